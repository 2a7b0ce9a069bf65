namespace Campaigns.Content.Campaigns;

/// <summary>A campaign before it is made, and after: its beats in order of time.</summary>
/// <param name="Name">As it is or would be called.</param>
/// <param name="Day">The day itself; of a plain range, the first.</param>
/// <param name="Planned">The campaign; null where nothing was made of it yet.</param>
/// <param name="Span">Where it is a plain range of days.</param>
/// <param name="Beats">Those that are left out among them.</param>
public sealed record CampaignLook(string Name, DateOnly Day, Campaign? Planned, CampaignSpan? Span, IReadOnlyList<BeatLook> Beats);
