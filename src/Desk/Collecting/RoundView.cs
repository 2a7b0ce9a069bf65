using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Collecting;

/// <summary>A round: who has sent, who has not, and what it sums up to.</summary>
public sealed record RoundView
{
    public required Unit Unit { get; init; }
    public required CollectingRound Round { get; init; }
    public required IReadOnlyList<CollectingPart> Parts { get; init; }

    /// <summary>When the good link of a part was made.</summary>
    public required IReadOnlyDictionary<string, DateTimeOffset> Links { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Links that were made just now.</summary>
    public IReadOnlyList<MadeLink> Made { get; init; } = [];

    /// <summary>Under which name links would be sent out: from the scheme to the port.</summary>
    public required string Origin { get; init; }

    /// <summary>Who cannot open it; null: everybody can, by what is known here.</summary>
    public LinkReach? Reach { get; init; }

    /// <summary>What the first page says of the address.</summary>
    public Phrase? Situation { get; init; }

    /// <summary>Whose workbook was taken in just now.</summary>
    public string? Taken { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }

    public string Address => $"{CollectingEndpoints.Root}/{Round.Id}";

    public IEnumerable<CollectingPart> Missing => Parts.Where(part => !part.Counts);

    public IReadOnlyList<FigureSum> Sums => FigureSum.Of(Round, Parts);
}
