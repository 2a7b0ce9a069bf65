using System.Buffers;
using System.Text;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Speech;

/// <summary>
/// Text of the old fonts, whose bytes came in as Western letters: recognised by signs that Vietnamese has no use for, converted
/// where most words become syllables by it, and said so.
/// </summary>
internal static class LegacyText
{
    /// <summary>So many words are looked at before an encoding is believed.</summary>
    private const int Sample = 400;

    private static readonly SearchValues<char> Strange = SearchValues.Create("®µ¸¶¹·¨©ª«¬­»¼½¾¡¢£¤¥¦§ÆÇËÌÎÏÑÖ×ØÜÞßäåæçëîïñö÷øûüþÄÅÛÀÁ");

    private static readonly LegacyEncoding[] Known = [new("TCVN3 (ABC)", Tcvn3.Read), new("VNI", Vni.Read)];

    public static string Convert(string text, List<Phrase> notes)
    {
        if (Of(text) is not { } encoding)
            return text;
        notes.Add(encoding.Note);
        return encoding.Read(text);
    }

    /// <summary>The encoding of the text; null: Unicode, or none that is known.</summary>
    public static LegacyEncoding? Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Strange);
        if (first < 0 || !ManyStrange(text.AsSpan(first)))
            return null;
        var asIs = Share(text);
        if (asIs > 0.75)
            return null;
        var (tcvn, vni) = (Share(Known[0].Read(text)), Share(Known[1].Read(text)));
        return Math.Max(tcvn, vni) < Math.Max(0.7, asIs + 0.2) ? null : Known[tcvn > vni ? 0 : 1];
    }

    /// <summary>Whether letters or signs are in it for which Vietnamese has no use.</summary>
    public static bool HasSigns(string text) => text.AsSpan().ContainsAny(Strange);

    private static bool ManyStrange(ReadOnlySpan<char> text)
    {
        var (letters, strange) = (0, 0);
        foreach (var c in text[..Math.Min(text.Length, 4000)])
        {
            letters += c > ' ' ? 1 : 0;
            strange += c > 'z' && Strange.Contains(c) ? 1 : 0;
        }
        return strange >= 2 && strange * 25 >= letters;
    }

    /// <summary>The share of the words that are Vietnamese syllables.</summary>
    private static double Share(string text)
    {
        int words = 0, valid = 0;
        foreach (var range in text.AsSpan().SplitAny(" \t\n,.;:()/-"))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty || word.Length > 12 || char.IsAsciiDigit(word[0]))
                continue;
            valid += Syllables.Valid(word.ToString().ToLowerInvariant()) ? 1 : 0;
            if (++words == Sample)
                break;
        }
        return words == 0 ? 1 : (double)valid / words;
    }
}
