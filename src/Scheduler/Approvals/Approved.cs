namespace Campaigns.Scheduler.Approvals;

/// <summary>What an approval came to.</summary>
/// <param name="Approval">The approval that holds now.</param>
/// <param name="Posts">The posts that carry it, whether they got it now or had it.</param>
/// <param name="OutsideWindow">Posts that may still go out and are due outside its window: they stay unapproved.</param>
public sealed record Approved(Approval Approval, IReadOnlyList<string> Posts, IReadOnlyList<string> OutsideWindow)
{
    /// <summary>Posts that are out with older words, for which these words are ready: they change only when a person says so.</summary>
    public IReadOnlyList<string> Prepared { get; init; } = [];
}
