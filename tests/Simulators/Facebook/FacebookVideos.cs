using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.Facebook;

/// <summary>
/// The calls about videos: an upload in pieces, each wanted at its own place, its end, and the video behind its id. A piece at
/// another place than the wanted one is refused with the place (1363037); a session that has ended with 1363041.
/// </summary>
internal sealed class FacebookVideos(FacebookSimulator simulator, FacebookPage page)
{
    private readonly ConcurrentDictionary<string, FacebookSimulatedVideo> _videos = new(StringComparer.Ordinal);
    private long _last = 881_000_000_000;

    public IReadOnlyList<FacebookSimulatedVideo> All => [.. _videos.Values.OrderBy(v => v.Id, StringComparer.Ordinal)];

    public async Task<IResult> Upload(FacebookCall call)
    {
        if (call.Route("page") != simulator.PageId)
            return FacebookWords.NotThere(call.Route("page"));
        if (call.Token != simulator.PageToken || !simulator.MayPostVideos)
            return FacebookWords.Error(new(100, Status: 403, Message: "(#100) No permission to publish the video"));
        if (call.Value("upload_phase") == "start")
            return Start(call);
        if (All.FirstOrDefault(v => v.Session == call.Value("upload_session_id") && !v.Whole) is not { } video)
            return FacebookWords.Error(new(6001, 1363041, Message: "The upload session is not valid."));
        return call.Value("upload_phase") == "transfer" ? await Take(call, video) : End(call, video);
    }

    public bool Has(string id) => _videos.ContainsKey(id);

    public IResult Read(string id)
    {
        var video = _videos[id];
        var busy = video is { Whole: true, Looks: > 0 };
        if (busy)
            _videos[id] = video with { Looks = video.Looks - 1 };
        return Results.Json(new
        {
            id, description = video.Words, published = video.Published, permalink_url = $"/xamuongsang/videos/{id}/", post_id = page.Posts.FirstOrDefault(p => p.Video == id)?.Id,
            status = new
            {
                video_status = !video.Whole ? "uploading" : video.Spoilt ? "error" : busy ? "processing" : "ready",
                uploading_phase = new { status = video.Whole ? "complete" : "in_progress" },
                processing_phase = new { status = !video.Whole ? "not_started" : video.Spoilt ? "error" : busy ? "in_progress" : "complete" },
            },
        });
    }

    public IResult Change(FacebookCall call, string id)
    {
        var video = _videos[id];
        if (call.Value("published") == "true" && !video.Whole)
            return FacebookWords.Error(new(100, Message: "(#100) The video is not ready."));
        Put(video with { Words = call.Value("description") ?? video.Words, Published = video.Published || call.Value("published") == "true" });
        return Results.Json(new { success = true });
    }

    public void Remove(string id)
    {
        _videos.TryRemove(id, out _);
        if (page.Posts.FirstOrDefault(p => p.Video == id) is { } post)
            page.Remove(post.Id);
    }

    /// <summary>Ends every upload that is on its way.</summary>
    public void Forget()
    {
        foreach (var video in All.Where(v => !v.Whole))
            _videos.TryRemove(video.Id, out _);
    }

    private IResult Start(FacebookCall call)
    {
        if (!long.TryParse(call.Value("file_size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size == 0)
            return FacebookWords.Error(new(100, Message: "(#100) The parameter file_size is required"));
        var id = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        var video = _videos[id] = new FacebookSimulatedVideo(id, $"{id}-{size}", size);
        return Results.Json(new { upload_session_id = video.Session, video_id = id, start_offset = "0", end_offset = Wanted(video) });
    }

    private async Task<IResult> Take(FacebookCall call, FacebookSimulatedVideo video)
    {
        if (call.File is not { Name: "video_file_chunk" } file)
            return FacebookWords.Error(new(100, Message: "(#100) The parameter video_file_chunk is required"));
        if (call.Value("start_offset") != video.Bytes.Length.ToString(CultureInfo.InvariantCulture))
            return FacebookWords.Error(new(6001, 1363037, Message: "There was a problem uploading your video file.") { Offset = video.Bytes.Length, Until = Wanted(video) });
        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream())
            await stream.CopyToAsync(bytes);
        video = _videos[video.Id] = video with { Bytes = [.. video.Bytes, .. bytes.ToArray()] };
        return Results.Json(new { start_offset = video.Bytes.Length.ToString(CultureInfo.InvariantCulture), end_offset = Wanted(video) });
    }

    private IResult End(FacebookCall call, FacebookSimulatedVideo video)
    {
        if (video.Bytes.Length != video.Size)
            return FacebookWords.Error(new(6000, 1363033, Message: "The video file is incomplete."));
        Put(video with
        {
            Whole = true, Published = call.Value("published") != "false", Title = call.Value("title") ?? "", Words = call.Value("description") ?? "",
            Looks = simulator.VideoLooks, Spoilt = simulator.SpoilsVideos,
        });
        return Results.Json(new { success = true });
    }

    private void Put(FacebookSimulatedVideo video)
    {
        _videos[video.Id] = video;
        if (!video.Published)
            return;
        var post = page.Posts.FirstOrDefault(p => p.Video == video.Id) ?? page.Add(video.Words, null, [], published: true, simulator.AppId);
        page.Change(post.Id, it => it with { Message = video.Words, Video = video.Id });
    }

    private string Wanted(FacebookSimulatedVideo video) => Math.Min(video.Bytes.Length + simulator.VideoPiece, video.Size).ToString(CultureInfo.InvariantCulture);
}
