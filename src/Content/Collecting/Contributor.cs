namespace Campaigns.Content.Collecting;

/// <summary>Somebody who reports to a unit: a hamlet, a school, an association.</summary>
public sealed record Contributor
{
    public required string Id { get; init; }
    public required string UnitId { get; init; }

    /// <summary>As figures name their source; one of a unit's.</summary>
    public required string Name { get; init; }

    public ContributorKind Kind { get; init; }

    /// <summary>Who answers there, and how they are reached; empty: not said.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Asked no more since then.</summary>
    public DateTimeOffset? Retired { get; init; }
}
