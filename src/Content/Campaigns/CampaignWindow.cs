using Campaigns.Content.Observances;

namespace Campaigns.Content.Campaigns;

/// <summary>The days over which a campaign runs, and the other campaigns that run meanwhile.</summary>
/// <param name="Observance">The observance.</param>
/// <param name="Year">The year of the day itself.</param>
/// <param name="Day">The day itself.</param>
/// <param name="From">The day of its first beat, or the day itself.</param>
/// <param name="To">The day of its last beat, or the day itself.</param>
/// <param name="Overlaps">Campaigns of observances that are on and share days with it, in order of time.</param>
public sealed record CampaignWindow(Observance Observance, int Year, DateOnly Day, DateOnly From, DateOnly To, IReadOnlyList<CampaignOverlap> Overlaps);
