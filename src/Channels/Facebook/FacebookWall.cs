using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Channels.Contract;
using Campaigns.Content.Store;

namespace Campaigns.Channels.Facebook;

/// <summary>What stands on a page: one post by its id, a post by its words, the newest ones.</summary>
internal sealed partial class FacebookWall(FacebookClient client, Database database, TimeProvider clock)
{
    private const string Fields = "id,message,created_time,permalink_url,is_published,application";
    private const string WithPictures = Fields + ",status_type,attachments{media_type,subattachments.limit(100){media_type}}";
    private const int PageSize = 50;

    /// <summary>How many pages of a list are read at most: 2,000 posts, far beyond what a page takes while a post is in doubt.</summary>
    public const int MostPages = 40;

    /// <summary>The list of what citizens see.</summary>
    public const string Shown = "published_posts";

    /// <summary>How far this machine's clock may be ahead where the other end does not say its own.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>One post; a fault where it cannot be read.</summary>
    public async Task<(FacebookPostState? Post, FacebookVerdict? Fault)> Read(FacebookLogin login, string id, CancellationToken cancel, bool pictures = false)
    {
        var reply = await client.Get(login, id, cancel, ("fields", pictures ? WithPictures : Fields));
        return reply.Fault is { } fault ? (null, fault) : State(reply.Body) is { } post ? (post, null) : (null, FacebookErrors.Odd);
    }

    /// <summary>
    /// A post without an id, by its words: of our app, come out since it was due, and no other post of ours. Newest first
    /// until the lists are older than that; a list without end is no answer.
    /// </summary>
    public async Task<Finding> Search(FacebookLogin login, Dispatch dispatch, CancellationToken cancel)
    {
        var wanted = Plain(dispatch.Variant.Text);
        var after = (string?)null;
        for (var page = 0; page < MostPages; page++)
        {
            var reply = await Page(login, Shown, after, cancel);
            if (reply.Fault is { } fault)
                return new Finding.CannotTell(fault.Why.Vi);
            // What is no list proves no absence.
            if (!reply.Has("data"))
                return new Finding.CannotTell(FacebookErrors.Odd.Why.Vi);
            var posts = Posts(reply);
            var since = Since(dispatch, reply.At);
            var alike = posts.Where(p => p.Published && !(p.Created < since) && Plain(p.Message) == wanted && (login.AppId is null || p.AppId is null || p.AppId == login.AppId)).ToList();
            var taken = alike.Count > 0 ? await Taken(dispatch, [.. alike.Select(p => p.Id)], cancel) : [];
            // The oldest is the first of this post, should there ever be two.
            if (alike.LastOrDefault(p => !taken.Contains(p.Id)) is { } found)
                return found.Created is null ? new Finding.CannotTell("Trang có bài cùng lời nhưng Facebook không nói bài lên lúc nào.") : new Finding.Present(found.Id, found.Url ?? Address(found.Id));
            after = Next(reply);
            if (after is null || posts is [.., { Created: { } oldest }] && oldest < since)
                return new Finding.Absent();
        }
        return new Finding.CannotTell("Trang có quá nhiều bài mới để dò hết; cần người xem Trang.");
    }

    /// <summary>The newest posts, whoever made them; none where the page cannot be read.</summary>
    public async Task<IReadOnlyList<Standing>> List(FacebookLogin login, int most, CancellationToken cancel)
    {
        var standing = new List<Standing>();
        var after = (string?)null;
        for (var page = 0; page < MostPages && standing.Count < most; page++)
        {
            var reply = await Page(login, Shown, after, cancel, Math.Min(PageSize, most - standing.Count));
            standing.AddRange(Posts(reply).Select(p => new Standing(p.Id, p.Url, p.Message, p.Created ?? clock.GetUtcNow())));
            if ((after = Next(reply)) is null)
                break;
        }
        return [.. standing.Take(most)];
    }

    /// <summary>The address under which a post without a known one can be seen.</summary>
    public static string Address(string id) => $"https://www.facebook.com/{id}";

    /// <summary>Words as they are compared: composed, runs of white space as one space.</summary>
    public static string Plain(string text) => White.Replace(text.Normalize(NormalizationForm.FormC), " ").Trim();

    /// <summary>One page of a list, newest first; <paramref name="after"/> is the cursor of the page before, null for the first.</summary>
    public Task<FacebookReply> Page(FacebookLogin login, string edge, string? after, CancellationToken cancel, int limit = PageSize, params (string Name, string Value)[] more)
    {
        (string, string)[] query = [("fields", Fields), ("limit", limit.ToString(CultureInfo.InvariantCulture)), .. more];
        // Meta's own address of the next page bears the token: only the cursor is taken from it.
        return client.Get(login, $"{login.PageId}/{edge}", cancel, after is null ? query : [.. query, ("after", after)]);
    }

    public static List<FacebookPostState> Posts(FacebookReply reply) =>
        reply.Fault is null ? [.. FacebookReply.Each(reply.Body, "data").Select(State).OfType<FacebookPostState>()] : [];

    public static string? Next(FacebookReply reply)
    {
        var paging = reply.Fault is null ? FacebookReply.Inner(reply.Body, "paging") : default;
        return FacebookReply.Text(paging, "next") is null ? null : FacebookReply.Text(FacebookReply.Inner(paging, "cursors"), "after");
    }

    /// <summary>By the page's own clock where it says it: an office PC may well be minutes ahead.</summary>
    public DateTimeOffset Since(Dispatch dispatch, DateTimeOffset? theirs)
    {
        var behind = theirs is { } at && at < clock.GetUtcNow() ? at - clock.GetUtcNow() : TimeSpan.Zero;
        return dispatch.Due + behind - Margin;
    }

    /// <summary>Which of the ids belong to other posts of this store: the same words may have been posted before.</summary>
    public async Task<HashSet<string>> Taken(Dispatch dispatch, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var rows = await database.Read(session => session.List<string>(
            "SELECT COALESCE(remote_id, token) FROM post WHERE account_id = @Id AND id <> @PostId AND (remote_id IN @ids OR token IN @ids)",
            new { dispatch.Account.Id, dispatch.PostId, ids }), cancel);
        return rows.ToHashSet(StringComparer.Ordinal);
    }

    private static FacebookPostState? State(JsonElement post) => FacebookReply.Text(post, "id") is not { } id
        ? null
        : new FacebookPostState(id, !(post.TryGetProperty("is_published", out var seen) && seen.ValueKind == JsonValueKind.False), FacebookReply.Text(post, "permalink_url"),
            FacebookReply.Text(post, "message") ?? "", Time(FacebookReply.Text(post, "created_time")), FacebookReply.Text(FacebookReply.Inner(post, "application"), "id"), Pictures(post));

    private static int? Pictures(JsonElement post)
    {
        var attachments = FacebookReply.Inner(post, "attachments");
        if (attachments.ValueKind == JsonValueKind.Undefined)
            return FacebookReply.Text(post, "status_type") is { } type && type != "added_photos" ? 0 : null;
        return FacebookReply.Each(attachments, "data").Sum(a => FacebookReply.Each(FacebookReply.Inner(a, "subattachments"), "data").Count() is > 0 and var several
            ? several
            : FacebookReply.Text(a, "media_type") == "photo" ? 1 : 0);
    }

    private static DateTimeOffset? Time(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : null;

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex White { get; }
}
