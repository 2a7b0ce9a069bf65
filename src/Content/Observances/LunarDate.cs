namespace Campaigns.Content.Observances;

/// <summary>
/// A day of the Vietnamese lunar calendar (âm lịch), reckoned at UTC+7 throughout, from solar year 1900 to 2100. The Chinese
/// calendar is reckoned at UTC+8 and differs: Tết 1985, 2007 and 2030 among others.
/// </summary>
/// <param name="Year">The solar year in which the lunar year begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 30.</param>
/// <param name="Leap">Whether the month is the repeated one (tháng nhuận).</param>
public readonly record struct LunarDate(int Year, int Month, int Day, bool Leap = false)
{
    public const int FirstYear = 1900, LastYear = 2100;

    /// <summary>The lunar day of a solar one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside <see cref="FirstYear"/> to <see cref="LastYear"/>.</exception>
    public static LunarDate From(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day.Year, FirstYear, nameof(day));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day.Year, LastYear, nameof(day));
        var year = day < LunarYear.Of(day.Year).Months[0].First ? day.Year - 1 : day.Year;
        var month = LunarYear.Of(year).Months.Last(m => m.First <= day);
        return new LunarDate(year, month.Number, day.DayNumber - month.First.DayNumber + 1, month.Leap);
    }

    /// <summary>How many days the month has, 29 or 30; null where the year has no such month.</summary>
    public static int? DaysIn(int year, int month, bool leap = false) => Find(year, month, leap)?.Days;

    /// <summary>The repeated month of the year; null where it has none.</summary>
    public static int? LeapMonth(int year) => LunarYear.Of(InRange(year)).Months.FirstOrDefault(m => m.Leap)?.Number;

    /// <summary>The solar day; null where there is no such lunar day (the 30th of a month of 29, a leap month that is none).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year lies more than one outside <see cref="FirstYear"/> to <see cref="LastYear"/>.</exception>
    public DateOnly? ToSolar() => Find(Year, Month, Leap) is { } month && Day >= 1 && Day <= month.Days ? month.First.AddDays(Day - 1) : null;

    private static LunarMonth? Find(int year, int month, bool leap) =>
        LunarYear.Of(InRange(year)).Months.FirstOrDefault(m => m.Number == month && m.Leap == leap);

    private static int InRange(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear - 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear + 1);
        return year;
    }
}
