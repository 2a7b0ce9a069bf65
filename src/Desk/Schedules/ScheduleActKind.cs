namespace Campaigns.Desk.Schedules;

/// <summary>What a row of a workbook would do.</summary>
public enum ScheduleActKind
{
    /// <summary>A draft without a time.</summary>
    Draft,

    /// <summary>A draft with its post.</summary>
    Planned,

    /// <summary>Other words or another person for a draft that is there.</summary>
    Change,
}
