using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Reports;

/// <summary>One report.</summary>
public sealed record ReportView
{
    public required Report Report { get; init; }
    public required Unit Unit { get; init; }
    public required ReportFigures Figures { get; init; }

    /// <summary>The duty it is written for, with whether it was sent; null: none.</summary>
    public OwedDuty? Duty { get; init; }

    /// <summary>The unit's forms to fill.</summary>
    public IReadOnlyList<ReportForm> Forms { get; init; } = [];

    public required DateOnly Today { get; init; }
    public required string Token { get; init; }
    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"{ReportEndpoints.Root}/{Report.Id}";

    public bool Draft => Report.State == ReportState.Draft;
}
