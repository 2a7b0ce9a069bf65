namespace Campaigns.Content.Observances;

/// <summary>A day that is kept every year (ngày kỷ niệm, hưởng ứng), solar or lunar.</summary>
public sealed record Observance
{
    /// <summary>Short and stable: <c>10-10</c>.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public required int Day { get; init; }

    public required int Month { get; init; }

    /// <summary>Whether day and month are of the lunar calendar.</summary>
    public bool Lunar { get; init; }

    /// <summary>Whether its campaign is prepared without being asked for.</summary>
    public bool On { get; init; }

    /// <summary>The document that sets the day; empty where none is known.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Whether the legal basis was confirmed.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The name of its template under <c>campaigns/</c>; null where it has none.</summary>
    public string? Campaign { get; init; }

    /// <summary>
    /// The solar date on which it falls in a solar year: for a lunar day near the end of its year, that of the lunar year
    /// before (23/12 âm lịch in 2026 is 10/02/2026). Null where it does not fall in that year (29/2; the rare lunar day that
    /// slips past New Year). The 30th of a lunar month of 29 days is kept on the 29th.
    /// </summary>
    /// <param name="year"><see cref="LunarDate.FirstYear"/> to <see cref="LunarDate.LastYear"/>.</param>
    public DateOnly? In(int year)
    {
        if (!Lunar)
            return Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
        return new[] { year - 1, year }.Select(InLunarYear).FirstOrDefault(d => d?.Year == year);
    }

    private DateOnly? InLunarYear(int year) => new LunarDate(year, Month, Math.Min(Day, LunarDate.DaysIn(year, Month) ?? Day)).ToSolar();
}
