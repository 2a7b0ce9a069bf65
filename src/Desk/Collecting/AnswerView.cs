using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Collecting;

/// <summary>The page of one who owes an answer.</summary>
public sealed record AnswerView
{
    public required string Link { get; init; }
    public required Unit Unit { get; init; }
    public required CollectingRound Round { get; init; }
    public required CollectingPart Part { get; init; }
    public required IReadOnlyList<AnswerPhoto> Photos { get; init; }

    /// <summary>What stands in the fields.</summary>
    public required TypedAnswer Typed { get; init; }

    /// <summary>Whether that waited behind the PIN and is still to be sent.</summary>
    public bool Again { get; init; }

    /// <summary>Whether it was sent just now.</summary>
    public bool Done { get; init; }

    public long MostPicture { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"{AnswerPages.Address}/{Link}";

    /// <summary>Whether it can still be sent.</summary>
    public bool Open => Part.State != PartState.Accepted && Round.Closed is null;
}
