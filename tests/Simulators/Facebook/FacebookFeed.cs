using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.Facebook;

/// <summary>The calls about posts and pictures.</summary>
internal sealed class FacebookFeed(FacebookSimulator simulator, FacebookPage page, FacebookVideos videos, TimeProvider clock)
{
    private const int LargestPicture = 4 * 1024 * 1024;

    public async Task<IResult> Photo(FacebookCall call)
    {
        if (Elsewhere(call) is { } refused)
            return refused;
        if (call.File is not { Name: "source" } file)
            return FacebookWords.Error(new(324, 2069019, Message: "Missing or invalid image file"));
        using var bytes = new MemoryStream();
        await using (var stream = file.OpenReadStream())
            await stream.CopyToAsync(bytes);
        var picture = bytes.ToArray();
        var known = picture is [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, ..];
        if (!known || picture.Length > LargestPicture)
            return FacebookWords.Error(new(1, 1366046, Message: "Your photos couldn't be uploaded. Photos should be smaller than 4 MB and saved as JPG, PNG."));
        var uploaded = page.Upload(picture, call.Value("alt_text_custom"));
        if (call.Value("published") == "false")
            return Results.Json(new { id = uploaded.Id });
        var post = page.Add(call.Value("message") ?? call.Value("caption") ?? "", null, [uploaded], published: true, simulator.AppId);
        return Results.Json(new { id = uploaded.Id, post_id = post.Id });
    }

    public Task<IResult> Create(FacebookCall call)
    {
        if (Elsewhere(call) is { } refused)
            return Task.FromResult(refused);
        if (page.Pictures(call.Value("attached_media")) is not { } pictures)
            return Task.FromResult(FacebookWords.Error(new(100, Message: "(#100) param attached_media must be an array.")));
        var (message, link) = (call.Value("message") ?? "", call.Value("link"));
        if (message.Length == 0 && link is null && pictures.Count == 0)
            return Task.FromResult(FacebookWords.Error(new(100, Message: "(#100) You must provide a message, link, or attached media.")));
        if (link is not null && pictures.Count > 0)
            return Task.FromResult(FacebookWords.Error(new(100, Message: "(#100) Only one of link, attached_media should be specified")));
        if (link?.Contains("facebook.com", StringComparison.Ordinal) == true)
            return Task.FromResult(FacebookWords.Error(new(100, 1609008, Message: "You can't share this link.")));
        if (simulator.RefuseRepeats && page.Posts.Any(p => p.Published && p.Message == message))
            return Task.FromResult(FacebookWords.Error(new(506, Message: "(#506) Duplicate status message")));
        var post = page.Add(message, link, pictures, call.Value("published") != "false", simulator.AppId);
        return Task.FromResult(Results.Json(new { id = post.Id }));
    }

    /// <summary>A list of posts, newest first: the seen, the unseen, or (null) both.</summary>
    public IResult List(FacebookCall call, bool? published)
    {
        if (Elsewhere(call) is { } refused)
            return refused;
        if (call.Route("page") == simulator.UnreadablePageId)
            return FacebookWords.Error(new(10, 0, 403, "(#10) This endpoint requires the 'pages_read_engagement' permission."));
        var seen = page.Posts.Where(p => (published is null || p.Published == published) && p.Created + simulator.Lag <= clock.GetUtcNow()).OrderByDescending(p => p.Created).ThenByDescending(p => p.Id, StringComparer.Ordinal).ToList();
        var limit = Math.Clamp(Whole(call.Value("limit")) ?? 25, 1, 100);
        var from = Whole(call.Value("after")) ?? 0;
        var rows = seen.Skip(from).Take(limit).Select(p => Shown(p, call.Value("fields"))).ToList();
        var cursors = new { before = from.ToString(CultureInfo.InvariantCulture), after = (from + rows.Count).ToString(CultureInfo.InvariantCulture) };
        return from + rows.Count < seen.Count
            // As Meta does it: the address of the next page bears the token.
            ? Results.Json(new { data = rows, paging = new { cursors, next = call.Here($"/v25.0/{simulator.PageId}/{(published == true ? "published_posts" : "promotable_posts")}?access_token={call.Token}&limit={limit}&after={cursors.after}") } })
            : Results.Json(new { data = rows, paging = new { cursors } });
    }

