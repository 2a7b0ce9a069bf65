using Campaigns.Content.Units;

namespace Campaigns.Desk.Units;

/// <summary>Times as the people of a unit read them on their wall.</summary>
internal static class UnitClock
{
    public static DateTimeOffset Local(this Unit unit, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById(unit.Zone));

    /// <summary>The unit's day that holds <paramref name="now"/>: its first moment and the first of the next.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Day(this Unit unit, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(unit.Zone);
        var day = TimeZoneInfo.ConvertTime(now, zone).Date;
        return (Midnight(day), Midnight(day.AddDays(1)));

        DateTimeOffset Midnight(DateTime date) => new(date, zone.GetUtcOffset(date));
    }
}
