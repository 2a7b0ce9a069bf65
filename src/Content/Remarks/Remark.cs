namespace Campaigns.Content.Remarks;

/// <summary>What somebody said about an item while it is written.</summary>
public sealed record Remark
{
    public required string Id { get; init; }

    /// <summary>The revision that they read.</summary>
    public required int Revision { get; init; }

    public required string Person { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Words { get; init; }

    /// <summary>When it was settled; null: it is open.</summary>
    public DateTimeOffset? Resolved { get; init; }

    public string? ResolvedBy { get; init; }
}
