using System.Text.RegularExpressions;
using Campaigns.Content.Observances;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Campaigns;

/// <summary>Tells whether a task of a plan names a day: with its date, by its name, or where the plan names the day in the task's own line.</summary>
internal static partial class DayTasks
{
    /// <summary>Letters between the word that tells of a day and the day's date: "các sự kiện 18/5, 1/10, 10/10".</summary>
    private const int Near = 120;

    /// <param name="task">The task.</param>
    /// <param name="day">The day.</param>
    /// <param name="named">Days that the task's plan names, as they stand after people mended them.</param>
    public static bool Names(PlanTask task, Observance day, IEnumerable<PlanObservance> named)
    {
        var key = $" {Vietnamese.Key(task.Text)} ";
        bool Called(string name) => Vietnamese.Key(name) is { Length: > 0 } words && key.Contains($" {words} ", StringComparison.Ordinal);
        return ObservanceReader.Read([(task.Text, task.Line)], damaged: false).Any(one => Same(one, day)) || Called(day.Name)
            || named.Where(one => Same(one, day)).Any(one => (one.Line > 0 && one.Line == task.Line) || Called(one.Name)) || (!day.Lunar && Listed(task.Text, day));
    }

    private static bool Same(PlanObservance one, Observance day) => (one.Day, one.Month, one.Lunar) == (day.Day, day.Month, day.Lunar);

    /// <summary>A date alone is a day that is kept only where the words before it say so; after "trước", "đến" or "từ" it is a time limit.</summary>
    private static bool Listed(string text, Observance day)
    {
        var folded = Vietnamese.Fold(text);
        return BareDate().Matches(folded).Any(date => Dates.Number(date.Groups["d"]) == day.Day && Dates.Number(date.Groups["m"]) == day.Month
            && Occasion().Matches(folded[Math.Max(0, date.Index - Near)..date.Index]) is [.., var told] && !Limit().IsMatch(folded[Math.Max(0, date.Index - Near)..date.Index][told.Index..]));
    }

    [GeneratedRegex(@"(?<![\d/])(?<d>\d{1,2})\s?/\s?(?<m>\d{1,2})(?![\d/])", RegexOptions.None, 10_000)]
    private static partial Regex BareDate();

    [GeneratedRegex(@"\b(?:huong ung|ky niem|chao mung|su kien|cac ngay|nhan (?:dip|ngay))\b", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Occasion();

    [GeneratedRegex(@"\b(?:truoc|cham nhat|den|tu|xong)\b|[.;:\n]", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Limit();
}
