using System.Text;

namespace Campaigns.Content.Speech;

/// <summary>Readings pinned in a text: <c>{written=spoken}</c> on one line. Only loudspeakers hear what is spoken; every other channel shows what is written.</summary>
public static class Pins
{
    private const int Longest = 300;

    /// <summary>The text as eyes read it.</summary>
    public static string Written(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
            return text;
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '{' && TryRead(text.AsSpan(i), out var shown, out _, out var length))
            {
                written.Append(shown);
                i += length - 1;
            }
            else
                written.Append(text[i]);
        return written.ToString();
    }

    /// <summary>The pin that begins here.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out ReadOnlySpan<char> written, out ReadOnlySpan<char> spoken, out int length)
    {
        written = spoken = default;
        length = 0;
        if (text.IsEmpty || text[0] != '{')
            return false;
        var end = text[..Math.Min(text.Length, Longest)].IndexOfAny('}', '\n');
        var equal = end < 0 || text[end] != '}' ? -1 : text[..end].IndexOf('=');
        if (equal < 2)
            return false;
        written = text[1..equal].Trim();
        spoken = text[(equal + 1)..end].Trim();
        length = end + 1;
        // What is spoken are words: a figure there would be read by everybody in his own way.
        foreach (var c in spoken)
            if (c is '{' or '=' || char.IsNumber(c))
                return false;
        return true;
    }
}
