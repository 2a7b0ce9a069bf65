using System.Globalization;

namespace Campaigns.Content.Captions;

/// <summary>Cuts texts to limits: never a grapheme, a word or an address; at the end of a sentence where one is near.</summary>
internal static class Fit
{
    private const string Ellipsis = "…", SentenceEnds = ".!?…", Dangling = " \n\t,;:-–—(“\"'/•";

    /// <summary>A cut further back than this share of what would fit is too dear a price for a whole sentence.</summary>
    private const double WholeSentenceWorth = 0.6;

    public static Fitted To(string text, int limit) => To(text, limit, static kept => kept.Length);

    /// <param name="text">What is to fit.</param>
    /// <param name="limit">The most that <paramref name="size"/> may say of what stays.</param>
    /// <param name="size">Grows with the text.</param>
    public static Fitted To(string text, int limit, Func<string, int> size)
    {
        if (size(text) <= limit)
            return new(text, "");
        var words = WordEnds(text);
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (size(Finish(text[..words[middle]])) <= limit)
                low = middle + 1;
            else
                high = middle;
        }
        for (var last = low - 1; last >= 0; last--)
        {
            var (at, kept) = Best(text, words, last);
            if (size(kept) <= limit)
                return new(kept, text[at..].Trim());
        }
        return new("", text.Trim());
    }

    /// <summary>The first <paramref name="most"/> characters at most, whole graphemes; for showing, where a word may be cut.</summary>
    public static string Graphemes(string text, int most)
    {
        var end = 0;
        while (end < text.Length && end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most)
            end = next;
        return text[..end];
    }

    /// <summary>Whether the text ends as a sentence does, and not with an abbreviation ("TP.") or a numeral ("1.").</summary>
    public static bool EndsSentence(string text)
    {
        var bare = text.AsSpan().TrimEnd("”\"’')»");
        if (bare.IsEmpty || !SentenceEnds.Contains(bare[^1], StringComparison.Ordinal))
            return false;
        if (bare[^1] != '.')
            return true;
        var word = bare[(bare.LastIndexOfAny(' ', '\n') + 1)..^1];
        return word.IsEmpty || !(word.Trim("0123456789").IsEmpty || IsAbbreviation(word));
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
            capitals += char.IsUpper(c) ? 1 : 0;
        return word.Length <= 3 && capitals >= Math.Min(2, word.Length);
    }

    public static bool IsAddress(ReadOnlySpan<char> word) =>
        word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word.Contains('@');

    private static (int At, string Kept) Best(string text, List<int> words, int last)
    {
        for (var i = last; i >= 0 && words[i] >= words[last] * WholeSentenceWorth; i--)
            if (EndsSentence(text[..words[i]]))
                return (words[i], text[..words[i]]);
        return (words[last], Finish(text[..words[last]]));
    }

    private static string Finish(string kept)
    {
        var word = kept.AsSpan(kept.LastIndexOfAny([' ', '\n', '\t']) + 1);
        return IsAddress(word) ? $"{kept} {Ellipsis}" : kept.TrimEnd(Dangling.ToCharArray()) is { Length: > 0 } words ? words + Ellipsis : "";
    }

    /// <summary>Where words end: before white space that stands alone as a grapheme (no mark is set upon it).</summary>
    private static List<int> WordEnds(string text)
    {
        var ends = new List<int>();
        var inWord = false;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var space = char.IsWhiteSpace(text[at]) && (length == 1 || text.AsSpan(at, length).IsWhiteSpace());
            if (space && inWord)
                ends.Add(at);
            inWord = !space;
            at += length;
        }
        return ends;
    }
}
