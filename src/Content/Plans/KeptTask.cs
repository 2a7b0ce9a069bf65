namespace Campaigns.Content.Plans;

/// <summary>A task as the store keeps it.</summary>
/// <param name="Id">The row's own id: the same through every later import. Items name it.</param>
/// <param name="PlanId">The plan it stands in.</param>
/// <param name="Task">What the plan says.</param>
public sealed record KeptTask(string Id, string PlanId, PlanTask Task);
