namespace Campaigns.Content.Reports;

/// <summary>Where a report stands. The numbers are stored: never reuse one.</summary>
public enum ReportState
{
    /// <summary>Words may be changed, figures are counted anew each time.</summary>
    Draft = 0,

    /// <summary>Words and figures move no more.</summary>
    Frozen = 1,
}
