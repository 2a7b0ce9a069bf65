using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.ZaloOa;

/// <summary>
/// Zalo's API of official accounts as clients meet it: errors inside a 200, articles made behind a token, pictures fetched by
/// Zalo itself and judged only then, pages of ten, refresh tokens that are good once. Named calls: create, verify, update,
/// remove, getdetail, getslice, getoa, broadcast, quota, permission, refresh, preparevideo, verifyvideo.
/// </summary>
public sealed class ZaloOaSimulator : Simulator
{
    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly ConcurrentDictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ZaloSimulatedArticle> _articles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(int Code, string Said)>> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string[]> _broadcasts = new();
    private static readonly HttpClient Fetch = new();
    private int _number;

    public ZaloTokens Tokens { get; } = new();

    public ZaloVideos Videos { get; } = new();

    public string OaId { get; } = "oa-579";

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>How often verify says "processing" before it is done.</summary>
    public int Polls { get; set; }

    /// <summary>Whether covers are fetched, as Zalo does.</summary>
    public bool FetchesCovers { get; set; } = true;

    /// <summary>A Basic package: no articles by API.</summary>
    public bool Basic { get; set; }

    /// <summary>Whether the app is set to want <c>appsecret_proof</c> with every call.</summary>
    public bool WantsProof { get; set; }

    /// <summary>Messages to followers that the OA may send; one more is refused with -211.</summary>
    public int QuotaTotal { get; set; } = 40;

    /// <summary>Whether the allowance is told as a list, as newer answers of Zalo's are.</summary>
    public bool QuotaAsList { get; set; }

    /// <summary>A picture that any account may use for a cover.</summary>
    public string Cover => $"{Address}/bia.png";

    public IReadOnlyList<ZaloSimulatedArticle> Articles => [.. _articles.Values.OrderByDescending(a => a.Created).ThenByDescending(a => a.Id)];

    public IReadOnlyList<ZaloSimulatedArticle> Shown => [.. Articles.Where(a => a.Shown)];

    /// <summary>The articles of each broadcast, oldest first.</summary>
    public IReadOnlyList<string[]> Broadcasts => [.. _broadcasts];

    /// <summary>The next call of that name is refused with this error, and does nothing.</summary>
    public void Refuse(string call, int code, string said = "no") => _refusals.GetOrAdd(call, _ => new()).Enqueue((code, said));

    /// <summary>The next refresh is refused with this error, as a 200 like any other.</summary>
    public void RefuseRefresh(int code) => Refuse("refresh", code);

    /// <summary>Finishes what is being worked on, as Zalo does whether it is asked or not.</summary>
    public async Task Finish()
    {
        foreach (var job in _jobs.Values)
            await Work(job);
    }

    /// <summary>Tokens of articles live about an hour; this ends them, their work done.</summary>
    public async Task ForgetTokens()
    {
        await Finish();
        _jobs.Clear();
    }

    /// <summary>Somebody else's article.</summary>
    public void Add(ZaloSimulatedArticle article) => _articles[article.Id] = article;

    public void Change(string id, Func<ZaloSimulatedArticle, ZaloSimulatedArticle> change) => _articles[id] = change(_articles[id]);

    public void Remove(string id) => _articles.TryRemove(id, out _);

