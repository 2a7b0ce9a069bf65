using Campaigns.Content.Frozen;
using Campaigns.Desk.People;
using Microsoft.Net.Http.Headers;

namespace Campaigns.Desk.Pictures;

/// <summary>The frozen pictures, under the hash of their bytes: what is behind an address never changes.</summary>
internal static class PictureEndpoints
{
    public static void MapPictures(this IEndpointRouteBuilder app) =>
        app.MapGet("/hinh/{hash:regex(^[0-9a-f]{{64}}$)}.png", Picture).Open();

    /// <summary>Where a picture is served, from the root of this host; the type it is sent with is its own, PNG or JPEG.</summary>
    public static string Path(string hash) => $"/hinh/{hash}.png";

    // Texts that wait for approval are frozen too: only pictures leave.
    private static async Task<IResult> Picture(string hash, FrozenStore frozen, HttpContext context, CancellationToken cancel)
    {
        if (await frozen.Find(hash, cancel) is not { MediaType: "image/png" or "image/jpeg" } found)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(found.Bytes, found.MediaType, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
