using Campaigns.Content;
using Campaigns.Content.Cards;

namespace Campaigns.Desk.Gallery;

/// <summary>Every template.</summary>
/// <param name="Offers">By name; one whose files are all wrong has no size.</param>
/// <param name="Strays">Drawings whose file names are no template's.</param>
/// <param name="Item">The item that one is chosen for; null: none.</param>
public sealed record GalleryView(IReadOnlyList<CardOffer> Offers, IReadOnlyList<Problem> Strays, string? Item);
