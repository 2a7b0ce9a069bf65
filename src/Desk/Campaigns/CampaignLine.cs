using Campaigns.Content.Campaigns;
using Campaigns.Content.Observances;

namespace Campaigns.Desk.Campaigns;

/// <summary>An observance in a year, and its campaign.</summary>
/// <param name="Observance">Which.</param>
/// <param name="Day">On which day it falls, or was set to fall.</param>
/// <param name="Window">The days of its campaign; null where it has no template.</param>
/// <param name="Planned">What was made of it; null: nothing yet.</param>
public sealed record CampaignLine(Observance Observance, DateOnly Day, CampaignWindow? Window, Campaign? Planned);
