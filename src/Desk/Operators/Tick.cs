using Campaigns.Content.Broadcasts;

namespace Campaigns.Desk.Operators;

/// <summary>What an operator said of a programme, as it comes from a form or from a phone that had no network.</summary>
public sealed record Tick
{
    /// <summary>Made where it was ticked; the store takes it once.</summary>
    public string Id { get; init; } = "";

    public DateOnly Day { get; init; }

    /// <summary>When the programme was to begin.</summary>
    public TimeOnly Slot { get; init; }

    public BroadcastOutcome Outcome { get; init; }

    public NotReadReason? Reason { get; init; }

    /// <summary>What was on the air instead.</summary>
    public string? Instead { get; init; }

    public BroadcastKind? Kind { get; init; }

    /// <summary>When it really began; null: as planned.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>When it really ended; null: as long as the script takes.</summary>
    public TimeOnly? To { get; init; }

    public string? Note { get; init; }

    public bool Synthetic { get; init; }

    /// <summary>The posts that stood on the page, in its order; empty: those of the programme as it is now.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Of these, what was left out.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>Milliseconds since it was ticked, by the clock of the phone, which may be wrong; its pace is not.</summary>
    public long Age { get; init; }
}