    protected override void Map(WebApplication app)
    {
        app.MapGet("/bia.png", () => Results.Bytes(OnePixel, "image/png"));
        app.MapGet("/hinh/{hash}.png", () => Results.Bytes(OnePixel, "image/png"));
        app.MapPost("/v4/oa/access_token", (HttpContext context, CancellationToken cancel) => Call("refresh", context, async () =>
            _refusals.TryGetValue("refresh", out var queue) && queue.TryDequeue(out var refusal)
                ? Results.Json(new { error = refusal.Code, error_name = refusal.Said, error_description = refusal.Said })
                : Tokens.Give(await context.Request.ReadFormAsync(cancel), context.Request.Headers["secret_key"], Clock.GetUtcNow())));
        Post(app, "article/create", "create", body => Make(body, null));
        Post(app, "article/update", "update", body => Text(body, "id") is { } id && _articles.ContainsKey(id) ? Make(body, id) : NoArticle);
        Post(app, "article/remove", "remove", body => _articles.TryRemove(Text(body, "id") ?? "", out _) ? Ok(null) : NoArticle);
        Post(app, "oa/message", "broadcast", Broadcast);
        Post(app, "oa/quota/message", "quota", _ => Quota());
        app.MapGet("/v4/oa/permission", (HttpContext context, CancellationToken _) => Call("permission", context, () => Task.FromResult(Tokens.Permit(context.Request.Query, OaId))));
        app.MapPost("/v2.0/article/upload_video/preparevideo", (HttpContext context, CancellationToken _) => Judge("preparevideo", context, async _ => Said(await Videos.Prepare(context))));
        app.MapGet("/v2.0/article/upload_video/verify", (HttpContext context, CancellationToken _) => Judge("verifyvideo", context, _ => Said(Videos.Verify(context.Request.Headers["token"]))));
        app.MapPost("/v2.0/article/verify", (HttpContext context, CancellationToken _) => Judge("verify", context, Verify));
        app.MapGet("/v2.0/article/getdetail", (HttpContext context, string id) => Judge("getdetail", context, _ => _articles.TryGetValue(id, out var article) ? Ok(Detail(article)) : NoArticle));
        app.MapGet("/v2.0/article/getslice", (HttpContext context, int offset, int limit, string? type) => Judge("getslice", context, _ => Slice(offset, limit, type)));
        app.MapGet("/v2.0/oa/getoa", (HttpContext context, CancellationToken _) => Judge("getoa", context, _ => Ok(new { oa_id = OaId, name = "UBND xã Mường Sáng", is_verified = true })));
    }

    private static IResult NoArticle => Error(-201, "id is invalid");

    private void Post(WebApplication app, string path, string name, Func<JsonElement, IResult> act) =>
        app.MapPost($"/v2.0/{path}", (HttpContext context, CancellationToken _) => Judge(name, context, act));

    /// <summary>One call as Zalo judges it: the token, the package, then the call itself.</summary>
    private Task<IResult> Judge(string name, HttpContext context, Func<JsonElement, IResult> act) => Judge(name, context, body => Task.FromResult(act(body)));

