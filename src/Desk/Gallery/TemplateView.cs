using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Items;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Gallery;

/// <summary>The page on which a template is tried.</summary>
public sealed record TemplateView
{
    public required CardOffer Offer { get; init; }

    /// <summary>The one that is looked at.</summary>
    public required (int Width, int Height) Size { get; init; }

    /// <summary>Words by field.</summary>
    public required IReadOnlyDictionary<string, string> Boxes { get; init; }

    public required CardLookView Look { get; init; }

    /// <summary>Items it may be used for, the newest first.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>The item that it is tried for; null: none.</summary>
    public string? Item { get; init; }

    /// <summary>Whether this server makes a PNG and a page of it; else the drawing alone.</summary>
    public required bool Paints { get; init; }

    /// <summary>The photograph that it is tried with; null: none.</summary>
    internal TriedPicture? Photograph { get; init; }

    /// <summary>A slot for a photograph, which the centre's mark is not.</summary>
    public static bool TakesPhotograph(CardField field) => field.Kind == CardFieldKind.Picture && field.Name != "logo";

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/infographic/{Offer.Name}";
}
