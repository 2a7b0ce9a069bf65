using Campaigns.Content.Audit;

namespace Campaigns.Content.Broadcasts;

/// <summary>A line of a station's log (lượt phát): what was on the air, or was to be and was not. It is never changed; another takes its place.</summary>
public sealed record Broadcast
{
    /// <summary>What is said where nobody said another.</summary>
    public const string Vietnamese = "Tiếng Việt";

    /// <summary>Made where it was ticked: 16 to 40 letters of ASCII, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required string UnitId { get; init; }

    public required string AccountId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>When it began, on the unit's wall clock.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>How long it was on the air; 0 where it was not.</summary>
    public int Seconds { get; init; }

    /// <summary>When its programme was to begin; null: it belongs to none (a relay, a notice).</summary>
    public TimeOnly? Slot { get; init; }

    /// <summary>Seconds that the programme was to take; 0: there was none.</summary>
    public int Planned { get; init; }

    public BroadcastKind Kind { get; init; }

    public BroadcastOutcome Outcome { get; init; }

    /// <summary>Why nothing was read; null: it was.</summary>
    public NotReadReason? Reason { get; init; }

    public required string Title { get; init; }

    public string Language { get; init; } = Vietnamese;

    /// <summary>Cụm loa.</summary>
    public string Place { get; init; } = "";

    public string Editor { get; init; } = "";

    public string Approver { get; init; } = "";

    /// <summary>Người trực máy.</summary>
    public required Actor Operator { get; init; }

    /// <summary>The state of the equipment, and what went wrong with it.</summary>
    public string Device { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Read by a machine's voice (giọng đọc tổng hợp), which the law wants to be said.</summary>
    public bool Synthetic { get; init; }

    /// <summary>The line in whose place it stands.</summary>
    public string? Corrects { get; init; }

    /// <summary>The line that holds instead, because it was ticked later and received before.</summary>
    public string? Behind { get; init; }

    /// <summary>The line that took its place; null: it holds, if <see cref="Behind"/> says nothing else.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>When it was ticked.</summary>
    public required DateTimeOffset Made { get; init; }

    public DateTimeOffset Received { get; init; }

    /// <summary>What of its programme was read, in order. Given to be kept; not read back with a line.</summary>
    public IReadOnlyList<BroadcastItem> Items { get; init; } = [];

    /// <summary>Whether it counts.</summary>
    public bool Holds => Behind is null && CorrectedBy is null && Outcome != BroadcastOutcome.Mistaken;
}
