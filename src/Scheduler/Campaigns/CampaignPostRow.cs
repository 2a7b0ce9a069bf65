using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Campaigns;

/// <summary>The row of a post of a campaign.</summary>
internal sealed class CampaignPostRow
{
    public string Id { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public long Due { get; set; }
    public long NotAfter { get; set; }
    public PostState State { get; set; }

    /// <summary>Null where the account came into being meanwhile.</summary>
    public CampaignReportPost? Post(Unit unit, Dictionary<string, Account> accounts) => accounts.GetValueOrDefault(AccountId) is { } account
        ? new(Id, account, unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(Due)), unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(NotAfter)), State)
        : null;
}
