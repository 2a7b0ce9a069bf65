using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Queue;

/// <summary>
/// Where people move posts about: one, or many at once. A time outside the approved window, or one with which steps begin anew, is
/// given only to who says that a new approval is meant; who saw an older time than the post has is told, and moves nothing. Every act stands in the audit.
/// </summary>
public sealed class MoveDesk(Database database, AuditLog audit, WorkBell bell, TimeProvider clock)
{
    /// <summary>Posts that one act may name.</summary>
    public const int Most = 500;

    /// <summary>What a time would do to the post's approval, asked before it is given; the problem where it cannot have it.</summary>
    public Task<Result<ApprovalEffect>> Foresee(string id, DateTimeOffset due, CancellationToken cancel = default) => database.Read<Result<ApprovalEffect>>(async session =>
        await MovablePost.Find(session, id) is not { } post ? PostStore.NoPost(id)
        : post.Refusal(due.ToUnixTimeMilliseconds(), clock.GetUtcNow()) is { } refusal ? refusal
        : post.Effect(due.ToUnixTimeMilliseconds()), cancel);

    /// <summary>Moves one post.</summary>
    public Task<Result<MovedPost>> Move(PostMove move, CancellationToken cancel = default) => Ring(database.Write<Result<MovedPost>>(async session =>
    {
        if (await MovablePost.Find(session, move.Id) is not { } post)
            return PostStore.NoPost(move.Id);
        if (post.IsMovable && post.Due != move.Seen.ToUnixTimeMilliseconds())
            return Elsewhere(post);
        var due = move.Due.ToUnixTimeMilliseconds();
        if (post.Refusal(due, clock.GetUtcNow()) is { } refusal)
            return refusal;
        var effect = post.Effect(due);
        var moved = new MovedPost(post.Id, post.Title, UnitClock.Local(post.Zone, move.Due), effect, Done: !post.Asks(due) || move.Accepted) { Beside = await Beside(session, post, due) };
        if (moved.Done)
            await Put(session, post, due, move.Person);
        return moved;
    }, cancel));

    /// <summary>Moves posts by days at the same hour of their unit's wall clock: what cannot be moved is told, the rest is moved.</summary>
    public Task<PostsMoved> Shift(IReadOnlyCollection<string> ids, int days, Actor person, bool accepted = false, CancellationToken cancel = default) => Each(ids, async (session, posts) =>
    {
        var fit = posts.Select(post => (Post: post, Due: Shifted(post, days))).ToLookup(p => p.Post.Refusal(p.Due, clock.GetUtcNow()) is null);
        var problems = fit[false].Select(p => p.Post.Refusal(p.Due, clock.GetUtcNow())!).ToList();
        if (!accepted && PostsMoved.Asking([.. fit[true]], problems) is { Asks: true } asking)
            return asking;
        foreach (var (post, due) in fit[true])
            await Put(session, post, due, person);
        return new PostsMoved([.. fit[true].Select(p => p.Post.Id)], [], problems);
    }, cancel);