    private Task<IResult> Judge(string name, HttpContext context, Func<JsonElement, Task<IResult>> act) => Call(name, context, async () =>
    {
        if (!Tokens.Good(context.Request.Headers["access_token"], Clock.GetUtcNow()))
            return Error(-216, "Access token is invalid");
        if (WantsProof && context.Request.Headers["appsecret_proof"] != Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Tokens.AppSecret), Encoding.UTF8.GetBytes(Tokens.Access))))
            return Error(-242, "appsecret_proof is invalid");
        if (_refusals.TryGetValue(name, out var queue) && queue.TryDequeue(out var refusal))
            return Error(refusal.Code, refusal.Said);
        if (Basic && name != "getoa")
            return Error(-224, "Your OA package is not allowed to use this feature");
        return await act(context.Request.HasJsonContentType() ? (await JsonDocument.ParseAsync(context.Request.Body)).RootElement : default);
    });

    private IResult Make(JsonElement body, string? id)
    {
        var (title, description) = (Text(body, "title") ?? "", Text(body, "description") ?? "");
        if (title.Length is 0 or >= 150)
            return Error(-201, "title allow 1 to 150 characters");
        if (description.Length is 0 or >= 300)
            return Error(-201, "description allow 1 to 300 characters");
        if (Text(body, "author") is not { Length: > 0 and <= 50 } author || Text(body, "type") != "normal")
            return Error(-201, "author is invalid");
        if (!body.TryGetProperty("cover", out var cover) || Text(cover, "cover_type") != "photo" || Text(cover, "photo_url") is not { } address || Text(cover, "status") is null)
            return Error(-201, "cover value is invalid");
        var film = body.GetProperty("body").EnumerateArray().FirstOrDefault(part => Text(part, "type") == "video");
        var video = film.ValueKind == JsonValueKind.Object ? Text(film, "video_id") : null;
        if (film.ValueKind == JsonValueKind.Object && (!Videos.Has(video) || Text(film, "thumb") is null))
            return Error(-201, "video_id is invalid");
        var number = Interlocked.Increment(ref _number);
        var token = $"token:{number}=";
        _jobs[token] = new Job(new ZaloSimulatedArticle
        {
            Id = id ?? $"article{number:D6}", Title = title, Author = author, Description = description, Cover = address, TrackingLink = Text(body, "tracking_link") ?? "",
            Paragraphs = [.. body.GetProperty("body").EnumerateArray().Select(part => Text(part, "content")).OfType<string>()],
            Video = video, Shown = Text(body, "status") == "show", Created = id is null ? Clock.GetUtcNow() : _articles[id].Created,
        }) { Left = Polls };
        return Ok(new { token });
    }

    private IResult Broadcast(JsonElement body)
    {
        if (_broadcasts.Count >= QuotaTotal)
            return Error(-211, "Out of quota");
        var elements = body.GetProperty("message").GetProperty("attachment").GetProperty("payload").GetProperty("elements");
        _broadcasts.Enqueue([.. elements.EnumerateArray().Select(e => Text(e, "attachment_id")!)]);
        return Ok(new { message_id = $"message-{_broadcasts.Count}" });
    }

    private IResult Quota()
    {
        var quota = new { remain = QuotaTotal - _broadcasts.Count, total = QuotaTotal };
        return QuotaAsList ? Ok(new[] { quota }) : Ok(quota);
    }

    private async Task<IResult> Verify(JsonElement body)
    {
        if (!_jobs.TryGetValue(Text(body, "token") ?? "", out var job))
            return Error(-201, "token is invalid");
        if (job.Left-- > 0)
            return Error(-214, "Article is being processed");
        await Work(job);
        return job.Done ? Ok(new { id = job.Article.Id }) : Error(-200, "Upload media failed");
    }

    /// <summary>Fetches the cover, as Zalo does, and makes the article or changes it; without the picture nothing becomes of it.</summary>
    private async Task Work(Job job)
    {
        if (job.Done)
            return;
        if (FetchesCovers)
        {
            using var picture = await Fetch.GetAsync(new Uri(job.Article.Cover));
            if (!picture.IsSuccessStatusCode || picture.Content.Headers.ContentType?.MediaType is not ("image/png" or "image/jpeg"))
                return;
        }
        _articles[job.Article.Id] = job.Article;
        job.Done = true;
    }

    private IResult Slice(int offset, int limit, string? type) =>
        limit > 10 ? Error(-201, "maximum limit is 10")
        : type is not ("normal" or "video") ? Error(-201, "type accept only 2 value normal and video.")
        : Ok(new
        {
            total = _articles.Count,
            medias = type == "video" ? [] : Articles.Skip(offset).Take(limit).Select(a => new
            {
                id = a.Id, type = "normal", title = a.Title, status = a.Shown ? "show" : "hide", create_date = a.Created.ToUnixTimeMilliseconds(),
                update_date = a.Created.ToUnixTimeMilliseconds(), total_view = a.Views, total_share = a.Shares,
            }).ToArray(),
        });

    private static object Detail(ZaloSimulatedArticle article) => new
    {
        id = article.Id, type = "normal", title = article.Title, author = article.Author, description = article.Description, tracking_link = article.TrackingLink,
        cover = new { cover_type = "photo", photo_url = article.Cover, status = "show" }, status = article.Shown ? "show" : "hide", comment = "show",
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IResult Ok(object? data) => Results.Json(new { error = 0, message = "Success", data });

    private static IResult Said((int Error, string Said, object? Data) answer) => Results.Json(new { error = answer.Error, message = answer.Said, data = answer.Data });

    private static IResult Error(int code, string said) => Results.Json(new { error = code, message = said });

    private sealed class Job(ZaloSimulatedArticle article)
    {
        public ZaloSimulatedArticle Article => article;
        public int Left { get; set; }
        public bool Done { get; set; }
    }
}
