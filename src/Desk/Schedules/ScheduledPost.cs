using Campaigns.Content.Items;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Schedules;

/// <summary>A post as a schedule knows it. Times are Unix milliseconds.</summary>
internal sealed class ScheduledPost
{
    public string Id { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string Title { get; set; } = "";
    public string? Person { get; set; }
    public string AccountId { get; set; } = "";
    public string Account { get; set; } = "";
    public long Due { get; set; }
    public PostState State { get; set; }
    public ItemState ItemState { get; set; }
    public int Revision { get; set; }
    public int Approvals { get; set; }

    /// <summary>How many posts of its item left already, or may have.</summary>
    public int Out { get; set; }

    /// <summary>Nobody was asked to approve it and nothing of it is out.</summary>
    public bool IsDraft => ItemState is ItemState.Draft or ItemState.Returned && Approvals == 0 && Out == 0;
}
