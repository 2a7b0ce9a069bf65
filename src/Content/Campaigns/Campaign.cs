namespace Campaigns.Content.Campaigns;

/// <summary>One observance in one year, as a unit keeps it (chiến dịch).</summary>
public sealed record Campaign
{
    public required string Id { get; init; }

    public required string UnitId { get; init; }

    /// <summary>Key of the observance.</summary>
    public required string Observance { get; init; }

    public required int Year { get; init; }

    /// <summary>The day itself, local.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether a person set the day; otherwise it follows the observance.</summary>
    public bool DaySet { get; init; }

    public required string Name { get; init; }

    /// <summary>How many items it has.</summary>
    public int Items { get; init; }
}
