using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Campaigns;

/// <summary>One campaign: its beats, and what came of them.</summary>
public sealed record CampaignView
{
    public required Unit Unit { get; init; }

    /// <summary>As addresses name it.</summary>
    public required string Observance { get; init; }

    public required int Year { get; init; }

    /// <summary>As the observance is called.</summary>
    public required string Name { get; init; }

    /// <summary>Null where a problem keeps it from being shown.</summary>
    public CampaignLook? Look { get; init; }

    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>By item.</summary>
    public ILookup<string, CampaignPostLine> Posts { get; init; } = Enumerable.Empty<CampaignPostLine>().ToLookup(post => post.Item);

    /// <summary>For which task of a plan it is.</summary>
    public CampaignTie Tie { get; init; } = CampaignTie.None;

    public IReadOnlyList<CampaignOverlap> Overlaps { get; init; } = [];
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What was just made: items and posts; null: nothing was.</summary>
    public (int Items, int Posts)? Made { get; init; }

    public required string Token { get; init; }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"/chien-dich/{Unit.Id}/{Observance}/{Year}");

    public int Coming => Look?.Beats.Count(beat => beat.Coming) ?? 0;

    public int Past => Look?.Beats.Count(beat => beat is { Past: true, ItemId: null, LeftOut: false }) ?? 0;

    /// <summary>Where a beat would be posted, by the names of the accounts; the kinds alone where the unit has none of them.</summary>
    public IReadOnlyList<Account> For(Beat beat) => [.. Accounts.Where(account => account.Active && beat.Channels.Contains(account.Kind))];
}
