using System.Text.Json.Serialization;

namespace Campaigns.Content.Plans;

/// <summary>A duty to report (chế độ báo cáo).</summary>
public sealed record Duty
{
    /// <summary>Who reports, as named; null where the sentence names nobody.</summary>
    public string? Reporter { get; init; }

    public DutyKind Kind { get; init; }

    /// <summary>"Trước ngày 05 tháng 12": 5, so the last day to report is the fourth. Null for reports on demand.</summary>
    public int? BeforeDay { get; init; }

    /// <summary>Null for reports on demand, and for those of every month.</summary>
    public int? BeforeMonth { get; init; }

    /// <summary>The one year in which it is due ("trước ngày 15/10/2026"); null where it is due in each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? BeforeYear { get; init; }

    /// <summary>Who receives it.</summary>
    public string? To { get; init; }

    /// <summary>Through whom it goes there.</summary>
    public string? Via { get; init; }

    public bool Mine { get; init; }

    /// <summary>The line of the source, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The last days to report where the days before which it is due lie in a year: one, twelve where it is due each month, none for reports on demand, nor in another year than its own.</summary>
    public IEnumerable<DateOnly> Lasts(int year) => BeforeDay is not (>= 1 and <= 31) || (BeforeYear ?? year) != year ? []
        : from month in Kind == DutyKind.Month ? Enumerable.Range(1, 12) : BeforeMonth is >= 1 and <= 12 and var one ? [one] : []
          select new DateOnly(year, month, Math.Min(BeforeDay.Value, DateTime.DaysInMonth(year, month))).AddDays(-1);

    /// <summary>
    /// Which of its last days is meant by one that was noted earlier, when the plan may have had another: the nearest, since an amended plan moves a
    /// day and no whole period. The day itself where the duty has none now.
    /// </summary>
    public DateOnly Nearest(DateOnly noted)
    {
        var lasts = Enumerable.Range(noted.Year - 1, 4).SelectMany(Lasts).ToList();
        return lasts.Count == 0 ? noted : lasts.MinBy(last => Math.Abs(last.DayNumber - noted.DayNumber));
    }
}
