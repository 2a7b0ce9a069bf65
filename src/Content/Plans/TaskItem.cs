using Campaigns.Content.Items;

namespace Campaigns.Content.Plans;

/// <summary>An item that was written for a task of a plan.</summary>
public sealed class TaskItem
{
    public string Id { get; set; } = "";
    public string TaskId { get; set; } = "";
    public string Title { get; set; } = "";
    public ItemState State { get; set; }

    /// <summary>On how many accounts it stands.</summary>
    public int Out { get; set; }

    /// <summary>When it goes or went out first; without a time, when it was begun. Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>When it first went out; null: it did not yet. Unix milliseconds.</summary>
    public long? Published { get; set; }

    /// <summary>Where people read it; null: nowhere yet, or it has no address.</summary>
    public string? Url { get; set; }

    /// <summary>The campaign that it belongs to; null: none.</summary>
    public string? Campaign { get; set; }

    /// <summary>The observance of its campaign.</summary>
    public string? Observance { get; set; }

    /// <summary>The year of its campaign; 0 without one.</summary>
    public int Year { get; set; }

    public DateTimeOffset When => DateTimeOffset.FromUnixTimeMilliseconds(At);
}
