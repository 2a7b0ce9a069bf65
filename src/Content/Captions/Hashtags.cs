using System.Globalization;
using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>Tags as hashtags: letters and digits of any language, words joined by their capitals.</summary>
internal static class Hashtags
{
    private const int Longest = 100;

    /// <summary>Each once, whatever its case; at most <paramref name="most"/>; without the sign.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> tags, int most) => most == 0 ? []
        : [.. tags.Select(One).Where(tag => tag.Length is > 0 and <= Longest && tag.Any(char.IsLetter))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(most)];

    public static string Line(IEnumerable<string> hashtags) => string.Join(' ', hashtags.Select(tag => $"#{tag}"));

    /// <summary>Whether a word of a text is a hashtag.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word[0] != '#')
            return false;
        var letter = false;
        foreach (var c in word[1..])
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
            letter |= char.IsLetter(c);
        }
        return letter;
    }

    /// <summary>"ChuyểnĐổiSố" as words: "Chuyển Đổi Số".</summary>
    public static string AsWords(string hashtag)
    {
        var words = new StringBuilder(hashtag.Length + 8);
        for (var i = 1; i < hashtag.Length; i++)
        {
            var c = hashtag[i] == '_' ? ' ' : hashtag[i];
            if (i > 1 && char.IsUpper(c) && char.IsLower(hashtag[i - 1]))
                words.Append(' ');
            words.Append(c);
        }
        return words.ToString().Trim();
    }

    private static string One(string tag)
    {
        var words = CleanText.Of(tag).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(c => char.IsLetterOrDigit(c) || c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)))
            .Where(word => word.Length > 0).ToArray();
        return words.Length == 1 ? words[0] : string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
