using Campaigns.Content.Plans;

namespace Campaigns.Content.Records;

/// <summary>Whether tasks that come again and again are kept up.</summary>
public static class TaskRhythm
{
    /// <summary>A task without a pace is silent after so many days.</summary>
    public const int SilentDays = 60;

    /// <summary>What is missing in the week of a Monday, or in its month; null where nothing is.</summary>
    /// <param name="when">As the plan says; one with a last day is not asked.</param>
    /// <param name="monthly">Its pace; null: none.</param>
    /// <param name="done">The days of its items, and of its activities from the first to the last; those to come among them.</param>
    /// <param name="since">Since when the plan is known.</param>
    /// <param name="today">Where the unit is.</param>
    /// <param name="monday">Of the week that is looked at.</param>
    /// <param name="weekly">How many a week it needs; null: one where the plan says weekly.</param>
    public static TaskGap? Gap(PlanTime when, int? monthly, IReadOnlyCollection<(DateOnly First, DateOnly Last)> done, DateOnly since, DateOnly today, DateOnly monday, int? weekly = null)
    {
        var sunday = monday.AddDays(6);
        if (when.To is not null || sunday < today)
            return null;
        var day = monday < today ? today : monday;
        var month = new DateOnly(day.Year, day.Month, 1);
        if ((weekly ?? (when.Kind == PlanTimeKind.Weekly ? 1 : null)) is { } each && Count(monday, sunday) is var begun && begun < each)
            return new TaskGap(TaskLackKind.Week, each - begun, each);
        if ((monthly ?? (when.Kind == PlanTimeKind.Monthly ? 1 : null)) is { } wanted)
            return Count(month, month.AddMonths(1).AddDays(-1)) is var had && had < wanted ? new TaskGap(TaskLackKind.Month, wanted - had, wanted) : null;
        if (when.Kind == PlanTimeKind.Quarter)
        {
            var quarter = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
            return Count(quarter, quarter.AddMonths(3).AddDays(-1)) == 0 ? new TaskGap(TaskLackKind.Quarter, 1, 1) : null;
        }
        if (when.Kind is not (PlanTimeKind.Ongoing or PlanTimeKind.Yearly))
            return null;
        var silent = today.DayNumber - done.Select(one => one.Last).Append(since).Max().DayNumber;
        return silent >= SilentDays ? new TaskGap(TaskLackKind.Silent, silent, SilentDays) : null;

        int Count(DateOnly from, DateOnly to) => done.Count(one => one.Last >= from && one.First <= to);
    }
}
