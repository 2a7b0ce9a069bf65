using System.Buffers;
using System.Globalization;
using System.Text;

namespace Campaigns.Content.Speech;

/// <summary>
/// Any text made the one the rules know: old encodings converted, NFC, one kind of Đ and of space, nothing invisible, digits of
/// any script as 0 to 9, the tone where the new spelling puts it (hoá, hóa). Answers the very string where nothing is to be done.
/// </summary>
internal static class CleanInput
{
    // Latin with its marks, general punctuation and currency: NFC already, and nothing to fold.
    private static readonly SearchValues<char> Plain = SearchValues.Create(Usual());

    public static string Of(string text, List<Phrase> notes)
    {
        var converted = LegacyText.Convert(text, notes);
        var clean = converted.AsSpan().IndexOfAnyExcept(Plain) < 0 ? converted : Fold(converted);
        return NewTones(clean);
    }

    private static string Usual()
    {
        var usual = new StringBuilder("\n");
        for (var c = ' '; c < 0x2200; c++)
            if (c is < '\u007f' or (> '\u00a0' and < '\u0250' and not '\u00ad') or (>= '\u1e00' and < '\u1f00') or (>= '\u2010' and <= '\u2027' and not '\u2011') or (>= '\u2030' and <= '\u205e') or (>= '\u20a0' and <= '\u20bf'))
                if (c is not ('Ð' or 'ð' or 'Ɖ'))
                    usual.Append(c);
        return usual.ToString();
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    var digit = CharUnicodeInfo.GetDecimalDigitValue(text, i++);
                    if (digit >= 0)
                        folded.Append((char)('0' + digit));
                    else
                        folded.Append(c).Append(text[i]);
                }
                continue;   // half a pair is nothing
            }
            if (One(c) is var one and not '\0')
                folded.Append(one);
        }
        var clean = folded.ToString();
        return clean.IsNormalized() ? clean : clean.Normalize();
    }

    /// <summary>NUL where it is not to be seen.</summary>
    private static char One(char c) => c switch
    {
        'Ð' or 'Ɖ' => 'Đ',
        'ð' => 'đ',
        '\n' or '\u2028' or '\u2029' or '\u0085' => '\n',
        '\u2011' => '-',
        _ when c is '\u00ad' or '\u034f' or '\u180e' or (>= '\ufe00' and <= '\ufe0f') => '\0',
        _ when char.IsWhiteSpace(c) => c == '\r' ? '\0' : ' ',
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => '\0',
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse => ' ',
            _ => c,
        },
    };

    private static string NewTones(string text)
    {
        char[]? changed = null;
        for (var i = 1; i < text.Length; i++)
        {
            var before = text[i - 1];
            if (text[i] <= 'z' || (before | 0x20) is not ('o' or 'u') || (i + 1 < text.Length && Signs.IsLetter(text[i + 1])) || !ToneOf(text[i], out var vowel, out var tone))
                continue;
            // oa, oe and uy alone have two spellings; after q the u belongs to it.
            if ((before | 0x20) == 'o' ? vowel is not ('a' or 'e') : vowel != 'y' || (i > 1 && (text[i - 2] | 0x20) == 'q'))
                continue;
            changed ??= text.ToCharArray();
            var (upper, upperVowel) = (before < 'a', char.IsUpper(text[i]));
            var marked = Marked[(before | 0x20) == 'o' ? 0 : 1][tone];
            changed[i - 1] = upper ? char.ToUpperInvariant(marked) : marked;
            changed[i] = upperVowel ? char.ToUpperInvariant(vowel) : vowel;
        }
        return changed is null ? text : new string(changed);
    }

    private static readonly string[] Marked = ["òóỏõọ", "ùúủũụ"];

    private static bool ToneOf(char c, out char vowel, out int tone)
    {
        var place = Toned.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
        (vowel, tone) = place < 0 ? ('\0', 0) : ("aey"[place / 5], place % 5);
        return place >= 0;
    }

    private const string Toned = "àáảãạèéẻẽẹỳýỷỹỵ";
}
