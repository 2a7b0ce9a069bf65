namespace Campaigns.Content.Plans;

/// <summary>A duty to report (chế độ báo cáo).</summary>
public sealed record Duty
{
    /// <summary>Who reports, as named; null where the sentence names nobody.</summary>
    public string? Reporter { get; init; }

    public DutyKind Kind { get; init; }

    /// <summary>"Trước ngày 05 tháng 12": 5, so the last day to report is the fourth. Null for reports on demand.</summary>
    public int? BeforeDay { get; init; }

    public int? BeforeMonth { get; init; }

    /// <summary>Who receives it.</summary>
    public string? To { get; init; }

    /// <summary>Through whom it goes there.</summary>
    public string? Via { get; init; }

    public bool Mine { get; init; }

    /// <summary>The line of the source, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The last day to report where the day before which it is due lies in a year; null for reports on demand.</summary>
    public DateOnly? Last(int year) => BeforeDay is { } day && BeforeMonth is >= 1 and <= 12 && day is >= 1 and <= 31
        ? new DateOnly(year, BeforeMonth.Value, Math.Min(day, DateTime.DaysInMonth(year, BeforeMonth.Value))).AddDays(-1) : null;
}
