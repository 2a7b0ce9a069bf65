using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the days a plan names together with their date: "Ngày Chuyển đổi số quốc gia (10/10)".</summary>
internal static partial class ObservanceReader
{
    private const int LongestName = 90, LongestApart = 160;

    public static IReadOnlyList<PlanObservance> Read(IEnumerable<(string Text, int Line)> paragraphs, bool damaged)
    {
        var days = new List<PlanObservance>();
        foreach (var (text, line) in paragraphs)
        {
            var folded = Vietnamese.Fold(text);
            if (damaged)
                foreach (var day in Misread(text, folded, line).Where(day => !days.Exists(d => (d.Day, d.Month) == (day.Day, day.Month))))
                    days.Add(day);
            foreach (var match in After().Matches(text).Concat(Before().Matches(text)).Concat(Lower().Matches(text)).Concat(Within().Matches(text)).OrderBy(m => m.Index))
                if (Make(match, folded, line) is { } day && !days.Exists(d => (d.Day, d.Month, d.Lunar) == (day.Day, day.Month, day.Lunar)))
                    days.Add(day);
        }
        return days;
    }

    /// <summary>In a scan only the days that are known by name: "Ngay Chuyén d6i sé qudc gia (10/10)".</summary>
    private static IEnumerable<PlanObservance> Misread(string text, string folded, int line)
    {
        var from = 0;
        foreach (Match match in Bare().Matches(folded))
        {
            var (day, month) = (Dates.Number(match.Groups["d"]), Dates.Number(match.Groups["m"]));
            var enclosed = match.Index > 0 && text[match.Index - 1] == '(';
            var start = Math.Max(from, match.Index - (enclosed ? LongestApart : LongestName));
            from = match.Index + match.Length;
            if (NameWord().IsMatch(folded[start..match.Index]) && KnownDays.Name(day, month, text[start..match.Index], apart: enclosed) is { } name)
                yield return new PlanObservance(day, month, false, name, line);
        }
    }

    [GeneratedRegex(@"(?<![\d/])(?<d>\d{1,2})\s?/\s?(?<m>\d{1,2})(?![\d/])", RegexOptions.None, 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\bng\S{1,2}y\b|\ble\b|\bky niem\b", RegexOptions.None, 10_000)]
    private static partial Regex NameWord();

    private static PlanObservance? Make(Match match, string folded, int line)
    {
        var (day, month) = (Dates.Number(match.Groups["d"]), Dates.Number(match.Groups["m"]));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2024, month))
            return null;
        var lunar = Lunar().IsMatch(folded[match.Index..Math.Min(folded.Length, match.Index + match.Length + 14)]);
        return new PlanObservance(day, month, lunar, Vietnamese.Tidy(match.Groups["name"].Value), line);
    }

    // The name starts with a capital after "Ngày": "ngày 10/10" and "ngày ký" are no names.
    [GeneratedRegex(@"\b(?<name>(?:[Nn]gày (?:hội |Hội )?|Lễ |Tết |Tháng )\p{Lu}[\p{L}\p{N} ,–-]{2,90}?)\s*(?:\(\s*(?:ngày\s+)?(?<d>\d{1,2})\s?(?:/|\s+tháng\s+|-)\s?(?<m>\d{1,2})(?!\d)(?![/.]\d{1,2})[^()]{0,40}\)|[,:]?\s+(?:ngày\s+)?(?<d>\d{1,2})\s?(?:/|\s+tháng\s+)\s?(?<m>\d{1,2})(?![\d/]))", RegexOptions.None, 10_000)]
    private static partial Regex After();

    [GeneratedRegex(@"\b[Nn]gày\s+(?<d>\d{1,2})\s?(?:/|\s+tháng\s+)\s?(?<m>\d{1,2})\s*(?:[-–:,]\s*|\(\s*)(?<name>[Nn]gày (?:hội |Hội )?\p{Lu}[\p{L}\p{N} ]{2,80})", RegexOptions.None, 10_000)]
    private static partial Regex Before();

    // "Ngày sách và Văn hóa đọc Việt Nam (21/4)": in lower case only a name that says whose day it is, with its date in brackets.
    [GeneratedRegex(@"\b(?<name>[Nn]gày (?:\p{Ll}[\p{L} ,]{2,70})?(?:Việt Nam|quốc gia|toàn quốc|[Tt]hế giới|[Qq]uốc tế|toàn dân)[\p{L} ]{0,40}?)\s*\(\s*(?:ngày\s+)?(?<d>\d{1,2})\s?(?:/|\s+tháng\s+)\s?(?<m>\d{1,2})(?![\d/])[^()]{0,40}\)", RegexOptions.None, 10_000)]
    private static partial Regex Lower();

    // "hưởng ứng Ngày vì người nghèo 17/10": in a sentence the capital of "Ngày" alone says that it is a name.
    [GeneratedRegex(@"(?<=\p{Ll}\s)(?<name>Ngày \p{Ll}[\p{L} ,]{3,70}?)\s*(?:\(\s*)?(?:ngày\s+)?(?<d>\d{1,2})\s?(?:/|\s+tháng\s+)\s?(?<m>\d{1,2})(?![\d/])", RegexOptions.None, 10_000)]
    private static partial Regex Within();

    [GeneratedRegex(@"\bam lich\b|\ba\.?l\b", RegexOptions.None, 10_000)]
    private static partial Regex Lunar();
}
