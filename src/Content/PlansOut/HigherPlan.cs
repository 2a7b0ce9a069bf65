using Campaigns.Content.Plans;
using Campaigns.Content.Records;

namespace Campaigns.Content.PlansOut;

/// <summary>A plan of above that the unit's own is drafted from.</summary>
/// <param name="Plan">As it was read.</param>
/// <param name="Tasks">Those of its tasks that are the unit's, as lead or partner.</param>
/// <param name="NoExtra">The sentence in which it says that the state's budget gives nothing more, with the years it says so for; null: it says nothing of the kind.</param>
public sealed record HigherPlan(Plan Plan, IReadOnlyList<KeptTask> Tasks, string? NoExtra)
{
    /// <summary>The money that it names.</summary>
    public IReadOnlyList<PlanMoney> Money { get; init; } = [];

    /// <summary>The unit's own budget lines for it.</summary>
    public IReadOnlyList<BudgetLine> Budget { get; init; } = [];
}
