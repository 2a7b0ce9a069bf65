using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaigns.Tests.Kit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Simulators.Facebook;

/// <summary>
/// The Graph API of one page, as far as publishing goes. Named calls: <c>photos</c>, <c>feed</c>, <c>video.start</c>,
/// <c>video.transfer</c>, <c>video.finish</c>, <c>published_posts</c>, <c>promotable_posts</c>,
/// <c>read</c>, <c>change</c>, <c>reveal</c>, <c>delete</c>, <c>insights</c>, <c>me</c>, <c>accounts</c>, <c>app</c>, <c>debug_token</c>.
/// </summary>
public sealed class FacebookSimulator : Simulator
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<FacebookRefusal>> _refusals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _addresses = new();
    private readonly TimeProvider _clock;
    private readonly FacebookPage _page;
    private readonly FacebookVideos _videos;

    public FacebookSimulator(TimeProvider clock)
    {
        _clock = clock;
        _page = new FacebookPage(PageId, clock);
        _videos = new FacebookVideos(this, _page);
    }

    public string PageId { get; } = "104857600123456";
    public string PageName { get; } = "Xã Mường Sáng";

    /// <summary>Another name of the page: the same posts, and nobody may list them.</summary>
    public string UnreadablePageId { get; } = "104857600999999";

    public string AppId { get; } = "778899001122";

    /// <summary>The secret that a proof is made with.</summary>
    public string AppSecret { get; } = TestSecret.Of("0f1e2d3c4b5a69788796a5b4c3d2e1f0");

    /// <summary>The page's token.</summary>
    public string PageToken { get; } = TestSecret.Of("EAABwzLixnjYBOpageTokenOfMuongSang0123456789");

    /// <summary>The token of the person who manages the page.</summary>
    public string UserToken { get; } = TestSecret.Of("EAABwzLixnjYBOuserTokenOfChiHanh0123456789");

    /// <summary>The token of a person who manages no page.</summary>
    public string StrangerToken { get; } = TestSecret.Of("EAABwzLixnjYBOuserTokenOfNobody0123456789");

    /// <summary>Subcode of error 190 that every token is answered with; null: tokens are good.</summary>
    public int? TokenEnded { get; set; }

    /// <summary>Whether calls without a proof are refused.</summary>
    public bool RequireProof { get; set; }

    /// <summary>Whether a post that repeats one that is seen is refused (506).</summary>
    public bool RefuseRepeats { get; set; }

    /// <summary>The oldest version of the Graph API that lives: what answers calls to an older one, and to none.</summary>
    public int OldestVersion { get; set; } = 21;

    /// <summary>How long after it was made a post shows in lists.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>How far the page's clock is behind the caller's.</summary>
    public TimeSpan Behind { get; set; }

    /// <summary>What the page's token may do.</summary>
    public IReadOnlyList<string> Scopes { get; set; } = ["pages_manage_posts", "pages_read_engagement", "read_insights"];

    /// <summary>When the page's token ends; null: never.</summary>
    public DateTimeOffset? TokenEnds { get; set; }

    /// <summary>Metrics that are known.</summary>
    public IReadOnlyList<string> Metrics { get; set; } = ["post_total_media_view_unique", "post_clicks", "post_reactions_by_type_total"];

    /// <summary>Every post there is, seen and unseen, oldest first.</summary>
    public IReadOnlyList<FacebookStanding> Posts => _page.Posts;

    /// <summary>What citizens see, oldest first.</summary>
    public IReadOnlyList<FacebookStanding> Visible => [.. Posts.Where(p => p.Published)];

    /// <summary>Every video, on its way, unseen or seen.</summary>
    public IReadOnlyList<FacebookSimulatedVideo> Videos => _videos.All;

    /// <summary>How many bytes of a video are wanted at once.</summary>
    public int VideoPiece { get; set; } = 1024 * 1024;

    /// <summary>How often a video says that it is being worked on before it can be watched.</summary>
    public int VideoLooks { get; set; }

    /// <summary>Whether nothing can be made of the videos that come in.</summary>
    public bool SpoilsVideos { get; set; }

    /// <summary>Whether the token bears <c>publish_video</c>.</summary>
    public bool MayPostVideos { get; set; } = true;

    /// <summary>Path and query of every call, oldest first.</summary>
    public IReadOnlyList<string> Addresses => [.. _addresses];

    public static async Task<FacebookSimulator> Open(TimeProvider clock)
    {
        var simulator = new FacebookSimulator(clock);
        await simulator.Start();
        return simulator;
    }

    /// <summary>A post that stands already: of a person, or of an app.</summary>
    public FacebookStanding Post(string message, DateTimeOffset? at = null, string? appId = null) => _page.Add(message, null, [], published: true, appId, at);

    /// <summary>An unseen post that stands already.</summary>
    public FacebookStanding Hide(string message, DateTimeOffset? at = null, string? appId = null) => _page.Add(message, null, [], published: false, appId, at);

    /// <summary>Somebody takes a post down on the page itself.</summary>
    public void Remove(string id) => _page.Remove(id);

    /// <summary>Ends the uploads that are on their way, as Meta does after a day or so.</summary>
    public void ForgetUploads() => _videos.Forget();

    /// <summary>The next call of that name answers so; several queue up.</summary>
    public void Answer(string call, FacebookRefusal refusal) => _refusals.GetOrAdd(call, _ => new()).Enqueue(refusal);

    /// <summary>The next call of that name does nothing and answers 200 with this JSON.</summary>
    public void Say(string call, string json) => _said.GetOrAdd(call, _ => new()).Enqueue(json);

    /// <summary>How often a call came in.</summary>
    public int Count(string call) => Calls.Count(c => c == call);

    protected override void Map(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use((context, next) =>
        {
            _addresses.Enqueue(context.Request.Path + context.Request.QueryString.Value);
            // The page's own clock, so that both sides of a test live in one time.
            context.Response.Headers.Date = (_clock.GetUtcNow() - Behind).ToString("R");
            context.Response.Headers["X-Business-Use-Case-Usage"] = FacebookWords.Usage(PageId, 12, 0);
            context.Response.Headers["facebook-api-version"] = $"v{Math.Max(Version(context), OldestVersion)}.0";
            return next(context);
        });
        app.MapGet("/{version}/me", (Delegate)((HttpContext c) => Graph("me", c, call => Task.FromResult(FacebookWords.Me(this, call)))));
        app.MapGet("/{version}/me/accounts", (Delegate)((HttpContext c) => Graph("accounts", c, call => Task.FromResult(FacebookWords.Accounts(this, call)))));
        app.MapGet("/{version}/app", (Delegate)((HttpContext c) => Graph("app", c, _ => Task.FromResult(Results.Json(new { id = AppId, name = "Campaigns" })))));
        app.MapPost("/{version}/debug_token", (Delegate)((HttpContext c) => Graph("debug_token", c, call => Task.FromResult(FacebookWords.DebugToken(this, call)))));
        var feed = new FacebookFeed(this, _page, _videos, _clock);
        app.MapGet("/{id}", (Delegate)((HttpContext c) => Graph("oldest", c, call => Task.FromResult(feed.Read(call)))));
        app.MapPost("/{version}/{page}/photos", (Delegate)((HttpContext c) => Graph("photos", c, feed.Photo)));
        app.MapPost("/{version}/{page}/feed", (Delegate)((HttpContext c) => Graph("feed", c, feed.Create)));
        app.MapPost("/{version}/{page}/videos", (Delegate)(async (HttpContext c) => await Graph($"video.{(await FacebookCall.Read(c)).Value("upload_phase")}", c, _videos.Upload)));
        app.MapGet("/{version}/{page}/published_posts", (Delegate)((HttpContext c) => Graph("published_posts", c, call => Task.FromResult(feed.List(call, published: true)))));
        app.MapGet("/{version}/{page}/promotable_posts", (Delegate)((HttpContext c) => Graph("promotable_posts", c, call =>
            Task.FromResult(feed.List(call, call.Value("is_published") is { } seen ? seen == "true" : null)))));
        app.MapGet("/{version}/{id}/insights", (Delegate)((HttpContext c) => Graph("insights", c, call => Task.FromResult(feed.Insights(call)))));
        app.MapGet("/{version}/{id}", (Delegate)((HttpContext c) => Graph("read", c, call => Task.FromResult(feed.Read(call)))));
        app.MapPost("/{version}/{id}", (Delegate)(async (HttpContext c) =>
            await Graph((await FacebookCall.Read(c)) is var said && (said.Value("is_published") ?? said.Value("published")) is null ? "change" : "reveal", c, call => Task.FromResult(feed.Change(call)))));
        app.MapDelete("/{version}/{id}", (Delegate)((HttpContext c) => Graph("delete", c, call => Task.FromResult(feed.Delete(call)))));
    }

    /// <summary>One call: who it is first, then what waits for it, then the thing itself.</summary>
    private Task<IResult> Graph(string name, HttpContext context, Func<FacebookCall, Task<IResult>> act) => Call(name, context, async () =>
    {
        var call = await FacebookCall.Read(context);
        if (Stranger(call) is { } refused)
            return refused;
        if (_said.TryGetValue(name, out var words) && words.TryDequeue(out var json))
            return Results.Text(json, "application/json");
        if (!_refusals.TryGetValue(name, out var queue) || !queue.TryDequeue(out var refusal))
            return await act(call);
        if (refusal.Done)
            await act(call);
        if (refusal.RegainMinutes is { } minutes)
            context.Response.Headers["X-Business-Use-Case-Usage"] = FacebookWords.Usage(PageId, 100, minutes);
        return FacebookWords.Error(refusal);
    });

    /// <summary>The number of <c>/v25.0/…</c>; 0 where the address names none.</summary>
    private static int Version(HttpContext context) =>
        context.Request.Path.Value is ['/', 'v', .. var rest] && int.TryParse(rest.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private IResult? Stranger(FacebookCall call)
    {
        if (call.Token == $"{AppId}|{AppSecret}")
            return null;
        if (call.Token is null)
            return FacebookWords.Error(new(104, Message: "An access token is required to request this resource."));
        if (TokenEnded is { } subcode)
            return FacebookWords.Error(new(190, subcode, 401, "Error validating access token: the session is no longer valid."));
        if (call.Token != PageToken && call.Token != UserToken && call.Token != StrangerToken)
            return FacebookWords.Error(new(190, 0, 400, $"Malformed access token {call.Token}"));
        var proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(AppSecret), Encoding.UTF8.GetBytes(call.Token)));
        return call.Value("appsecret_proof") switch
        {
            null when RequireProof => FacebookWords.Error(new(100, Message: "API calls from the server require an appsecret_proof argument")),
            { } given when given != proof => FacebookWords.Error(new(100, Message: "Invalid appsecret_proof provided in the API argument")),
            _ => null,
        };
    }
}
