using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Queue;

/// <summary>When the posting times of an account fall, as moments.</summary>
public static class QueueTimes
{
    /// <summary>
    /// The moments after <paramref name="after"/> up to <paramref name="to"/>, in order, each once: where clocks jump over a time it
    /// is as much later as they jump, and may fall together with the next; where a time comes twice it is the first.
    /// </summary>
    public static IEnumerable<DateTimeOffset> Between(IReadOnlyList<PostingTime> times, TimeZoneInfo zone, DateTimeOffset after, DateTimeOffset to)
    {
        if (times.Count == 0 || to <= after)
            yield break;
        DateOnly day = Day(after, zone), last = Day(to, zone);
        var seen = after;
        for (; day <= last; day = day.AddDays(1))
            foreach (var moment in times.Where(time => time.Day == day.DayOfWeek).Select(time => UnitClock.At(zone, day, time.At)).Order())
                if (moment > seen && moment <= to)
                    yield return seen = moment;
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
