using System.Globalization;
using System.Text;
using System.Text.Json;
using Campaigns.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.WordPress;

/// <summary>
/// As much of WordPress's REST API as a publisher speaks to: posts with their statuses and twins, media, terms, who one is.
/// Its calls: <c>me</c>, <c>find</c>, <c>read</c>, <c>create</c>, <c>fill</c>, <c>publish</c>, <c>trash</c>, <c>media.find</c>,
/// <c>upload</c>, <c>media.set</c>, <c>terms.find</c>, <c>term</c>.
/// </summary>
public sealed class WordPressSimulator : Simulator
{
    public const string User = "bien-tap";
    public const string Password = "abcd EFGH ijkl MNOP qrst UVWX";

    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Lock _lock = new();
    private readonly Dictionary<long, SimulatedPost> _posts = [];
    private readonly Dictionary<long, SimulatedMedium> _media = [];
    private readonly Dictionary<long, string> _terms = [];
    private long _last;

    /// <summary>What stands, in any status.</summary>
    public IReadOnlyList<SimulatedPost> Posts
    {
        get
        {
            lock (_lock)
                return [.. _posts.Values.OrderBy(p => p.Id)];
        }
    }

    /// <summary>The pictures in its library, by file name.</summary>
    public IReadOnlyList<string> Media
    {
        get
        {
            lock (_lock)
                return [.. _media.Values.Select(m => m.File)];
        }
    }

    /// <summary>The bytes of an entry of its library, as they arrived.</summary>
    public byte[] Bytes(string file)
    {
        lock (_lock)
            return _media.Values.Single(m => m.File == file).Bytes;
    }

    /// <summary>Whether a security plugin keeps the <c>Authorization</c> header from WordPress.</summary>
    public bool StripsAuthorization { get; set; }

    /// <summary>Whether the site offers application passwords.</summary>
    public bool OffersPasswords { get; set; } = true;

    /// <summary>Whether every address shows a login page, as on a site for members.</summary>
    public bool BehindLogin { get; set; }

    /// <summary>Whether the host lets no DELETE through.</summary>
    public bool NoDelete { get; set; }

    /// <summary>Whether the site has no trash.</summary>
    public bool NoTrash { get; set; }

    /// <summary>The largest upload that the web server lets through, in bytes.</summary>
    public long LargestUpload { get; set; } = long.MaxValue;

    /// <summary>Whether the theme takes no featured image.</summary>
    public bool NoFeatured { get; set; }

    public static async Task<WordPressSimulator> Open()
    {
        var simulator = new WordPressSimulator();
        await simulator.Start();
        return simulator;
    }

    protected override void Map(WebApplication app)
    {
        TestSecret.Of(Password);
        app.Use(async (context, next) =>
        {
            if (BehindLogin)
                await Results.Content("<!doctype html><title>Đăng nhập</title>", "text/html; charset=utf-8").ExecuteAsync(context);
            else
                await next(context);
        });
        On(app, "GET", "/", "index", (_, _) => Json(new { authentication = OffersPasswords ? (object)new Dictionary<string, object> { ["application-passwords"] = new { } } : Array.Empty<object>() }), open: true);
        On(app, "GET", "/wp/v2/users/me", "me", (_, _) => Json(new { id = 2, name = User, capabilities = new { publish_posts = true, upload_files = true, manage_categories = true } }));
        On(app, "GET", "/wp/v2/posts", "find", (context, _) => Json(Find(context.Request.Query)));
        On(app, "POST", "/wp/v2/posts", "create", (_, body) => Json(Shown(Insert(body)), 201));
        On(app, "GET", "/wp/v2/posts/{id:long}", "read", (context, _) => WithPost(context, Shown));
        On(app, "POST", "/wp/v2/posts/{id:long}", "set", (context, body) => Overridden(context) ? Trash(context) : WithPost(context, post => Shown(Set(post, body))));
        On(app, "DELETE", "/wp/v2/posts/{id:long}", "trash", (context, _) => NoDelete ? Results.Text("Method Not Allowed", statusCode: 405) : Trash(context));
        // What stands in the library is there for everybody, as Zalo fetches it.
        app.MapGet("/wp-content/uploads/{file}", (string file) => Media.Contains(file) ? Results.Bytes(OnePixel, "image/png") : Results.NotFound());
        On(app, "GET", "/wp/v2/media", "media.find", (context, _) => Json(_media.Values.Where(m => m.Slug == context.Request.Query["slug"]).Select(Shown)));
        On(app, "POST", "/wp/v2/media", "upload", (context, _) => Upload(context));
        On(app, "POST", "/wp/v2/media/{id:long}", "media.set", (context, body) => Json(Shown(Describe(Number(context), body))));
        foreach (var kind in new[] { "categories", "tags" })
        {
            On(app, "GET", $"/wp/v2/{kind}", "terms.find", (_, _) => Json(_terms.Select(t => new { id = t.Key, name = t.Value, slug = "" })));
            On(app, "POST", $"/wp/v2/{kind}", "term", (_, body) => Term(Text(body, "name")!));
        }
    }

