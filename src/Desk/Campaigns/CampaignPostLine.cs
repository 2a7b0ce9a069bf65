using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Campaigns;

/// <summary>A post that came of a campaign.</summary>
public sealed class CampaignPostLine
{
    public string Id { get; set; } = "";
    public string Item { get; set; } = "";
    public string Account { get; set; } = "";
    public ChannelKind Kind { get; set; }
    public PostState State { get; set; }
    public long Due { get; set; }
    public bool Approved { get; set; }

    public DateTimeOffset DueAt => DateTimeOffset.FromUnixTimeMilliseconds(Due);
}
