using System.Text.Json.Serialization;
using Campaigns.Channels.Contract;
using Campaigns.Content.Captions;

namespace Campaigns.Channels.ZaloOa;

/// <summary>An article as Zalo wants it: plain paragraphs, pictures by addresses that Zalo fetches, a cover always.</summary>
internal sealed record ZaloOaArticle
{
    /// <summary>Zalo refuses a title of 150 and a description of 300.</summary>
    public const int TitleEnds = 150, DescriptionEnds = 300;

    /// <summary>The most that Zalo fetches of a picture, in bytes.</summary>
    public const int LargestPicture = 1_048_576;

    /// <summary>The name under which the tracking link bears the post, by which an article is known again as ours.</summary>
    public const string MarkName = "bai";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }
    public string Type { get; init; } = "normal";
    public required string Title { get; init; }
    public required string Author { get; init; }
    public required Photo Cover { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<object> Body { get; init; }

    [JsonPropertyName("tracking_link")]
    public required string TrackingLink { get; init; }
    public required string Status { get; init; }
    public string Comment { get; init; } = "show";

    public static string Mark(string postId) => $"{MarkName}={postId}";

    /// <param name="dispatch">What was approved.</param>
    /// <param name="of">The account.</param>
    /// <param name="cover">The address of the cover.</param>
    /// <param name="pictures">The addresses of the further pictures, with what they show.</param>
    public static ZaloOaArticle Of(Dispatch dispatch, ZaloOaAccount of, Uri cover, IEnumerable<(Uri Address, string Alt)> pictures) => new()
    {
        Title = dispatch.Variant.Title, Author = of.Author, Cover = new Photo(cover.AbsoluteUri), Description = Says(dispatch.Variant),
        Body = [.. Film(dispatch, cover), .. Paragraphs(dispatch.Variant).Select(text => new { type = "text", content = text }), .. pictures.Select(p => new { type = "image", url = p.Address.AbsoluteUri, caption = p.Alt })],
        TrackingLink = Tracking(dispatch, cover), Status = "hide",
    };

    /// <summary>The video at the head of the text, before it is played the cover.</summary>
    private static IEnumerable<object> Film(Dispatch dispatch, Uri cover) =>
        dispatch.Variant.Video is not null && ZaloOaFilm.Of(dispatch.Token) is { Ready: true } film ? [new { type = "video", video_id = film.Value, thumb = cover.AbsoluteUri }] : [];

    /// <summary>The description of the article; Zalo wants one, so the title stands in.</summary>
    public static string Says(Variant variant) => variant.Description.Length > 0 ? OneLine(variant.Description) : variant.Title;

    private static string[] Paragraphs(Variant variant) => variant.Paragraphs.Count > 0
        ? [.. variant.Paragraphs]
        : variant.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Tracking(Dispatch dispatch, Uri cover)
    {
        var to = Uri.TryCreate(dispatch.Variant.Link, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? new UriBuilder(link) : new UriBuilder(cover);
        to.Query = to.Query.Length > 1 ? $"{to.Query}&{Mark(dispatch.PostId)}" : Mark(dispatch.PostId);
        return to.Uri.AbsoluteUri;
    }

    /// <summary>A cover that Zalo fetches.</summary>
    internal sealed record Photo([property: JsonPropertyName("photo_url")] string Url)
    {
        [JsonPropertyName("cover_type")]
        public string Kind { get; init; } = "photo";
        public string Status { get; init; } = "show";
    }
}