    /// <summary>Holds posts that wait for their time.</summary>
    public Task<PostsMoved> Hold(IReadOnlyCollection<string> ids, Actor person, string why, CancellationToken cancel = default) => Each(ids, async (session, posts) =>
    {
        var (now, reason) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), why.Normalize().Trim());
        return await All(session, posts, person, "post.hold", reason, post => post.State == PostState.Scheduled ? null
            : Problem.World(new($"Chỉ tạm giữ được bài đang chờ đăng; bài này: {post.State.Words().Vi}.", $"Only a scheduled post can be held; this one: {post.State.Words().En}."), post.Title),
            post => session.Run("UPDATE post SET state = 8, held = 0, why = @reason, worker = NULL, lease_until = NULL, updated = @now WHERE id = @Id AND state = 0", new { post.Id, now, reason }));
    }, cancel);

    /// <summary>Lets go what a person held and whose time is still to come; what is late is moved or queued instead, so that nothing old goes out at once.</summary>
    public Task<PostsMoved> LetGo(IReadOnlyCollection<string> ids, Actor person, CancellationToken cancel = default) => Each(ids, async (session, posts) =>
    {
        var now = clock.GetUtcNow();
        return await All(session, posts, person, "post.letGo", "",
            post => post is not { State: PostState.Held, Held: null or HeldFor.Person or HeldFor.Right }
                ? Problem.World(new($"Bài này không do người tạm giữ: {post.State.Words().Vi}.", $"This post was not held by a person: {post.State.Words().En}."), post.Title)
                : post.Due <= now.ToUnixTimeMilliseconds() ? Problem.World(new($"Giờ đăng {post.Clock(post.Due)} đã qua.", $"Its time, {post.Clock(post.Due)}, is over."), post.Title,
                    new("Dời sang giờ khác, hoặc bấm “Xếp hàng”.", "Move it to another time, or queue it."))
                : null,
            post => post.Put(session, post.Due, post.NotAfter, now, letGo: true));
    }, cancel);

    /// <summary>Puts the item once more on the account of a post, at another time: a post of its own that waits for an approval.</summary>
    public Task<Result<MovedPost>> Copy(string id, DateTimeOffset due, Actor person, CancellationToken cancel = default) => Ring(database.Write<Result<MovedPost>>(async session =>
    {
        if (await MovablePost.Find(session, id) is not { } post)
            return PostStore.NoPost(id);
        var at = due.ToUnixTimeMilliseconds();
        // A copy may be made of whatever is out; only its own time is judged.
        var copy = new MovablePost { Title = post.Title, Zone = post.Zone, Earliest = post.Earliest, Last = post.Last, Until = post.Until, GraceMinutes = post.GraceMinutes };
        if (copy.Refusal(at, clock.GetUtcNow()) is { } refusal)
            return refusal;
        var made = await QueuePlace.Make(session, post.UnitId, post.ItemId, post.AccountId, at, Math.Min(at + (post.GraceMinutes * 60_000L), post.Last ?? long.MaxValue), clock);
        await audit.Note(session, post.UnitId, person, "post.copy", made, Iso(at));
        return new MovedPost(made, post.Title, UnitClock.Local(post.Zone, due), ApprovalEffect.None, Done: true) { Beside = await Beside(session, post, at) };
    }, cancel));

    /// <summary>As an audit keeps an instant.</summary>
    internal static string Iso(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("O", CultureInfo.InvariantCulture);

    internal static Problem Elsewhere(MovablePost post) => Problem.World(
        new($"Người khác vừa dời bài này sang {post.Clock(post.Due)}; chưa đổi gì.", $"Somebody else has just moved this post to {post.Clock(post.Due)}; nothing was changed."), post.Title,
        new("Xem lại giờ mới rồi dời tiếp nếu vẫn cần.", "Look at the new time, and move it again if you still want to."));

    private async Task Put(Session session, MovablePost post, long due, Actor person)
    {
        await post.Put(session, due, post.NotAfterOf(due), clock.GetUtcNow());
        await audit.Note(session, post.UnitId, person, "post.move", post.Id, Iso(due));
    }

    private static Task<string?> Beside(Session session, MovablePost post, long due) => session.Value<string>("""
        SELECT i.title FROM post p JOIN item i ON i.id = p.item_id
        WHERE p.account_id = @AccountId AND p.due >= @from AND p.due < @to AND p.id <> @Id AND p.state NOT IN (6, 7, 9, 10) ORDER BY p.due, p.id LIMIT 1
        """, new { post.AccountId, post.Id, from = due - (due % 60_000), to = due - (due % 60_000) + 60_000 });

    private static long Shifted(MovablePost post, int days)
    {
        var local = UnitClock.Local(post.Zone, DateTimeOffset.FromUnixTimeMilliseconds(post.Due)).DateTime;
        return UnitClock.At(TimeZoneInfo.FindSystemTimeZoneById(post.Zone), DateOnly.FromDateTime(local).AddDays(days), TimeOnly.FromDateTime(local)).ToUnixTimeMilliseconds();
    }

    private Task<PostsMoved> Each(IReadOnlyCollection<string> ids, Func<Session, IReadOnlyList<MovablePost>, Task<PostsMoved>> act, CancellationToken cancel) => Ring(database.Write(async session =>
    {
        var (posts, missing) = (new List<MovablePost>(), new List<Problem>());
        foreach (var id in ids.Distinct(StringComparer.Ordinal).Take(Most))
        {
            if (await MovablePost.Find(session, id) is { } post)
                posts.Add(post);
            else
                missing.Add(PostStore.NoPost(id));
        }
        var moved = await act(session, posts);
        return missing.Count == 0 ? moved : moved with { Problems = [.. moved.Problems, .. missing] };
    }, cancel));

    private async Task<PostsMoved> All(
        Session session, IReadOnlyList<MovablePost> posts, Actor person, string act, string detail, Func<MovablePost, Problem?> refusal, Func<MovablePost, Task> work)
    {
        var (done, problems) = (new List<string>(), new List<Problem>());
        foreach (var post in posts)
        {
            if (refusal(post) is { } problem)
            {
                problems.Add(problem);
                continue;
            }
            await work(post);
            await audit.Note(session, post.UnitId, person, act, post.Id, detail);
            done.Add(post.Id);
        }
        return new PostsMoved(done, [], problems);
    }

    private async Task<T> Ring<T>(Task<T> work)
    {
        var done = await work;
        bell.Ring();
        return done;
    }
}