    private void On(WebApplication app, string method, string route, string name, Func<HttpContext, JsonElement, IResult> act, bool open = false) =>
        app.MapMethods($"/wp-json{route}", [method], (Delegate)(async (HttpContext context) =>
        {
            // Read before a fault may cut the line: a platform acts on what it has read.
            var body = context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) == true
                ? await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body)
                : default;
            using var file = new MemoryStream();
            await context.Request.Body.CopyToAsync(file);
            context.Items["file"] = file.ToArray();
            var call = name == "set" ? Overridden(context) ? "trash" : Text(body, "status") == "publish" ? "publish" : "fill" : name;
            return await Call(call, context, () =>
            {
                lock (_lock)
                    return Task.FromResult(open || Known(context) ? act(context, body)
                        : name == "find" ? Error("rest_invalid_param", 400) : Error("rest_not_logged_in", 401));
            });
        }));

    private bool Known(HttpContext context) => !StripsAuthorization
        && context.Request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));

    private static bool Overridden(HttpContext context) => context.Request.Headers["X-HTTP-Method-Override"] == "DELETE";

    private List<object> Find(IQueryCollection query)
    {
        var (slugs, statuses) = (query["slug"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries), query["status"].ToString().Split(','));
        return _posts.Values.Where(p => (slugs.Length == 0 || slugs.Contains(p.Slug)) && statuses.Contains(p.Status)).OrderBy(p => p.Id).Select(Shown).ToList();
    }

    private SimulatedPost Insert(JsonElement body)
    {
        var wanted = Text(body, "slug") ?? "x";
        var slug = wanted;
        for (var n = 2; _posts.Values.Any(p => p.Slug == slug); n++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        var post = new SimulatedPost(++_last, slug, Text(body, "status") ?? "draft", Text(body, "title") ?? "", Text(body, "content") ?? "", 0);
        return _posts[post.Id] = post;
    }

    private SimulatedPost Set(SimulatedPost post, JsonElement body) => _posts[post.Id] = post with
    {
        Status = Text(body, "status") ?? post.Status, Title = Text(body, "title") ?? post.Title, Content = Text(body, "content") ?? post.Content,
        FeaturedMedia = !NoFeatured && body.TryGetProperty("featured_media", out var media) ? media.GetInt64() : post.FeaturedMedia,
    };

    private IResult Trash(HttpContext context)
    {
        if (!_posts.TryGetValue(Number(context), out var post))
            return Error("rest_post_invalid_id", 404);
        if (context.Request.Query["force"] == "true")
            _posts.Remove(post.Id);
        else if (NoTrash)
            return Error("rest_trash_not_supported", 501);
        else if (post.Status == "trash")
            return Error("rest_already_trashed", 410);
        else
            _posts[post.Id] = post with { Status = "trash", Slug = $"{post.Slug}__trashed" };
        return Json(new { id = post.Id });
    }

    private IResult Upload(HttpContext context)
    {
        if (context.Request.ContentLength > LargestUpload)
            return Results.Text("<html><h1>413 Request Entity Too Large</h1></html>", "text/html", statusCode: 413);
        var file = context.Request.Headers.ContentDisposition.ToString().Split('"') is [_, var name, ..] ? name : null;
        if (file is null)
            return Error("rest_upload_no_content_disposition", 400);
        var medium = new SimulatedMedium(++_last, file, "", 0) { Bytes = (byte[])context.Items["file"]! };
        return Json(Shown(_media[medium.Id] = medium), 201);
    }

    private SimulatedMedium Describe(long id, JsonElement body) =>
        _media[id] = _media[id] with { Alt = Text(body, "alt_text") ?? "", Post = body.TryGetProperty("post", out var post) ? post.GetInt64() : 0 };

    private IResult Term(string name)
    {
        if (_terms.ContainsValue(name))
            return Results.Json(new { code = "term_exists", data = new { status = 400, term_id = _terms.First(t => t.Value == name).Key } }, statusCode: 400);
        _terms[++_last] = name;
        return Json(new { id = _last, name, slug = "" }, 201);
    }

    private IResult WithPost(HttpContext context, Func<SimulatedPost, object> act) =>
        _posts.TryGetValue(Number(context), out var post) ? Json(act(post)) : Error("rest_post_invalid_id", 404);

    private object Shown(SimulatedPost post) => new { id = post.Id, slug = post.Slug, status = post.Status, link = $"{Address}/{post.Slug}/", featured_media = post.FeaturedMedia };

    private object Shown(SimulatedMedium medium) => new { id = medium.Id, slug = medium.Slug, alt_text = medium.Alt, source_url = $"{Address}/wp-content/uploads/{medium.File}", post = medium.Post };

    private static long Number(HttpContext context) => long.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement body, string name) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IResult Json(object body, int status = 200) => Results.Json(body, statusCode: status);

    private static IResult Error(string code, int status) => Results.Json(new { code, message = "…", data = new { status } }, statusCode: status);
}
