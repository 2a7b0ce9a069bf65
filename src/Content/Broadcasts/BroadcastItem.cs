namespace Campaigns.Content.Broadcasts;

/// <summary>One item of a programme that was read.</summary>
public sealed record BroadcastItem
{
    public string? PostId { get; init; }

    public string? ItemId { get; init; }

    public string? CampaignId { get; init; }

    /// <summary>As it was called then.</summary>
    public string Title { get; init; } = "";

    /// <summary>That it takes at the station's pace.</summary>
    public int Seconds { get; init; }
}
