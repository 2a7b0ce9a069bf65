using Campaigns.Content;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Reports;

/// <summary>The superiors' forms of the units, and the names that they may hold.</summary>
public sealed record ReportFormsView
{
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Those for which whoever looks may write.</summary>
    public required IReadOnlyList<Unit> Mine { get; init; }

    public required IReadOnlyList<ReportForm> Forms { get; init; }
    public required string Token { get; init; }
    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
