using System.Text.RegularExpressions;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Understands times that are several: "Tháng 3, 6, 9/2026", "Ngày 18/5; 01/10; 10/10", "Đợt 1: tháng 3; Đợt 2: tháng 10". What is
/// kept is the span from the first to the last, so that none of them is forgotten and nothing is late before the last.
/// </summary>
internal static partial class TimeLists
{
    /// <param name="folded">The words, folded.</param>
    /// <param name="finish">Whether the end is asked for: then the last of them is the deadline.</param>
    /// <param name="planYear">The year of what has none.</param>
    /// <returns>Null where the words are no such list, or a year is not known.</returns>
    public static PlanTime? Of(string folded, bool finish, int? planYear)
    {
        if (Half().Match(folded) is { Success: true } half)
            return Months(half, planYear) is not var (first, last) ? null : finish ? new(PlanTimeKind.By, null, last, last.Year) : new(PlanTimeKind.Range, first, last, first.Year);
        var words = Spelled(Wave().Replace(folded, " "));
        var points = Point().Matches(words).ToList();
        if (points.Count < 2 || Deadline().IsMatch(words) || points.Zip(points.Skip(1)).Any(pair => !Between().IsMatch(words[(pair.First.Index + pair.First.Length)..pair.Second.Index])))
            return null;
        var days = Days(points, planYear);
        if (days.Count < points.Count || days.Zip(days.Skip(1)).Any(pair => pair.Second.From < pair.First.From))
            return null;
        var (from, to) = (days[0].From, days.Max(day => day.To));
        return finish ? new(PlanTimeKind.By, null, to, to.Year) : new(PlanTimeKind.Range, from, to, from.Year == to.Year ? from.Year : null);
    }

    /// <summary>The words without the names of waves: "Đợt 3 tháng 10" has no third of October in it.</summary>
    public static string WithoutWaves(string folded) => Wave().Replace(folded, " ").Trim();

    /// <summary>"Tháng 3, 6, 9" with its word before each number.</summary>
    private static string Spelled(string folded)
    {
        for (var spelled = Bare().Replace(folded, "${before}thang ${m}"); spelled != folded; spelled = Bare().Replace(folded, "${before}thang ${m}"))
            folded = spelled;
        return folded;
    }

    /// <summary>What has no year takes that of the next one that has, else the plan's.</summary>
    private static List<(DateOnly From, DateOnly To)> Days(List<Match> points, int? planYear)
    {
        var days = new List<(DateOnly From, DateOnly To)>();
        var year = planYear;
        foreach (var point in Enumerable.Reverse(points))
        {
            year = point.Groups["y"].Success ? Dates.Number(point.Groups["y"]) : year;
            if (year is not { } known || Dates.Number(point.Groups["m"]) is not (>= 1 and <= 12 and var month))
                return [];
            var last = DateTime.DaysInMonth(known, month);
            if (!point.Groups["d"].Success)
                days.Add((new(known, month, 1), new(known, month, last)));
            else if (Dates.Number(point.Groups["d"]) is >= 1 and var day && day <= last)
                days.Add((new(known, month, day), new(known, month, day)));
        }
        days.Reverse();
        return days;
    }

    private static (DateOnly First, DateOnly Last)? Months(Match half, int? planYear)
    {
        if ((half.Groups["y"].Success ? Dates.Number(half.Groups["y"]) : planYear) is not { } year)
            return null;
        var count = half.Groups["n"].Value is "9" or "09" or "chin" ? 9 : half.Groups["n"].Value is "3" or "03" or "ba" ? 3 : 6;
        return half.Groups["end"].Value == "cuoi" ? (new(year, 13 - count, 1), new(year, 12, 31)) : (new(year, 1, 1), new(year, count, DateTime.DaysInMonth(year, count)));
    }

    [GeneratedRegex(@"^(?:trong )?(?<n>0?[369]|ba|sau|chin) thang (?<end>dau|cuoi)(?: cua)?(?: nam)?(?: (?<y>20\d\d))?$", RegexOptions.None, 10_000)]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:dot|giai doan|lan) (?:thu )?(?:\d{1,2}|i{1,3}|iv|v|nhat|hai|ba)\b(?![/\d])\s*[:,.(-]?", RegexOptions.None, 10_000)]
    private static partial Regex Wave();

    [GeneratedRegex(@"(?<before>\bthang \d{1,2}(?:(?:/| nam )20\d\d)?\s*(?:,|;|va|-|den)\s*)(?<m>0?[1-9]|1[0-2])(?=\s*(?:,|;|\)|va|-|den|$|/20\d\d| nam 20\d\d))", RegexOptions.None, 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<![\d/])(?:(?:ngay )?(?<d>\d{1,2})/(?<m>\d{1,2})(?:/(?<y>20\d\d))?|ngay (?<d>\d{1,2}) thang (?<m>\d{1,2})(?:(?:/| nam )(?<y>20\d\d))?|thang (?<m>\d{1,2})(?:(?:/| nam )(?<y>20\d\d))?)(?![\d/])", RegexOptions.None, 10_000)]
    private static partial Regex Point();

    [GeneratedRegex(@"^[\s,;:.()&+-]*(?:(?:va|tu|den|het|trong|cac|dip|nam)\b[\s,;:.()&+-]*)*$", RegexOptions.None, 10_000)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:truoc|cham nhat|muon nhat|xong|hoan thanh|sau)\b", RegexOptions.None, 10_000)]
    private static partial Regex Deadline();
}
