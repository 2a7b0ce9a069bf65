using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Campaigns;

/// <summary>A post of a campaign; its times are on the unit's wall clock.</summary>
public sealed record CampaignReportPost(string Id, Account Account, DateTimeOffset Due, DateTimeOffset NotAfter, PostState State);
