using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Campaigns;

/// <summary>A campaign as planned: its items, where and when each is to be said, and what it runs into.</summary>
public sealed record CampaignReport
{
    public required Campaign Campaign { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>In order of time.</summary>
    public required IReadOnlyList<CampaignReportItem> Items { get; init; }

    /// <summary>Campaigns that share days with this one.</summary>
    public IReadOnlyList<CampaignOverlap> Overlaps { get; init; } = [];

    /// <summary>The day itself before this planning, where it moved.</summary>
    public DateOnly? DayBefore { get; init; }

    /// <summary>For which task of a plan its items are.</summary>
    public CampaignTie Tie { get; init; } = CampaignTie.None;

    public int PostsMade { get; init; }

    public int PostsMoved { get; init; }
}
