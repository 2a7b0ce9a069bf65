namespace Campaigns.Content.Campaigns;

/// <summary>A beat on its day.</summary>
/// <param name="Campaign">Whose.</param>
/// <param name="Beat">Its key.</param>
/// <param name="Day">Local.</param>
/// <param name="At">On the unit's wall clock.</param>
/// <param name="Title">As its draft is called, filled in for the unit.</param>
public sealed record CampaignDay(Campaign Campaign, string Beat, DateOnly Day, TimeOnly At, string Title);
