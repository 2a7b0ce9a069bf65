using Campaigns.Content.Observances;
using Campaigns.Content.Units;

namespace Campaigns.Content.Campaigns;

/// <summary>What is to be planned: a campaign of a unit in a year.</summary>
/// <param name="Observance">The observance.</param>
/// <param name="Template">Its campaign.</param>
/// <param name="Unit">The unit whose campaign it is.</param>
/// <param name="Year">The year of the day itself.</param>
/// <param name="Day">A day set by a person; null: the one set before, else the observance's own.</param>
/// <param name="From">Beats before this local day are not made; null: all are.</param>
/// <param name="To">Beats after this local day are not made; null: all are.</param>
public sealed record CampaignOrder(
    Observance Observance, CampaignTemplate Template, Unit Unit, int Year, DateOnly? Day = null, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>Whether a beat on this local day is to be made.</summary>
    public bool Takes(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);
}
