namespace Campaigns.Scheduler.Metrics;

/// <summary>How long after publishing a post was measured. The numbers are stored: never reuse one.</summary>
public enum MetricAge
{
    Day = 0,
    Week = 1,

    /// <summary>On the day a report was drawn up; the newest counts.</summary>
    Report = 2,
}
