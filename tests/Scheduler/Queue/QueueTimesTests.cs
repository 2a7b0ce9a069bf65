using System.Globalization;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Scheduler.Tests.Queue;

public sealed class QueueTimesTests
{
    private static readonly TimeZoneInfo HaNoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"), Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void They_fall_on_their_days_of_the_week_in_order_after_the_first_moment_and_up_to_the_last()
    {
        PostingTime[] times = [Time(DayOfWeek.Monday, "19:30"), Time(DayOfWeek.Monday, "07:00"), Time(DayOfWeek.Wednesday, "11:15")];
        // From Monday 07:00 itself, which is over, to the Wednesday of the week after at 11:15, which counts.
        Say(times, HaNoi, At(HaNoi, "2026-10-05 07:00"), At(HaNoi, "2026-10-14 11:15")).ShouldBe(
            ["2026-10-05 19:30 +07:00", "2026-10-07 11:15 +07:00", "2026-10-12 07:00 +07:00", "2026-10-12 19:30 +07:00", "2026-10-14 11:15 +07:00"]);
    }

    [Fact]
    public void The_day_is_that_of_the_units_own_clock()
    {
        // 18:00 UTC on Sunday is one in the morning of Monday in Hà Nội.
        var sunday = new DateTimeOffset(2026, 10, 4, 18, 0, 0, TimeSpan.Zero);
        Say([Time(DayOfWeek.Monday, "05:00")], HaNoi, sunday, sunday.AddHours(12)).ShouldBe(["2026-10-05 05:00 +07:00"]);
    }

    [Fact]
    public void A_time_that_clocks_jump_over_is_as_much_later_and_falls_together_with_the_next()
    {
        // On 29 March 2026 clocks in Berlin go from 02:00 to 03:00.
        PostingTime[] times = [Time(DayOfWeek.Sunday, "02:30"), Time(DayOfWeek.Sunday, "03:30"), Time(DayOfWeek.Sunday, "03:10")];
        Say(times, Berlin, At(Berlin, "2026-03-28 12:00"), At(Berlin, "2026-03-29 12:00")).ShouldBe(["2026-03-29 03:10 +02:00", "2026-03-29 03:30 +02:00"]);
    }

    [Fact]
    public void A_time_that_comes_twice_is_the_first()
    {
        // On 25 October 2026 clocks in Berlin go from 03:00 back to 02:00.
        Say([Time(DayOfWeek.Sunday, "02:30")], Berlin, At(Berlin, "2026-10-24 12:00"), At(Berlin, "2026-10-25 12:00")).ShouldBe(["2026-10-25 02:30 +02:00"]);
        // After the first one is over, the second is none.
        Say([Time(DayOfWeek.Sunday, "02:30")], Berlin, new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), At(Berlin, "2026-10-25 12:00")).ShouldBeEmpty();
    }

    [Fact]
    public void Without_times_or_with_the_end_before_the_beginning_there_are_none()
    {
        var now = At(HaNoi, "2026-10-05 08:00");
        Say([], HaNoi, now, now.AddDays(7)).ShouldBeEmpty();
        Say([Time(DayOfWeek.Monday, "19:30")], HaNoi, now, now.AddDays(-7)).ShouldBeEmpty();
    }

    private static string[] Say(IReadOnlyList<PostingTime> times, TimeZoneInfo zone, DateTimeOffset after, DateTimeOffset to) =>
        [.. QueueTimes.Between(times, zone, after, to).Select(moment => TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture))];

    private static PostingTime Time(DayOfWeek day, string at) => new(day, TimeOnly.Parse(at, CultureInfo.InvariantCulture));

    private static DateTimeOffset At(TimeZoneInfo zone, string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, zone.GetUtcOffset(time));
    }
}
