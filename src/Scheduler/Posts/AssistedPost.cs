using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Scheduler.Posts;

/// <summary>A post that a person makes by hand, as the person sees it.</summary>
public sealed record AssistedPost
{
    public required string Id { get; init; }
    public required string UnitId { get; init; }
    public required string Title { get; init; }
    public required Account Account { get; init; }
    public required PostState State { get; init; }
    public required DateTimeOffset Due { get; init; }

    /// <summary>The last moment; after it the post is missed.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>The hash of the approved words; null where nothing is approved.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Why nobody may post it now though it waits; null where nothing stands in the way.</summary>
    public Phrase? Obstacle { get; init; }

    /// <summary>Who has it in hand and since when; null where nobody has, or the take has lapsed.</summary>
    public AssistedTake? Taken { get; init; }

    public string? Url { get; init; }

    /// <summary>The hash of the picture that shows that it is out.</summary>
    public string? Screenshot { get; init; }

    public string? Why { get; init; }
    public string? ClosedBy { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
}
