using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Queue;

/// <summary>A post in the queue of its account.</summary>
public sealed record QueueEntry
{
    public required string Id { get; init; }
    public required string ItemId { get; init; }
    public required string Title { get; init; }
    public required PostState State { get; init; }
    public required DateTimeOffset Due { get; init; }

    /// <summary>An approval stands, and the time is inside its window.</summary>
    public required bool Approved { get; init; }

    /// <summary>In Vietnamese; null where nothing needs saying.</summary>
    public string? Why { get; init; }

    /// <summary>What changing places with the one before it would do to both approvals: one of them would be void.</summary>
    public bool UpVoids { get; init; }

    /// <summary>The one before it that it can change places with; null: it is the first.</summary>
    public QueueEntry? Before { get; init; }
}
