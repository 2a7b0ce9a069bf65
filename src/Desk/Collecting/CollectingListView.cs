using Campaigns.Content.Collecting;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Collecting;

/// <summary>The rounds of those units that somebody sees.</summary>
public sealed record CollectingListView
{
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Those for which they may collect.</summary>
    public required IReadOnlyList<Unit> Mine { get; init; }

    public required IReadOnlyList<CollectingSummary> Rounds { get; init; }
    public required int Page { get; init; }
    public required bool More { get; init; }

    /// <summary>By the unit's id.</summary>
    public required IReadOnlyDictionary<string, DateOnly> Today { get; init; }
}
