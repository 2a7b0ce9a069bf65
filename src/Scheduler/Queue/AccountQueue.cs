using Campaigns.Content.Accounts;

namespace Campaigns.Scheduler.Queue;

/// <summary>The queue of one account.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Times">Its posting times.</param>
/// <param name="Rows">What waits and what is empty, in order of time.</param>
/// <param name="Late">What was missed or failed of late: to be queued again, moved or dropped.</param>
/// <param name="Library">Approved items that do not stand on the account, newest first: id and title.</param>
public sealed record AccountQueue(Account Account, IReadOnlyList<PostingTime> Times, IReadOnlyList<QueueRow> Rows, IReadOnlyList<QueueEntry> Late, IReadOnlyList<(string Id, string Title)> Library)
{
    /// <summary>What waits, in order: the first has place 1.</summary>
    public IReadOnlyList<QueueEntry> Posts { get; } = [.. Rows.Select(row => row.Post).OfType<QueueEntry>()];
}
