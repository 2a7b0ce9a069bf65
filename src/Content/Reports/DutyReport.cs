using System.Text.Json;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Reports;

/// <summary>A report that was made for a duty of a plan.</summary>
public sealed class DutyReport
{
    public string Id { get; init; } = "";
    public string DutyId { get; init; } = "";

    /// <summary>The day by which the duty was owed when the report was made, as kept (ISO).</summary>
    public string Due { get; init; } = "";

    /// <summary>The duty as it stands (JSON).</summary>
    public string Detail { get; init; } = "{}";

    /// <summary>The day by which it is owed as the plan says now.</summary>
    public DateOnly Owed => JsonSerializer.Deserialize<Duty>(Detail, Json.Compact)!.Nearest(Days.OfIso(Due));

    public string Title { get; init; } = "";
    public ReportState State { get; init; }
}