    public IResult Read(FacebookCall call)
    {
        var id = call.Route("id");
        if (id == simulator.PageId)
            return Results.Json(new { id, name = simulator.PageName });
        if (videos.Has(id))
            return videos.Read(id);
        return page.Find(id) is { } post ? Results.Json(Shown(post, call.Value("fields"))) : FacebookWords.NotThere(id);
    }

    public IResult Change(FacebookCall call)
    {
        var id = call.Route("id");
        if (videos.Has(id))
            return videos.Change(call, id);
        var there = page.Change(id, post => post with
        {
            Message = call.Value("message") ?? post.Message, Published = call.Value("is_published") is { } shown ? shown == "true" : post.Published,
        });
        return there ? Results.Json(new { success = true }) : FacebookWords.NotThere(id);
    }

    public IResult Delete(FacebookCall call)
    {
        if (!videos.Has(call.Route("id")))
            return DeletePost(call);
        videos.Remove(call.Route("id"));
        return Results.Json(new { success = true });
    }

    private IResult DeletePost(FacebookCall call) => page.Remove(call.Route("id")) ? Results.Json(new { success = true }) : FacebookWords.NotThere(call.Route("id"));

    public IResult Insights(FacebookCall call)
    {
        if (page.Find(call.Route("id")) is null)
            return FacebookWords.NotThere(call.Route("id"));
        var asked = (call.Value("metric") ?? "").Split(',');
        return asked.Any(metric => !simulator.Metrics.Contains(metric, StringComparer.Ordinal))
            ? FacebookWords.Error(new(100, Message: "(#100) The value must be a valid insights metric"))
            : Results.Json(new
            {
                data = asked.Select(metric => new
                {
                    name = metric, period = "lifetime", id = $"{call.Route("id")}/insights/{metric}/lifetime",
                    values = new[] { new { value = metric.EndsWith("_by_type_total", StringComparison.Ordinal) ? (object)new { like = 3, love = 2 } : 41 } },
                }),
            });
    }

    private IResult? Elsewhere(FacebookCall call) => call.Route("page") != simulator.PageId && call.Route("page") != simulator.UnreadablePageId ? FacebookWords.NotThere(call.Route("page"))
        : call.Token != simulator.PageToken ? FacebookWords.Error(new(200, Status: 403, Message: "(#200) The user hasn't authorized the application to perform this action"))
        : null;

    private static Dictionary<string, object?> Shown(FacebookStanding post, string? fields)
    {
        var asked = fields ?? "id,message,created_time";
        var shown = new Dictionary<string, object?> { ["id"] = post.Id };
        void Show(string name, object? value)
        {
            if (value is not null && asked.Contains(name, StringComparison.Ordinal))
                shown[name] = value;
        }
        Show("message", post.Message.Length > 0 ? post.Message : null);
        Show("created_time", FacebookWords.Time(post.Created));
        Show("permalink_url", post.Url);
        Show("is_published", post.Published);
        Show("application", post.AppId is { } app ? new { id = app, name = "Campaigns" } : null);
        Show("status_type", post.Pictures.Count > 0 ? "added_photos" : post.Video is not null ? "added_video" : post.Link is null ? "mobile_status_update" : "shared_story");
        Show("attachments", post.Pictures.Count switch
        {
            0 when post.Video is { } video => new { data = new[] { new { media_type = "video", target = new { id = video } } } },
            0 => post.Link is null ? null : new { data = new[] { new { media_type = "link" } } },
            1 => new { data = new[] { new { media_type = "photo" } } },
            _ => new { data = new[] { new { media_type = "album", subattachments = new { data = post.Pictures.Select(_ => new { media_type = "photo" }) } } } },
        });
        Show("shares", new { count = 4 });
        Show("reactions", new { data = Array.Empty<object>(), summary = new { total_count = 17 } });
        Show("comments", new { data = Array.Empty<object>(), summary = new { total_count = 6 } });
        return shown;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
