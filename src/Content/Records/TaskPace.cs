namespace Campaigns.Content.Records;

/// <summary>What a person set for a task that comes again.</summary>
/// <param name="Monthly">How many items or activities a month it needs; null: nobody said.</param>
/// <param name="Weekday">On which the empty slot of a weekly task stands; null: on that of what was done last.</param>
/// <param name="MonthDay">The day of the month, 1 to 31, on which that of a monthly task stands, in a shorter month its last; null: on that of what was done last.</param>
/// <param name="Weekly">How many a week it needs; null: nobody said.</param>
public sealed record TaskPace(int? Monthly = null, DayOfWeek? Weekday = null, int? MonthDay = null, int? Weekly = null)
{
    /// <summary>The plan's own words that give the number; null: a person set it, or nobody did.</summary>
    public string? FromPlan { get; init; }

    /// <summary>With the number that the plan's own words give, where no person set one.</summary>
    public TaskPace Over(PlanPace? plan) => plan is null || Monthly is not null || Weekly is not null ? this : this with { Monthly = plan.Monthly, Weekly = plan.Weekly, FromPlan = plan.Text };

    /// <summary>As it is kept: no number a month is 0 there.</summary>
    internal static TaskPace Kept(int? monthly, int? weekday, int? monthDay, int? weekly) => new(monthly > 0 ? monthly : null, (DayOfWeek?)weekday, monthDay, weekly > 0 ? weekly : null);

    /// <summary>Whether nothing is set.</summary>
    public bool Empty => Monthly is null && Weekday is null && MonthDay is null && Weekly is null;

    /// <summary>"2/tháng, Thứ Ba", as the audit keeps it.</summary>
    internal string Said => string.Join(", ", new[]
    {
        Monthly is null && !Empty ? null : $"{Monthly ?? 0}/tháng", Weekly is { } weekly ? $"{weekly}/tuần" : null, Weekday is { } weekday ? RecordText.Vietnamese.DateTimeFormat.GetDayName(weekday) : null, MonthDay is { } day ? $"ngày {day}" : null,
    }.OfType<string>());
}
