using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>The plans that were taken in.</summary>
public sealed record PlansView
{
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<PlanSummary> Plans { get; init; }

    /// <summary>Those that were set aside, the newest first.</summary>
    public required IReadOnlyList<PlanSummary> Aside { get; init; }

    /// <summary>For which a plan may be taken in.</summary>
    public required IReadOnlyList<Unit> Mine { get; init; }

    /// <summary>How many of the unit's own tasks of a plan have an item or an activity, by plan.</summary>
    public required IReadOnlyDictionary<string, int> Covered { get; init; }

    public string? Chosen { get; init; }
    public required int Page { get; init; }
    public required bool More { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
