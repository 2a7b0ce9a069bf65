namespace Campaigns.Content.Records;

/// <summary>A number that somebody counted or sent in, for a span of days.</summary>
public sealed record Figure
{
    /// <summary>Empty for one that is not kept yet.</summary>
    public string Id { get; init; } = "";

    public required string UnitId { get; init; }

    /// <summary>What is counted, as reports name it.</summary>
    public required string Name { get; init; }

    public required double Value { get; init; }
    public string Measure { get; init; } = "";

    /// <summary>Local.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>Whose number it is.</summary>
    public required string Source { get; init; }

    public string Note { get; init; } = "";

    /// <summary>Who entered or accepted it.</summary>
    public string Person { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>Since when it counts no more; null: it does.</summary>
    public DateTimeOffset? Voided { get; init; }
}
