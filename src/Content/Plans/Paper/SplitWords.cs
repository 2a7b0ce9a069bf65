using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Words that a program cut before their marked vowel when it took the text out of a justified PDF: "tr ước ngày", "S ở Khoa h ọc".
/// A text in which consonants stand alone again and again has them joined; the columns behind them stay where they were.
/// </summary>
internal static partial class SplitWords
{
    /// <summary>So many consonants alone before a marked vowel are no chance.</summary>
    private const int Fewest = 3;

    /// <summary>More letters than the first part of a word has.</summary>
    private const int Longest = 7;

    /// <summary>A vowel with its mark, and what of a word follows it.</summary>
    private const string Marked = @"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]\p{Ll}{0,4}(?!\p{L})";

    /// <summary>Words of their own that begin with a marked vowel.</summary>
    private static readonly HashSet<string> OwnWords = ["ở", "ủy", "ông", "ấp", "ứng", "ấn", "ảnh", "ổn", "án", "âm", "ánh", "ý", "ủng", "ăn", "ấm", "ít", "ốc", "ước", "ưu", "áp", "ốm", "ẩn", "ướt", "ơn", "ẩm"];

    public static IReadOnlyList<string> Mend(List<string> lines) =>
        lines.Sum(line => Alone().Count(line)) < Fewest ? lines : [.. lines.Select(Mended)];

    private static string Mended(string line)
    {
        var text = new StringBuilder(line.Length);
        var (at, missing) = (0, 0);
        foreach (Match gap in Gap().Matches(line))
        {
            text.Append(line, at, gap.Index - at);
            at = gap.Index + gap.Length;
            if (gap.Length > 1)
            {
                text.Append(' ', gap.Length + missing);
                missing = 0;
            }
            else if (IsSplit(Before().Match(text.ToString(Math.Max(0, text.Length - Longest), Math.Min(Longest, text.Length))).Value, After().Match(line, at).Value))
                missing++;
            else
                text.Append(' ');
        }
        return text.Append(line, at, line.Length - at).ToString();
    }

    private static bool IsSplit(string first, string second) =>
        first.Length > 0 && second.Length > 0 && Syllables.Valid(first + second)
        && !(Syllables.Valid(first) && (OwnWords.Contains(second.ToLowerInvariant()) || char.IsUpper(second[0])));

    /// <summary>Consonants without a vowel before a vowel with its mark.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d/.-]|\d )(?:[bcdđghklmnpqrstvx]|[bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX][ghnrp]{1,2}) " + Marked, RegexOptions.None, 10_000)]
    private static partial Regex Alone();

    [GeneratedRegex(@" +", RegexOptions.None, 10_000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<![\p{L}\d])\p{L}{1,5}$", RegexOptions.None, 10_000)]
    private static partial Regex Before();

    [GeneratedRegex(@"\G" + Marked, RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex After();
}
