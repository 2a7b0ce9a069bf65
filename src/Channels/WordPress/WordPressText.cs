using System.Net;
using System.Text;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.WordPress;

/// <summary>The words of a post as WordPress takes them.</summary>
internal static class WordPressText
{
    /// <summary>
    /// The key by which a post is found again whatever became of an answer: readable, and with the tail of the post's id, so
    /// that nobody else's post bears it.
    /// </summary>
    public static string Slug(Dispatch dispatch) => $"{Content.Slug.Of(dispatch.Variant.Title)}-{dispatch.PostId[^8..]}";

    /// <summary>
    /// The name of a picture's file, from which WordPress makes the entry's slug: the same bytes of the same post have the same name.
    /// </summary>
    public static string FileName(Dispatch dispatch, VariantPicture picture) =>
        $"{Slug(dispatch)}-{picture.Hash[..8]}.{(picture.MediaType == "image/jpeg" ? "jpg" : "png")}";

    /// <summary>The same for its video.</summary>
    public static string FileName(Dispatch dispatch, VariantVideo video) => $"{Slug(dispatch)}-{video.Hash[..8]}.mp4";

    /// <summary>
    /// The text, which holds its source and link lines already. The first picture is the featured image, which themes show in
    /// lists, above the article and to those who share it; it stands in the text only where the setting says so. Further
    /// pictures follow the text. A video stands at its head, as a block of the editor, with the first picture until it is played.
    /// </summary>
    public static string Html(Variant variant, IReadOnlyList<(VariantPicture Picture, WordPressMedium Medium)> pictures, bool firstInText, WordPressMedium? film = null)
    {
        var html = new StringBuilder();
        if (film?.Url is { } watched)
            Film(html, film.Id, watched, pictures.Count > 0 ? pictures[0].Medium.Url : null);
        if (firstInText && pictures.Count > 0)
            Figure(html, pictures[0].Picture, pictures[0].Medium);
        html.Append(variant.Text);
        foreach (var (picture, medium) in pictures.Skip(1))
            Figure(html, picture, medium);
        return html.ToString();
    }

    private static void Film(StringBuilder html, long id, string url, string? poster) => html
        .Append("<!-- wp:video {\"id\":").Append(id).Append("} -->\n<figure class=\"wp-block-video\"><video controls")
        .Append(poster is null ? "" : $" poster=\"{Attribute(poster)}\"").Append(" preload=\"metadata\" src=\"").Append(Attribute(url))
        .Append("\"></video></figure>\n<!-- /wp:video -->\n");

    private static void Figure(StringBuilder html, VariantPicture picture, WordPressMedium medium)
    {
        if (medium.Url is not { } url)
            return;
        html.Append("<figure><img src=\"").Append(Attribute(url)).Append("\" alt=\"").Append(Attribute(picture.Alt))
            .Append("\" width=\"").Append(picture.Width).Append("\" height=\"").Append(picture.Height).Append("\"></figure>\n");
    }

    // Not the framework's encoder: it writes Vietnamese as entities.
    private static string Attribute(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <summary>A name or title as people read it.</summary>
    public static string Plain(string html) => WebUtility.HtmlDecode(html).Normalize();
}
