namespace Campaigns.Content.Units;

/// <summary>The wall clock of a unit: recurring times are kept as local wall time and become UTC here.</summary>
public static class UnitClock
{
    /// <summary>IANA name of the zone where nothing else is said.</summary>
    public const string Vietnam = "Asia/Ho_Chi_Minh";

    /// <summary>The moment of a wall time. Where clocks jump over it, as much later as they jump; where it comes twice, the first.</summary>
    public static DateTimeOffset At(this Unit unit, DateOnly day, TimeOnly time) => At(Zone(unit), day, time);

    /// <summary>The same where only the zone is at hand.</summary>
    public static DateTimeOffset At(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        // Half an hour on Lord Howe Island, an hour elsewhere: by the clock as it went before the jump, the moment exists.
        if (zone.IsInvalidTime(local))
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3))), zone);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The last millisecond of a local day.</summary>
    public static DateTimeOffset EndOf(this Unit unit, DateOnly day) => unit.At(day.AddDays(1), TimeOnly.MinValue).AddMilliseconds(-1);

    /// <summary>A moment as the unit's wall clock shows it.</summary>
    public static DateTimeOffset Local(this Unit unit, DateTimeOffset moment) => Local(unit.Zone, moment);

    /// <summary>The same where only the name of the unit's zone is at hand.</summary>
    public static DateTimeOffset Local(string zone, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>Today, where the unit is.</summary>
    public static DateOnly Today(this Unit unit, TimeProvider clock) => DateOnly.FromDateTime(unit.Local(clock.GetUtcNow()).DateTime);

    /// <summary>The unit's day that holds <paramref name="moment"/>: its first moment and the first of the next.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Day(this Unit unit, DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(unit.Local(moment).DateTime);
        return (unit.At(day, TimeOnly.MinValue), unit.At(day.AddDays(1), TimeOnly.MinValue));
    }

    /// <summary>The same wall time a number of days later, or earlier below zero.</summary>
    public static DateTimeOffset Shift(this Unit unit, DateTimeOffset moment, int days)
    {
        var local = unit.Local(moment).DateTime;
        return unit.At(DateOnly.FromDateTime(local).AddDays(days), TimeOnly.FromDateTime(local));
    }

    private static TimeZoneInfo Zone(Unit unit) => TimeZoneInfo.FindSystemTimeZoneById(unit.Zone);
}
