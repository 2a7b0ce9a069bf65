using System.Text.Json;

namespace Campaigns.Channels.Facebook;

/// <summary>A video as Facebook has it.</summary>
/// <param name="Whole">Whether its upload was ended.</param>
/// <param name="Ready">Whether it can be watched.</param>
/// <param name="Failed">Whether Facebook could not make anything of it.</param>
/// <param name="Published">Whether citizens may see it.</param>
/// <param name="Words">What stands beside it.</param>
/// <param name="Url">Where; null where it was not said.</param>
/// <param name="PostId">The post it stands in, once it does.</param>
internal sealed record FacebookVideoState(bool Whole, bool Ready, bool Failed, bool Published, string Words, string? Url, string? PostId)
{
    public const string Fields = "id,description,published,permalink_url,post_id,status";

    public static FacebookVideoState Of(JsonElement video)
    {
        var status = FacebookReply.Inner(video, "status");
        var (said, uploading, processing) = (FacebookReply.Text(status, "video_status"), Phase(status, "uploading_phase"), Phase(status, "processing_phase"));
        var ready = said == "ready" || processing == "complete";
        return new(uploading is null ? said is not (null or "uploading" or "upload_failed" or "expired") : uploading == "complete", ready, said == "error" || processing == "error",
            video.TryGetProperty("published", out var seen) && seen.ValueKind == JsonValueKind.True, FacebookReply.Text(video, "description") ?? "",
            FacebookReply.Text(video, "permalink_url") is { Length: > 0 } url ? url.StartsWith('/') ? $"https://www.facebook.com{url}" : url : null,
            FacebookReply.Text(video, "post_id"));
    }

    private static string? Phase(JsonElement status, string name) => FacebookReply.Text(FacebookReply.Inner(status, name), "status");
}
