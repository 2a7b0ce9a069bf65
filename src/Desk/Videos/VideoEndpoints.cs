using Campaigns.Content.Media;
using Campaigns.Desk.People;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Desk.Videos;

/// <summary>The kept videos, under the hash of their bytes: what is behind an address never changes. A player reads the part it shows (RFC 9110, range requests).</summary>
internal static class VideoEndpoints
{
    public static void MapVideos(this IEndpointRouteBuilder app) =>
        app.MapMethods("/video/{hash:regex(^[0-9a-f]{{64}}$)}.mp4", [HttpMethods.Get, HttpMethods.Head], Video).Open();

    /// <summary>Where a video is served, from the root of this host.</summary>
    public static string Path(string hash) => $"/video/{hash}.mp4";

    private static IResult Video(string hash, MediaShelf media, HttpContext context)
    {
        if (media.Path(hash) is not { } file)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(file, MediaShelf.VideoType, entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
    }
}
