namespace Campaigns.Desk.Campaigns;

/// <summary>The words of the pages of campaigns: <c>CampaignWords.resx</c>.</summary>
public sealed class CampaignWords;
