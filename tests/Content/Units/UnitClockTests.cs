using System.Globalization;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Units;

/// <summary>Wall times that recur (beats, slots, days) where clocks are set for the summer and where they are not.</summary>
public sealed class UnitClockTests
{
    [Theory]
    // No summer time: what is said is what it is.
    [InlineData("Asia/Ho_Chi_Minh", "2026-03-29T02:30", "2026-03-29T02:30+07:00")]
    // The hour that New York jumps over is as much later; the one that comes twice is the first.
    [InlineData("America/New_York", "2026-03-08T01:59", "2026-03-08T01:59-05:00")]
    [InlineData("America/New_York", "2026-03-08T02:30", "2026-03-08T03:30-04:00")]
    [InlineData("America/New_York", "2026-03-08T03:00", "2026-03-08T03:00-04:00")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T01:30-04:00")]
    [InlineData("America/New_York", "2026-11-01T02:00", "2026-11-01T02:00-05:00")]
    // Lord Howe Island sets its clocks by half an hour.
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:45+11:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:30", "2026-10-04T02:30+11:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-05T01:45+11:00")]
    // Midnight itself does not exist where Beirut's summer begins.
    [InlineData("Asia/Beirut", "2026-03-29T00:00", "2026-03-29T01:00+03:00")]
    public void A_wall_time_becomes_one_moment(string zone, string wall, string moment)
    {
        var time = DateTime.Parse(wall, CultureInfo.InvariantCulture);

        var at = Of(zone).At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));

        at.ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        at.Offset.ShouldBe(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture).Offset);
    }

    [Theory]
    [InlineData("Asia/Ho_Chi_Minh")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    public void The_days_of_a_year_follow_each_other_without_a_gap_and_every_time_of_day_lies_in_its_day(string zone)
    {
        var (unit, first, total) = (Of(zone), new DateOnly(2026, 1, 1), TimeSpan.Zero);
        for (var day = 0; day < 365; day++)
        {
            var (from, to) = unit.Day(unit.At(first.AddDays(day), new TimeOnly(12, 0)));
            (from, to).ShouldBe((unit.At(first.AddDays(day), TimeOnly.MinValue), unit.At(first.AddDays(day + 1), TimeOnly.MinValue)));
            total += to - from;
            for (var quarter = 0; quarter < 96; quarter++)
            {
                var at = unit.At(first.AddDays(day), TimeOnly.MinValue.AddMinutes(15 * quarter));
                (at >= from && at < to).ShouldBeTrue($"{at}");
            }
        }
        total.ShouldBe(TimeSpan.FromDays(365));
    }

    [Fact]
    public void The_same_time_a_day_later_is_the_same_on_the_wall_whatever_happened_at_night()
    {
        var unit = Of("America/New_York");
        var saturday = unit.At(new DateOnly(2026, 3, 7), new TimeOnly(8, 0));

        unit.Local(unit.Shift(saturday, 1)).ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe("08:00");
        (unit.Shift(saturday, 1) - saturday).ShouldBe(TimeSpan.FromHours(23));
    }

    private static Unit Of(string zone) => new() { Id = "u", Code = "u", Name = "UBND xã", Place = "xã", Province = "", Zone = zone };
}
