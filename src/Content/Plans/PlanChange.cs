using System.Text.Json.Nodes;

namespace Campaigns.Content.Plans;

/// <summary>What a later import did to a row of a plan, while nobody has looked at it.</summary>
/// <param name="What">Whether it is new, has other words, or is gone.</param>
/// <param name="Was">The row as the import before read it; null for a new one.</param>
public sealed record PlanChange(PlanChangeKind What, JsonObject? Was);
