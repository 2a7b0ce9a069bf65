using Campaigns.Content.Items;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Exactly what an approval of an item would freeze, as its approver reads it.</summary>
/// <param name="Item">At the revision that was rendered.</param>
/// <param name="Posts">In the order of their times.</param>
/// <param name="Seal">SHA-256 over every post, its time and its bytes: an approval that names it freezes these or none.</param>
public sealed record Proposal(Item Item, IReadOnlyList<ProposedPost> Posts, string Seal);
