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

    /// <summary>Where people read it; null: nowhere yet, or it has no address.</summary>
    public string? Url { get; set; }

    public DateTimeOffset When => DateTimeOffset.FromUnixTimeMilliseconds(At);
}
