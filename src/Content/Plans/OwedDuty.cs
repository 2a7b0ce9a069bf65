namespace Campaigns.Content.Plans;

/// <summary>A report of the unit's own and the day by which it is due.</summary>
/// <param name="Kept">The duty.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Plan">How its plan is known.</param>
/// <param name="Last">The last day for it: "trước ngày 05/12" ends with the fourth.</param>
/// <param name="Sent">When somebody said that it was sent; null: nobody did.</param>
/// <param name="Person">Who said so.</param>
public sealed record OwedDuty(KeptDuty Kept, string UnitId, string Plan, DateOnly Last, DateTimeOffset? Sent, string? Person);
