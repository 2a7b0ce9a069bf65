using Campaigns.Content.Plans;

namespace Campaigns.Content.Records;

/// <summary>Where the slots of tasks that come every week or every month stand.</summary>
internal static class TaskSlots
{
    /// <summary>Until something was done for it: the last working day of the week.</summary>
    private const DayOfWeek Usual = DayOfWeek.Friday;

    private const int UsualDay = 25;

    /// <summary>The days of the empty slots from one day to another: a week, or a month, in which nothing is begun has one.</summary>
    /// <param name="when">As the plan says; only one that is weekly or monthly has slots.</param>
    /// <param name="pace">How many a month a monthly one needs, and the day on which a slot stands; without one it stands on that of what was done last.</param>
    /// <param name="done">The days of its items and activities, those to come among them.</param>
    /// <param name="today">Where the unit is; weeks and months that are over have no slot.</param>
    public static IEnumerable<DateOnly> Empty(PlanTime when, TaskPace pace, IReadOnlyCollection<(DateOnly First, DateOnly Last)> done, DateOnly today, DateOnly from, DateOnly to)
    {
        if (when.To is not null || when.Kind is not (PlanTimeKind.Weekly or PlanTimeKind.Monthly))
            return [];
        var newest = done.Count == 0 ? (DateOnly?)null : done.Max(one => one.First);
        var slots = when.Kind == PlanTimeKind.Weekly ? Weeks(pace.Weekday ?? newest?.DayOfWeek ?? Usual) : Months(pace.MonthDay ?? newest?.Day ?? UsualDay);
        return slots.Where(day => day >= from && day <= to);

        IEnumerable<DateOnly> Weeks(DayOfWeek usual)
        {
            for (var monday = (from > today ? from : today).Monday(); monday <= to; monday = monday.AddDays(7))
                if (Count(monday, monday.AddDays(6)) < (pace.Weekly ?? 1))
                    yield return Later(monday.AddDays(((int)usual + 6) % 7));
        }

        IEnumerable<DateOnly> Months(int usual)
        {
            var begin = from > today ? from : today;
            for (var month = new DateOnly(begin.Year, begin.Month, 1); month <= to; month = month.AddMonths(1))
                if (Count(month, month.AddMonths(1).AddDays(-1)) < (pace.Monthly ?? 1))
                    yield return Later(month.AddDays(Math.Min(usual, DateTime.DaysInMonth(month.Year, month.Month)) - 1));
        }

        DateOnly Later(DateOnly day) => day < today ? today : day;

        int Count(DateOnly first, DateOnly last) => done.Count(one => one.Last >= first && one.First <= last);
    }
}
