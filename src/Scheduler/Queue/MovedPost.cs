namespace Campaigns.Scheduler.Queue;

/// <summary>What came of moving a post.</summary>
/// <param name="Id">The post.</param>
/// <param name="Title">Of its item.</param>
/// <param name="Due">The new time, by the unit's wall clock.</param>
/// <param name="Effect">What the new time does to its approval.</param>
/// <param name="Done">False: nothing was written yet, for somebody would have to approve again and nobody said that this is meant.</param>
public sealed record MovedPost(string Id, string Title, DateTimeOffset Due, ApprovalEffect Effect, bool Done)
{
    /// <summary>Another post of the account at that minute; null where there is none. Nothing is refused for it.</summary>
    public string? Beside { get; init; }
}
