using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Campaigns;

/// <summary>The campaigns of a unit in a year.</summary>
public sealed record CampaignsView
{
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Whose campaigns are shown; null where there is no unit.</summary>
    public Unit? Unit { get; init; }

    public required int Year { get; init; }

    /// <summary>In order of time.</summary>
    public IReadOnlyList<CampaignLine> Lines { get; init; } = [];

    public IReadOnlyList<(CampaignSpan Span, Campaign? Planned)> Spans { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }

    /// <summary>What stands in the form for a range of days of one's own.</summary>
    public string Name { get; init; } = "";

    public string First { get; init; } = "";
    public string Last { get; init; } = "";

    public string Address(int year) => string.Create(CultureInfo.InvariantCulture, $"/chien-dich?nam={year}{(Units.Count > 1 ? $"&don-vi={Unit?.Id}" : "")}");

    /// <summary>The page of one campaign.</summary>
    public string Of(string observance) => string.Create(CultureInfo.InvariantCulture, $"/chien-dich/{Unit?.Id}/{observance}/{Year}");
}
