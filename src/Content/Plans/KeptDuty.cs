namespace Campaigns.Content.Plans;

/// <summary>A duty to report as the store keeps it.</summary>
/// <param name="Id">The row's own id: the same through every later import.</param>
/// <param name="PlanId">The plan it stands in.</param>
/// <param name="Duty">What the plan says.</param>
public sealed record KeptDuty(string Id, string PlanId, Duty Duty);
