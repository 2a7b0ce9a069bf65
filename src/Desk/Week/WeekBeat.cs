using Campaigns.Content.Campaigns;

namespace Campaigns.Desk.Week;

/// <summary>A beat that falls in the week.</summary>
/// <param name="Observance">The key of its campaign's observance.</param>
/// <param name="Year">Of the campaign.</param>
/// <param name="Campaign">As it is called.</param>
/// <param name="Look">The beat.</param>
public sealed record WeekBeat(string Observance, int Year, string Campaign, BeatLook Look);
