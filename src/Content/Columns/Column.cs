using Campaigns.Content.Bulletins;

namespace Campaigns.Content.Columns;

/// <summary>A column (chuyên mục) of a unit: a named series of items, as it is offered to those who write. Items name theirs by its name.</summary>
public sealed record Column
{
    /// <summary>Empty for one that is not kept yet.</summary>
    public required string Id { get; init; }

    public required string UnitId { get; init; }

    /// <summary>As items name it.</summary>
    public required string Name { get; init; }

    /// <summary>Where the portal and WordPress put its items; null: under its name.</summary>
    public string? Category { get; init; }

    /// <summary>The days of its segment on the radio.</summary>
    public BroadcastDays RadioDays { get; init; }

    /// <summary>How many items a month keep it alive; 0: nobody counts.</summary>
    public int Monthly { get; init; }

    /// <summary>Since when it is offered no more; null: it is.</summary>
    public DateTimeOffset? Retired { get; init; }
}
