using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>A change to what is out, as the command line and the desk show it; the names are those of the JSON.</summary>
public sealed record PostChange
{
    public required string Id { get; init; }

    /// <summary>The post's id.</summary>
    public required string Post { get; init; }

    public required AttemptKind Kind { get; init; }
    public required ChangeState State { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string Person { get; init; }

    /// <summary>Why it was asked for; empty for an update.</summary>
    public required string Reason { get; init; }

    /// <summary>Why it stands as it does, in Vietnamese; null where nothing needs saying.</summary>
    public string? Why { get; init; }

    /// <summary>How often the channel was called for it since a person last asked.</summary>
    public required int Tries { get; init; }

    /// <summary>A person must look at the channel, or do it by hand.</summary>
    public required bool NeedsPerson { get; init; }

    /// <summary>The id of the post that takes its place once this one is known to be down; null where none does.</summary>
    public string? Again { get; init; }

    public required DateTimeOffset Created { get; init; }
    public DateTimeOffset? Ended { get; init; }

    /// <summary>When the worker tries next; null where it does not.</summary>
    public DateTimeOffset? NextTry { get; init; }
}
