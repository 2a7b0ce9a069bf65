using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Assisted;

/// <summary>What waits for a hand, and what was closed lately.</summary>
public sealed record AssistedListView
{
    /// <summary>The unit of each post, by its id.</summary>
    public required IReadOnlyDictionary<string, Unit> Units { get; init; }

    public required IReadOnlyList<AssistedPost> Waiting { get; init; }

    /// <summary>Closed or missed within the last days, the newest first.</summary>
    public required IReadOnlyList<AssistedPost> Recent { get; init; }

    /// <summary>How many wait, however many the page lists.</summary>
    public required int Count { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>Who sits here, as they said once; null where nobody has.</summary>
    public string? Person { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>By the wall clock of the post's unit.</summary>
    public DateTimeOffset Local(AssistedPost post, DateTimeOffset time) => Units.TryGetValue(post.UnitId, out var unit) ? unit.Local(time) : time;
}
