using Campaigns.Content.Plans;

namespace Campaigns.Content.PlansOut;

/// <summary>A plan of above that the unit's own is drafted from.</summary>
/// <param name="Plan">As it was read.</param>
/// <param name="Tasks">Those of its tasks that are the unit's, as lead or partner.</param>
/// <param name="NoExtra">Whether it says that the state's budget gives nothing more.</param>
public sealed record HigherPlan(Plan Plan, IReadOnlyList<KeptTask> Tasks, bool NoExtra);
