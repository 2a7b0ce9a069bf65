namespace Campaigns.Content.Records;

/// <summary>What a person set for a task that comes again.</summary>
/// <param name="Monthly">How many items or activities a month it needs; null: nobody said.</param>
/// <param name="Weekday">On which the empty slot of a weekly task stands; null: on that of what was done last.</param>
/// <param name="MonthDay">The day of the month, 1 to 31, on which that of a monthly task stands, in a shorter month its last; null: on that of what was done last.</param>
public sealed record TaskPace(int? Monthly = null, DayOfWeek? Weekday = null, int? MonthDay = null)
{
    /// <summary>As it is kept: no number a month is 0 there.</summary>
    internal static TaskPace Kept(int? monthly, int? weekday, int? monthDay) => new(monthly > 0 ? monthly : null, (DayOfWeek?)weekday, monthDay);

    /// <summary>Whether nothing is set.</summary>
    public bool Empty => Monthly is null && Weekday is null && MonthDay is null;

    /// <summary>"2/tháng, Thứ Ba", as the audit keeps it.</summary>
    internal string Said => string.Join(", ", new[]
    {
        Monthly is null && !Empty ? null : $"{Monthly ?? 0}/tháng", Weekday is { } weekday ? RecordText.Vietnamese.DateTimeFormat.GetDayName(weekday) : null, MonthDay is { } day ? $"ngày {day}" : null,
    }.OfType<string>());
}
