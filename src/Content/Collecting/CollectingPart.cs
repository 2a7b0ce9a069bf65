namespace Campaigns.Content.Collecting;

/// <summary>One who owes an answer in a round, and what came.</summary>
public sealed record CollectingPart
{
    public required string Id { get; init; }
    public required string RoundId { get; init; }
    public required string UnitId { get; init; }
    public required Contributor Contributor { get; init; }
    public PartState State { get; init; }

    /// <summary>The newest that came; null: nothing yet.</summary>
    public CollectingAnswer? Answer { get; init; }

    public DateTimeOffset? Sent { get; init; }

    /// <summary>How often something came: what was looked at is named by it.</summary>
    public int Sends { get; init; }

    /// <summary>Photographs that were taken in ever.</summary>
    public int Files { get; init; }

    /// <summary>Photographs that stand now.</summary>
    public int Photos { get; init; }

    /// <summary>Why it was sent back; empty where it was not.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset? Decided { get; init; }
    public string? DecidedBy { get; init; }

    /// <summary>Drafts that its news became.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Whether its figures count: something came, and it was not sent back.</summary>
    public bool Counts => State is PartState.Sent or PartState.Accepted;
}
