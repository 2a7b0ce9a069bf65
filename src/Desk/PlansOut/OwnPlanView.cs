using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.PlansOut;
using Campaigns.Content.Units;

namespace Campaigns.Desk.PlansOut;

/// <summary>What a unit's own plan would be drafted from.</summary>
public sealed record OwnPlanView
{
    public required Unit Unit { get; init; }

    /// <summary>The plans of the unit.</summary>
    public required IReadOnlyList<PlanSummary> Known { get; init; }

    /// <summary>Those that are chosen.</summary>
    public required IReadOnlyList<HigherPlan> Plans { get; init; }

    public required IReadOnlyList<OwnTask> Tasks { get; init; }
    public string Subject { get; init; } = "";
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }

    public string Address => $"{OwnPlanEndpoints.Root}/{Unit.Id}";
}
