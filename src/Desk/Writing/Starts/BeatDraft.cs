namespace Campaigns.Desk.Writing.Starts;

/// <summary>A draft that a campaign's beat made.</summary>
public sealed class BeatDraft
{
    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string Title { get; set; } = "";
    public string Campaign { get; set; } = "";

    /// <summary>When the first of its posts is due; null: it has none.</summary>
    public long? Due { get; set; }

    public DateTimeOffset? DueAt => Due is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
