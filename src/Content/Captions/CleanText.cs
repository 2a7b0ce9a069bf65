using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>
/// Text as it enters: NFC, line ends as line feeds, and without what nobody sees but platforms, searches and readers stumble over
/// (zero-width spaces, soft hyphens, direction overrides, control characters, half surrogates).
/// </summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        if (text.Any(NeedsWork))
            text = Rewrite(text);
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    private static bool NeedsWork(char c) => c is '\u00A0' or (not '\n' and not '\t' and < ' ') || IsUnseen(c) || char.IsSurrogate(c);

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        // A half surrogate comes out of the enumeration as U+FFFD.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\u00A0')
                clean.Append(' ');
            else if (rune.Value is '\n' or '\t' || !(rune.IsBmp && (IsUnseen((char)rune.Value) || Rune.IsControl(rune))))
                clean.Append(rune);
        }
        return clean.ToString();
    }

    // The joiner U+200D stays: emoji are made with it.
    private static bool IsUnseen(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u0085'
            or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\u007F' and <= '\u009F');
}
