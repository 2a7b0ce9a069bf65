namespace Campaigns.Content.Bulletins;

/// <summary>The programme of one slot on one day (chương trình phát thanh).</summary>
/// <param name="Minutes">The longest it may take.</param>
/// <param name="Entries">In the order in which they are read; what stands in (<see cref="EntryKind.Reserve"/>) last.</param>
public sealed record Bulletin(string Id, string AccountId, DateOnly Day, TimeOnly Start, int Minutes, IReadOnlyList<BulletinEntry> Entries)
{
    /// <summary>Null: Vietnamese.</summary>
    public string? Language { get; init; }

    /// <summary>A person set the order: what comes later stands behind.</summary>
    public bool ByHand { get; init; }

    /// <summary>Once it began: whether it was read as composed, or what stands in; null: it is to come, or nobody looked since.</summary>
    public bool? AsComposed { get; init; }

    /// <summary>The newest; whether it still holds is known by <see cref="Script.Approved"/>. Null: it was never approved.</summary>
    public BulletinApproval? Approval { get; init; }

    /// <summary>Who asked last that it is approved, and for which texts and order; null: nobody did.</summary>
    public (string Hash, string Person, DateTimeOffset At)? Asked { get; init; }
}
