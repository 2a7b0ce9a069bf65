using Campaigns.Content.Campaigns;
using Campaigns.Content.Observances;

namespace Campaigns.Desk.Observances;

/// <summary>An observance in one year, as the verb shows it.</summary>
internal sealed record ObservanceDay
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where it does not fall in the year.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Day and month in its own calendar: "10/3".</summary>
    public required string Day { get; init; }

    public bool Lunar { get; init; }

    public bool On { get; init; }

    public required string Basis { get; init; }

    public bool Confirmed { get; init; }

    public string? Campaign { get; init; }

    /// <summary>First and last day of its campaign; null where it has none.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IReadOnlyList<CampaignOverlap> Overlaps { get; init; } = [];

    public static ObservanceDay Of(Observance observance, int year, CampaignWindow? window) => new()
    {
        Key = observance.Key, Name = observance.Name, Date = observance.In(year), Day = $"{observance.Day}/{observance.Month}", Lunar = observance.Lunar,
        On = observance.On, Basis = observance.Basis, Confirmed = observance.Confirmed, Campaign = observance.Campaign,
        From = window?.From, To = window?.To, Overlaps = window?.Overlaps ?? [],
    };
}
