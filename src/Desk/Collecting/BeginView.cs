using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Collecting;

/// <summary>A round that is to be begun, as it was typed.</summary>
public sealed record BeginView
{
    public required Unit Unit { get; init; }
    public required IReadOnlyList<Contributor> Contributors { get; init; }
    public required string Title { get; init; }
    public required string First { get; init; }
    public required string Last { get; init; }
    public required string Due { get; init; }
    /// <summary>What a plan says of the last day; null: nothing.</summary>
    public RoundDuty? By { get; init; }

    public required DateOnly Today { get; init; }
    public string Words { get; init; } = "";

    /// <summary>Keys of ready figures.</summary>
    public required IReadOnlyCollection<string> Ready { get; init; }

    /// <summary>Lines of one's own.</summary>
    public string Own { get; init; } = "";

    public bool Photos { get; init; }
    public bool News { get; init; }

    /// <summary>Ids of those who owe an answer.</summary>
    public required IReadOnlyCollection<string> Asked { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }
}
