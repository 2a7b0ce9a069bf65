using Campaigns.Content.Campaigns;

namespace Campaigns.Scheduler.Campaigns;

/// <summary>An item of a campaign and its posts, which may be none: the time is over, or the unit has no account on its channels.</summary>
public sealed record CampaignReportItem(PlannedBeat Beat, IReadOnlyList<CampaignReportPost> Posts);
