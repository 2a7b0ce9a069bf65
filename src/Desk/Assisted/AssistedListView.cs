using Campaigns.Content.Units;
using Campaigns.Scheduler.Changes;
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

    /// <summary>What is out and is to be changed or taken down by hand.</summary>
    public required IReadOnlyList<HandTask> Tasks { get; init; }

    /// <summary>Of these, what a person closed within the last days, the newest first.</summary>
    public required IReadOnlyList<HandTask> RecentTasks { get; init; }

    /// <summary>How many there are, however many the page lists.</summary>
    public required int TaskCount { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>Who is signed in.</summary>
    public string? Person { get; init; }

    public required DateTimeOffset Now { get; init; }

    public bool More => Page * AssistedPosts.PageSize < Count || Page * HandTasks.PageSize < TaskCount;

    /// <summary>By the wall clock of this unit.</summary>
    public DateTimeOffset Local(string unitId, DateTimeOffset time) => Units.TryGetValue(unitId, out var unit) ? unit.Local(time) : time;
}
