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

    public static string Convert(string text, List<Phrase> notes)
    {
        var first = text.AsSpan().IndexOfAny(Strange);
        if (first < 0 || !ManyStrange(text.AsSpan(first)))
            return text;
        var asIs = Share(text);
        if (asIs > 0.75)
            return text;
        var (tcvn, vni) = (Tcvn3.Read(text), Vni.Read(text));
        var (shareTcvn, shareVni) = (Share(tcvn), Share(vni));
        if (Math.Max(shareTcvn, shareVni) < Math.Max(0.7, asIs + 0.2))
            return text;
        var name = shareTcvn > shareVni ? "TCVN3 (ABC)" : "VNI";
        notes.Add(new($"Văn bản dùng bảng mã {name}; đã chuyển sang Unicode.", $"The text was written in {name}; it was converted to Unicode."));
        return shareTcvn > shareVni ? tcvn : vni;
    }

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
