using Campaigns.Content.Observances;
using Campaigns.Content.Units;

namespace Campaigns.Content.Campaigns;

/// <summary>What is to be planned: a campaign of a unit in a year.</summary>
/// <param name="Observance">The observance.</param>
/// <param name="Template">Its campaign, with what the unit chose for this year.</param>
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

    /// <summary>Its campaign as the file has it.</summary>
    public CampaignTemplate Written { get; init; } = Template;

    /// <summary>Where it is a plain range of days; null: it is an observance's.</summary>
    public CampaignSpan? Span { get; init; }

    /// <summary>A beat whose time is over by then is not made; null: it is.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Who asked for it; empty: the program itself.</summary>
    public string Person { get; init; } = "";

    /// <summary>Whether the time of a beat is over: what belongs to the day itself may be late as long as the day lasts.</summary>
    public bool Past(Beat beat, DateOnly day, DateTimeOffset now) => (beat.Day == 0 ? Unit.EndOf(day) : Unit.At(day, beat.Time)) < now;
}
