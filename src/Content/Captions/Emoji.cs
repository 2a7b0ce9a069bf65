using System.Globalization;
using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>Emoji, which nobody can read aloud and SMS cannot carry.</summary>
internal static class Emoji
{
    /// <summary>The text without its emoji; a keycap (1️⃣) leaves its digit.</summary>
    public static string Strip(string text)
    {
        if (!text.Any(MayBe))
            return text;
        var plain = new StringBuilder(text.Length);
        var gap = false;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var rune = Rune.TryGetRuneAt(text, at, out var first) ? first : Rune.ReplacementChar;
            var keycap = char.IsAsciiDigit(text[at]) && length > 1;
            if (!keycap && Is(rune))
                gap = true;
            else if (!(gap && Closes(plain, text[at])))
                (plain, gap) = (plain.Append(text, at, keycap ? 1 : length), false);
            at += length;
        }
        return gap ? plain.ToString().TrimEnd(' ') : plain.ToString();
    }

    /// <summary>Where an emoji stood between two spaces, or between a space and a comma, one space goes with it; true: it is this one.</summary>
    private static bool Closes(StringBuilder plain, char next)
    {
        var afterSpace = plain.Length == 0 || plain[^1] is ' ' or '\n';
        if (afterSpace && next == ' ')
            return true;
        if (plain.Length > 0 && plain[^1] == ' ' && (next is ',' or '.' or ';' or ':' or '!' or '?' or '\n'))
            plain.Length--;
        return false;
    }

    // A surrogate, the sign that makes a character an emoji or a keycap, or one of the old symbols that phones draw as pictures.
    private static bool MayBe(char c) => char.IsSurrogate(c) || c is '\uFE0F' or '\u20E3' || Is(new Rune(c));

    private static bool Is(Rune rune) => rune.Value is >= 0x1F000 and <= 0x1FAFF or >= 0x2600 and <= 0x27BF or >= 0x2B05 and <= 0x2B55
        or >= 0x231A and <= 0x23FF or 0xFE0F or 0x20E3 or 0x200D or >= 0xE0020 and <= 0xE007F;
}
