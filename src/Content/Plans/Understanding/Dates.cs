using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Dates as documents write them: "22/12/2024", "ngày 03 tháng 10 năm 2025". Works on folded text.</summary>
internal static partial class Dates
{
    /// <summary>The full dates of the text with their places; what is no day of the calendar is left out.</summary>
    public static IEnumerable<(int Index, int Length, DateOnly Date)> All(string folded)
    {
        foreach (Match match in Full().Matches(folded))
            if (Make(match) is { } date)
                yield return (match.Index, match.Length, date);
    }

    public static DateOnly? First(string folded) => All(folded).Select(d => (DateOnly?)d.Date).FirstOrDefault();

    /// <summary>Full dates that the calendar does not have (30/02/2026).</summary>
    public static IEnumerable<string> Impossible(string folded) => Full().Matches(folded).Where(m => Make(m) is null).Select(m => m.Value);

    public static int Number(Group group) => int.Parse(group.Value.Replace('o', '0'), CultureInfo.InvariantCulture);

    private static DateOnly? Make(Match match)
    {
        var (day, month, year) = (Number(match.Groups["d"]), Number(match.Groups["m"]), Number(match.Groups["y"]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"(?<![\d/.])(?<d>\d{1,2})(?:\s?[/.]\s?|\s+th\wng\s+)(?<m>\d{1,2}|o[1-9])(?:\s?[/.]\s?|,?\s+n\w{1,2}m\s+)(?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.None, 10_000)]
    private static partial Regex Full();
}
