namespace Campaigns.Content.Bulletins;

/// <summary>A time on the air while its programme is composed.</summary>
internal sealed class ProgrammeTime
{
    public required DateOnly Day { get; init; }
    public required TimeOnly Start { get; init; }
    public required int Minutes { get; init; }
    public required string? Language { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Seconds for what is read between opening and closing.</summary>
    public required double Room { get; init; }

    /// <summary>As it is in the store; null: nothing stood there yet.</summary>
    public Bulletin? Bulletin { get; init; }

    public bool Started { get; init; }

    /// <summary>The leader approved exactly what stands in it: only what is urgent and what puts right is added by itself.</summary>
    public bool Approved { get; init; }

    /// <summary>For one that began: whether it was read as composed.</summary>
    public bool? Settled { get; set; }

    /// <summary>What is to stand in it, in that order once it is composed.</summary>
    public List<ProgrammePiece> Pieces { get; } = [];

    public double Left => Room - Pieces.Where(piece => piece.Kind != EntryKind.Reserve).Sum(piece => piece.Seconds);

    public bool Has(string postId) => Pieces.Any(piece => piece.PostId == postId && piece.Kind is EntryKind.Item or EntryKind.Repeat);
}
