using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Writing;

/// <summary>The page on which an item's infographic is chosen and filled.</summary>
public sealed record CardView
{
    public required Item Item { get; init; }

    /// <summary>Names of all templates.</summary>
    public required IReadOnlyList<string> Templates { get; init; }

    public required string Template { get; init; }

    /// <summary>Everything the template asks for, in the order of the drawing.</summary>
    public required IReadOnlyList<CardField> Fields { get; init; }

    /// <summary>Words by field.</summary>
    public required IReadOnlyDictionary<string, string> Boxes { get; init; }

    public required string Alt { get; init; }

    /// <summary>The item has a card of this template.</summary>
    public required bool Has { get; init; }

    public required CardLookView Look { get; init; }

    /// <summary>Who approved what a change would void; null: nothing is voided.</summary>
    public string? Voids { get; init; }

    /// <summary>Whoever may not, looks.</summary>
    public required bool MayWrite { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/tin-bai/{Item.Id}/infographic";
}
