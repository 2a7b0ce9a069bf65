namespace Campaigns.Content.Records;

/// <summary>False or harmful words that were found: what became of them.</summary>
public sealed record Misinformation
{
    /// <summary>Empty for one that is not kept yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>Counted up by each change; a save names the one from which it began.</summary>
    public int Revision { get; init; }

    public required string UnitId { get; init; }
    public string? TaskId { get; init; }
    public required DateOnly Found { get; init; }

    /// <summary>Where it was seen: a link or words.</summary>
    public required string Place { get; init; }

    /// <summary>What it says.</summary>
    public required string Words { get; init; }

    /// <summary>Whom it was passed on to; empty: nobody yet.</summary>
    public string Told { get; init; } = "";

    /// <summary>What was done about it.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The item that answers it.</summary>
    public string? ItemId { get; init; }

    public MisinformationState State { get; init; }

    /// <summary>Who wrote it down.</summary>
    public string Person { get; init; } = "";
}
