namespace Campaigns.Content.Campaigns;

/// <summary>Days that a campaign shares with another.</summary>
/// <param name="Observance">Key of the other's observance.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The other's day itself.</param>
/// <param name="From">The first day they share.</param>
/// <param name="To">The last day they share.</param>
public sealed record CampaignOverlap(string Observance, string Name, DateOnly Day, DateOnly From, DateOnly To);
