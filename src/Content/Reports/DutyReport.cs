namespace Campaigns.Content.Reports;

/// <summary>A report that was made for a duty of a plan.</summary>
public sealed class DutyReport
{
    public string Id { get; init; } = "";
    public string DutyId { get; init; } = "";

    /// <summary>The day by which the duty is owed, as kept (ISO).</summary>
    public string Due { get; init; } = "";

    public string Title { get; init; } = "";
    public ReportState State { get; init; }
}
