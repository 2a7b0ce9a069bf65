using System.Globalization;
using System.Text.RegularExpressions;
using ChannelDispatch = Campaigns.Channels.Contract.Dispatch;

namespace Campaigns.Proof.Simulation;

/// <summary>
/// What must hold whatever happens, known apart from the product: what people approved, held and took back, and what each
/// platform has seen. Looked at after every commit and at every moment at which something becomes visible.
/// </summary>
internal sealed partial class Truth(SimulationRun run)
{
    private const int Scheduled = 0, Sending = 2, Published = 3, Failed = 6, Missed = 7, Held = 8, Cancelled = 9, Withdrawn = 10;

    private readonly Dictionary<string, ModelPost> _posts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), bool> _mayFollow = [];

    /// <summary>By item: its newest revision, and the one that stands approved.</summary>
    public Dictionary<string, (int Revision, int? Approved)> Items { get; } = new(StringComparer.Ordinal);

    public bool Hold { get; set; }

    public IReadOnlyDictionary<string, ModelPost> Posts => _posts;

    public ModelPost Of(string post) => _posts[post];

    public string Label(string post) => _posts.TryGetValue(post, out var known) ? known.Label : "?";

    /// <summary>After every commit, whoever made it.</summary>
    public async Task Look(Incarnation by, string writer)
    {
        var posts = await run.Desk.Database.Read(session => session.List<StoredPost>(StoredPost.Sql));
        foreach (var post in posts)
        {
            if (!_posts.ContainsKey(post.Id))
                _posts[post.Id] = new ModelPost($"{run.AccountName(post.Account)}{_posts.Count}", post.Item);
            Marked(post);
            Stands(post);
            var known = Of(post.Id);
            if (post.State == Missed && known.State != Missed)
                run.Demand(Items[post.Item].Approved != Items[post.Item].Revision || post.Why?.StartsWith("Chưa duyệt", StringComparison.Ordinal) != true,
                    $"{known.Label} is missed as not approved, and its words are approved");
            known.State = post.State;
        }
        if (writer == "OutcomeStore.StillMine" && posts.FirstOrDefault(p => p.Id == by.Asking.Value) is { } asked)
            _mayFollow[(by.Name, asked.Id)] = MayGo(asked) is null;
    }

    /// <summary>The last look at the lease allowed what is shown while a pending post is followed.</summary>
    public void MayFollow(Incarnation by, string post) =>
        run.Demand(_mayFollow.GetValueOrDefault((by.Name, post)), $"{Label(post)} is shown though it may not go any more");

    public void Shows(PlatformPost shown, ChannelDispatch dispatch, bool followed)
    {
        Allowed(dispatch);
        (shown.Hash, shown.Visible) = (dispatch.ContentHash, true);
        run.Demand(run.Platform.Visible(dispatch.PostId) <= 1, $"{Label(dispatch.PostId)} is visible twice");
        var others = _posts.Where(p => p.Value.Item == dispatch.ItemId && p.Key != dispatch.PostId).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        run.Demand(!run.Platform.Posts.Any(p => p.Visible && p.Account == dispatch.Account.Id && others.Contains(p.Post)), $"{Label(dispatch.PostId)} is visible beside the post it takes the place of");
        run.Demand(followed || dispatch.NotAfter + TimeSpan.FromMinutes(5) >= run.Time.Wall || run.ClockWasSet, $"{Label(dispatch.PostId)} goes out after its last moment");
    }

    public void Changes(PlatformPost changed, ChannelDispatch dispatch)
    {
        Allowed(dispatch);
        changed.Hash = dispatch.ContentHash;
    }

    /// <summary>When something is to be done next, in Unix milliseconds; null: everything has come to its end.</summary>
    public async Task<long?> NextWake()
    {
        var now = run.Time.Wall.ToUnixTimeMilliseconds();
        var (open, next) = await run.Desk.Database.Read(session => session.First<(int, long?)>("""
            SELECT COUNT(*), MIN(CASE WHEN wake > @now THEN wake END) FROM (
              SELECT CASE WHEN state = 0 AND wake <= @now THEN not_after + 1 ELSE wake END AS wake FROM post WHERE state IN (0, 1, 2, 4, 5)
              UNION ALL SELECT wake FROM post_change WHERE state IN (0, 1)) AS open
            """, new { now }));
        // What waits for something else than time: a while later it may have come.
        return open == 0 ? null : next ?? now + 600_000;
    }

    /// <summary>At the end, when everything had its time: nothing is lost, and each row says what the platform shows.</summary>
    public async Task LookAtTheEnd()
    {
        foreach (var post in await run.Desk.Database.Read(session => session.List<StoredPost>(StoredPost.Sql)))
        {
            var (label, seen) = (Label(post.Id), run.Platform.Visible(post.Id));
            run.Demand(post.State is Published or Failed or Missed or Held or Cancelled or Withdrawn, $"{label} is lost in state {post.State}: {post.Why}");
            run.Demand(post.State is not (Failed or Missed or Held or Cancelled or Withdrawn) || post.Why is { Length: > 0 }, $"{label} does not say why it is in state {post.State}");
            run.Demand(post.State is Published ? seen == 1 || post.Withdrawn : seen == 0, $"{label} is in state {post.State} and {seen} of it are visible");
            run.Demand(post.ChangeState is not (0 or 1), $"{label} has a change that nobody carries out: {post.Why}");
            run.Demand(!Of(post.Id).ToComeDown || seen == 0 || post.ChangeState is 2 or 4 or 6, $"{label} was to come down and is visible, and nobody is told");
        }
    }

    private void Marked(StoredPost post)
    {
        var known = Of(post.Id);
        if (post.State == Sending && post.Attempt > known.Marked)
        {
            run.Demand(MayGo(post) is null, $"{known.Label} is sent {MayGo(post)}");
            (known.Marked, known.Allowed[post.Attempt]) = (post.Attempt, post.Hash!);
        }
        if (post.ChangeState == 1 && post.ChangeAttempt > known.Marked)
        {
            run.Demand(!Hold, $"{known.Label} is changed under hold");
            run.Demand(post.Change == 2 || IsApproved(post.Item, post.ChangeWords), $"{known.Label} is changed to words that are not approved");
            (known.Marked, known.Allowed[post.ChangeAttempt]) = (post.ChangeAttempt, post.ChangeHash ?? post.Hash!);
        }
    }

    private void Stands(StoredPost post)
    {
        var (label, seen) = (Label(post.Id), run.Platform.Visible(post.Id));
        if (post.State is Scheduled or 1 or Failed or Missed or Held or Cancelled or Withdrawn)
            run.Demand(seen == 0, $"{label} is visible and its row says {post.State}: {post.Why}");
        if (post.State == Published && !post.Withdrawn)
        {
            run.Demand(seen == 1, $"{label} is published and {seen} of it are visible");
            run.Demand(post.Doubtful || run.Platform.Of(post.Id).Single(p => p.Visible).Hash == post.Hash, $"{label} shows other words than its row says");
        }
    }

    /// <summary>Why a post may not begin to go out now; null: it may.</summary>
    private string? MayGo(StoredPost post)
    {
        var known = Of(post.Id);
        return Hold ? "under hold" : known.Cancelled ? "though it was cancelled" : known.Held ? "though it is held" : known.ToComeDown ? "though it was to come down"
            : !post.Active ? "on an account that is off" : post.NotAfter < run.Time.Wall.ToUnixTimeMilliseconds() ? "after its last moment"
            : !IsApproved(post.Item, post.Words) ? "with words that are not approved" : null;
    }

    private bool IsApproved(string item, string? words) => words is not null && Items[item] is { Approved: { } approved } now && approved == now.Revision
        && int.Parse(Revision().Match(words).Groups["revision"].Value, CultureInfo.InvariantCulture) == approved;

    private void Allowed(ChannelDispatch dispatch) => run.Demand(
        Of(dispatch.PostId).Allowed.TryGetValue(dispatch.Attempt, out var hash) && hash == dispatch.ContentHash, $"{Label(dispatch.PostId)}, attempt {dispatch.Attempt}, sends what its mark does not allow");

    [GeneratedRegex(@"lần sửa (?<revision>\d+) hết", RegexOptions.NonBacktracking)]
    private static partial Regex Revision();
}
