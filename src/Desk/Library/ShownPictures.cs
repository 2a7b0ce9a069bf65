using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Library;

/// <summary>The photographs of an item as its channels would show them.</summary>
internal static class ShownPictures
{
    public static IReadOnlyList<VariantPicture> Of(Item item) =>
        [.. item.Pictures.Select(picture => new VariantPicture(picture.Hash, picture.MediaType, picture.Width, picture.Height, picture.Alt.Length > 0 ? picture.Alt : item.Title))];
}
