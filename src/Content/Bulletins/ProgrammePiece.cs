namespace Campaigns.Content.Bulletins;

/// <summary>What stands, or is to stand, at one place of a programme.</summary>
/// <param name="EntryId">Of the row it has; null: it gets one.</param>
/// <param name="Seconds">How much of the programme's room it takes, with the pause behind it and its headline.</param>
internal sealed record ProgrammePiece(string? EntryId, string PostId, EntryKind Kind, string Title, string Text, string ContentHash, double Seconds)
{
    public EntryPriority Priority { get; init; }

    /// <summary>Tin, then columns and longer texts, then notices.</summary>
    public int Part { get; init; }

    public string? Section { get; init; }
    public long Due { get; init; }
    public bool ByHand { get; init; }
    public bool Handed { get; init; }

    /// <summary>Where it stands now; 0: nowhere.</summary>
    public int Position { get; init; }
}
