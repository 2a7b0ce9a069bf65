using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Collecting;

/// <summary>Those who report to a unit.</summary>
public sealed record ContributorsView
{
    public required Unit Unit { get; init; }
    public required IReadOnlyList<Contributor> All { get; init; }

    /// <summary>How many of a list were new; null: none was taken just now.</summary>
    public int? Taken { get; init; }

    /// <summary>What was pasted and not taken.</summary>
    public string Pasted { get; init; } = "";

    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }

    public string Address => $"{CollectingEndpoints.Root}/don-vi/{Unit.Id}/noi-gui";
}
