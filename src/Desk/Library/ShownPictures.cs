using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Library;

/// <summary>The pictures of an item as its channels would show them: its infographics, then its photographs.</summary>
internal static class ShownPictures
{
    /// <summary>Stands where a painted infographic would have its hash: it is painted when it is looked at.</summary>
    private const string Card = "card/";

    public static IReadOnlyList<VariantPicture> Of(Item item, IReadOnlyList<ItemCard> cards) =>
    [
        .. cards.Select(card => new VariantPicture(Card + card.Template, "image/png", 0, 0, card.Alt.Length > 0 ? card.Alt : item.Title)),
        .. item.Pictures.Select(picture => new VariantPicture(picture.Hash, picture.MediaType, picture.Width, picture.Height, picture.Alt.Length > 0 ? picture.Alt : item.Title)),
    ];

    /// <summary>Where a page of the desk finds it, small enough for a preview; null where the item has it no more.</summary>
    public static string? Address(Item item, VariantPicture picture, VariantForm form) =>
        picture.Hash.StartsWith(Card, StringComparison.Ordinal) ? $"/tin-bai/{item.Id}/infographic/{picture.Hash[Card.Length..]}.png?ban={item.Revision}{(IsWide(form) ? "&kho=ngang" : "")}"
        : item.Pictures.FirstOrDefault(one => one.Hash == picture.Hash) is { } photograph ? $"/kho/{photograph.Entry}/hinh-nho" : null;

    /// <summary>Pages and articles have a wide picture at their head; elsewhere it is square and follows the words.</summary>
    public static bool IsWide(VariantForm form) => form is VariantForm.PortalHtml or VariantForm.ZaloArticle;
}
