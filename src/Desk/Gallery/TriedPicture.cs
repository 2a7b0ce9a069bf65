using Campaigns.Content.Library.Pictures;

namespace Campaigns.Desk.Gallery;

/// <summary>A photograph that somebody tries a template with.</summary>
/// <param name="Key">As the form carries it along.</param>
/// <param name="Person">Whose it is: nobody else sees it.</param>
/// <param name="Name">Of the file, as the person calls it.</param>
/// <param name="Whole">As it was taken in.</param>
/// <param name="Small">For the preview, which is sent anew with every few letters.</param>
internal sealed record TriedPicture(string Key, string Person, string Name, CleanPicture Whole, CleanPicture Small)
{
    /// <summary>The picture as a card's value.</summary>
    public string Address(bool whole) => whole ? Address(Whole) : Address(Small);

    private static string Address(CleanPicture picture) => $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes)}";
}
