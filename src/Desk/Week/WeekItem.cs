using Campaigns.Content.Items;

namespace Campaigns.Desk.Week;

/// <summary>An item that is to be written this week, or was to be before.</summary>
public sealed class WeekItem
{
    public string Id { get; set; } = "";
    public string Title { get; set; } = "";
    public string? Person { get; set; }
    public long? WriteBy { get; set; }
    public ItemState State { get; set; }

    /// <summary>When its first post is due; null: none is.</summary>
    public long? Next { get; set; }

    public DateTimeOffset? WriteByAt => WriteBy is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    public DateTimeOffset? NextAt => Next is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
