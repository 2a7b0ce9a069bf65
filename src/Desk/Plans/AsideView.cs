using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>A plan that is to be set aside, and what hangs on it.</summary>
public sealed record AsideView
{
    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>How much of each kind.</summary>
    public required IReadOnlyDictionary<TieKind, int> Ties { get; init; }

    public string Reason { get; init; } = "";
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/ke-hoach/{Plan.Id}";
}
