using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Records;

namespace Campaigns.Desk.Plans;

/// <summary>What was done of a plan in a year.</summary>
public sealed record CoverageView
{
    /// <summary>Tasks of a page.</summary>
    public const int PageLength = 30;

    public required PlanCoverage Coverage { get; init; }
    public required int Page { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The target whose form did not go through.</summary>
    public string? Asked { get; init; }

    /// <summary>What was typed for it, by its field; null: nothing was.</summary>
    public Func<string, string>? Typed { get; init; }

    public string Plan => $"/ke-hoach/{Coverage.Plan.Id}";

    public int Last => Math.Max(1, (Coverage.Tasks.Count + PageLength - 1) / PageLength);

    public string At(int page) => string.Create(CultureInfo.InvariantCulture, $"{Plan}/ket-qua?nam={Coverage.Year}&trang={page}");
}
