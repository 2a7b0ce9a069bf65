using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>A change to what is out that a person carries out on the channel, as the person sees it.</summary>
public sealed record HandTask
{
    /// <summary>The change's id.</summary>
    public required string Id { get; init; }

    public required string PostId { get; init; }
    public required string UnitId { get; init; }
    public required string Title { get; init; }
    public required Account Account { get; init; }

    /// <summary>Update or withdraw.</summary>
    public required AttemptKind Kind { get; init; }

    public required ChangeState State { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Person { get; init; }

    /// <summary>Why it was asked for; empty for an update.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When the post went out; null where that is not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Where the post stands on the channel; null where there is no address.</summary>
    public string? Url { get; init; }

    public string? Why { get; init; }

    /// <summary>The hash of the words that stand on the channel.</summary>
    public string? Before { get; init; }

    /// <summary>Of an update the hash of the approved words that are to stand; null for a withdrawal.</summary>
    public string? After { get; init; }

    /// <summary>Something is posted in its place once it is down.</summary>
    public required bool Again { get; init; }

    /// <summary>No newer change took its place.</summary>
    public required bool Newest { get; init; }

    /// <summary>Why nobody may do it now though it waits; null where nothing stands in the way.</summary>
    public Phrase? Obstacle { get; init; }

    /// <summary>Who has it in hand and since when; null where nobody has, or the take has lapsed.</summary>
    public AssistedTake? Taken { get; init; }

    public string? ClosedBy { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What was given to show that it is done; null where nothing was.</summary>
    public string? ProofUrl { get; init; }

    /// <summary>The hash of the picture that shows that it is done.</summary>
    public string? Screenshot { get; init; }

    /// <summary>A person may say that it is done: it waits, or somebody could not do it.</summary>
    public bool Open => Newest && State is ChangeState.ByHand or ChangeState.Failed;
}
