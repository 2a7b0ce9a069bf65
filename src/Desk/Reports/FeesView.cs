using Campaigns.Content;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Reports;

/// <summary>What authors are due for a month.</summary>
public sealed record FeesView
{
    /// <summary>Lines of a page.</summary>
    public const int PageLength = 50;

    public required IReadOnlyList<Unit> Units { get; init; }
    public required Unit Unit { get; init; }
    public required DateOnly Month { get; init; }
    public required FeeRates Rates { get; init; }
    public required IReadOnlyList<FeeLine> Lines { get; init; }
    public required int Page { get; init; }

    /// <summary>Whether whoever looks may set base and coefficients.</summary>
    public required bool MaySet { get; init; }
    public required string Token { get; init; }
    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string At(string path = "") => $"{ReportEndpoints.Fees}{path}?don-vi={Unit.Id}&thang={Month:yyyy-MM}";
}
