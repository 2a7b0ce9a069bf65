using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Collecting;

/// <summary>What one who was asked sent.</summary>
public sealed record PartView
{
    public required Unit Unit { get; init; }
    public required CollectingRound Round { get; init; }
    public required CollectingPart Part { get; init; }
    public required IReadOnlyList<AnswerPhoto> Photos { get; init; }

    /// <summary>Activities of the round's days on which its photographs can stand.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>Figures that count already where these would come beside them.</summary>
    public IReadOnlyList<Figure> Alike { get; init; } = [];

    public bool HasLink { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }

    public string Address => $"{CollectingEndpoints.Root}/{Round.Id}/noi/{Part.Id}";
}
