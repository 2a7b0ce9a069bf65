using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Queue;

/// <summary>
/// The queues of accounts (Xếp hàng): a post gets the next free posting time of its account, inside what its item and its approval
/// allow. No two posts get one place, whoever presses at the same moment; to press again changes nothing where nothing came free.
/// </summary>
public sealed class QueueDesk(Database database, AuditLog audit, WorkBell bell, TimeProvider clock)
{
    /// <summary>Queues every post of an approved item that waits for its time, failed or was missed, each on its own account.</summary>
    public Task<Result<QueueReport>> Item(string itemId, Actor person, CancellationToken cancel = default) => Ring(database.Write<Result<QueueReport>>(async session =>
    {
        if (await ItemStore.Find(session, itemId) is not { } item)
            return Problem.Input(new("Không có tin, bài này.", "There is no such item."), itemId);
        if (await ApprovalRow.Live(session, itemId, item.Revision) is null)
            return Problem.World(new("Tin, bài chưa được duyệt nên chưa xếp hàng được.", "The item is not approved, so it cannot be queued."), item.Title,
                new("Gửi duyệt trước, rồi xếp hàng.", "Have it approved first, then queue it."));
        var posts = (await MovablePost.Of(session, itemId)).Where(post => post.State is PostState.Scheduled or PostState.Failed or PostState.Missed).ToList();
        return posts.Count > 0 ? await Queue(session, posts, person) : Problem.World(
            new("Tin, bài không còn bài đăng nào để xếp hàng.", "No post of the item is left to be queued."), item.Title, new("Thêm bài đăng cho kênh trước.", "Add a post on an account first."));
    }, cancel));

    /// <summary>Queues one post, approved or not; what was held is let go for it.</summary>
    public Task<Result<QueueReport>> Post(string id, Actor person, CancellationToken cancel = default) => Ring(database.Write<Result<QueueReport>>(async session =>
        await MovablePost.Find(session, id) is not { } post ? PostStore.NoPost(id)
        : post.IsMovable ? await Queue(session, [post], person)
        : Problem.World(new($"Bài này không xếp hàng được nữa: {post.State.Words().Vi}.", $"This post cannot be queued any more: {post.State.Words().En}."), post.Title), cancel));

    /// <summary>The place that <see cref="Post"/> would give it now, by the unit's wall clock; the problem where there is none.</summary>
    public Task<Result<DateTimeOffset>> Foresee(string id, CancellationToken cancel = default) => database.Read<Result<DateTimeOffset>>(async session =>
    {
        if (await MovablePost.Find(session, id) is not { } post)
            return PostStore.NoPost(id);
        var place = await Place(session, post);
        return place.Ok ? UnitClock.Local(post.Zone, DateTimeOffset.FromUnixTimeMilliseconds(place.Value.Due)) : place.Problems.ToArray();
    }, cancel);

    /// <summary>Fills the queue of an account with an approved item that does not wait in it yet: a new post, which waits there for its own approval.</summary>
    public Task<Result<QueueReport>> Fill(string accountId, string itemId, Actor person, CancellationToken cancel = default) => Ring(database.Write<Result<QueueReport>>(async session =>
    {
        if (await ItemStore.Find(session, itemId) is not { } item)
            return Problem.Input(new("Không có tin, bài này.", "There is no such item."), itemId);
        var (unit, name, grace, kind, zone) = await session.First<(string?, string, int, ChannelKind, string)>(
            "SELECT c.unit_id, c.name, c.grace_minutes, c.kind, u.zone FROM account c JOIN unit u ON u.id = c.unit_id WHERE c.id = @accountId", new { accountId });
        if (unit is null || unit != item.UnitId)
            return Problem.Input(new("Không có kênh này trong đơn vị của tin, bài.", "The item's unit has no such account."), accountId);
        if (await ApprovalRow.Live(session, itemId, item.Revision) is not { } approval)
            return Problem.World(new("Tin, bài chưa được duyệt nên chưa xếp hàng được.", "The item is not approved, so it cannot be queued."), item.Title,
                new("Gửi duyệt trước, rồi xếp hàng.", "Have it approved first, then queue it."));
        if ((await MovablePost.Of(session, itemId)).Any(post => post.AccountId == accountId && post.IsMovable))
            return Problem.World(new($"Tin, bài này đã có trong hàng của “{name}”.", $"The item waits in the queue of \"{name}\" already."), item.Title,
                new("Dời hoặc xếp lại bài đang có.", "Move or queue the post that is there."));
        var wanted = new MovablePost
        {
            UnitId = unit, ItemId = itemId, AccountId = accountId, Title = item.Title, Account = name, GraceMinutes = grace, Zone = zone, Approved = true,
            Earliest = item.Earliest?.ToUnixTimeMilliseconds(), Last = item.NotAfter?.ToUnixTimeMilliseconds(),
            WindowFrom = approval.WindowFrom?.ToUnixTimeMilliseconds(), WindowTo = approval.WindowTo?.ToUnixTimeMilliseconds(),
            Until = await session.Value<string>($"SELECT {LibraryRights.Until} FROM item i WHERE i.id = @itemId", new { itemId }),
        };
        var place = await Place(session, wanted);
        if (!place.Ok)
            return place.Problems.ToArray();
        var (due, notAfter) = place.Value;
        var made = await QueuePlace.Make(session, unit, itemId, accountId, due, notAfter, clock);
        await audit.Note(session, unit, person, "post.queue", made, MoveDesk.Iso(due));
        return new QueueReport([new(made, name, kind, UnitClock.Local(zone, DateTimeOffset.FromUnixTimeMilliseconds(due)), Approved: false)], []);
    }, cancel));

    /// <summary>
    /// Gives a post the place of another one of its account: its neighbours change their times with it one after the other, and the times
    /// themselves stay. Which of them would have to be approved again is asked first; where one cannot have its new time, none moves.
    /// </summary>
    public Task<Result<PostsMoved>> Reorder(QueueOrder order, CancellationToken cancel = default) => Ring(database.Write<Result<PostsMoved>>(async session =>
    {
        if (await MovablePost.Find(session, order.Post) is not { } post)
            return PostStore.NoPost(order.Post);
        if (await MovablePost.Find(session, order.At) is not { } other)
            return PostStore.NoPost(order.At);
        if (post.AccountId != other.AccountId)
            return Problem.Input(new("Chỉ đổi chỗ được hai bài của cùng một kênh.", "Only posts of one account change places."), post.Title);
        foreach (var (one, seen) in new[] { (post, order.Seen), (other, order.AtSeen) })
            if (one.IsMovable && one.Due != seen.ToUnixTimeMilliseconds())
                return MoveDesk.Elsewhere(one);
        var (first, last) = (Math.Min(post.Due, other.Due), Math.Max(post.Due, other.Due));
        var places = (await MovablePost.List(session, "p.account_id = @AccountId AND p.state IN (0, 8) AND p.due BETWEEN @first AND @last ORDER BY p.due, p.id LIMIT @most",
            new { post.AccountId, first, last, most = MoveDesk.Most })).ToList();
        if (places.FindIndex(one => one.Id == post.Id) is var from && places.FindIndex(one => one.Id == other.Id) is var to && (from < 0 || to < 0))
            return Problem.World(new("Bài này không còn trong hàng chờ.", "This post does not wait in the queue any more."), from < 0 ? post.Title : other.Title, new("Tải lại trang.", "Load the page again."));
        var placed = places.Where((_, place) => place != from).ToList();
        placed.Insert(to, places[from]);
        var moves = placed.Zip(places, (one, place) => (Post: one, place.Due)).Where(move => move.Post.Due != move.Due).ToList();
        var now = clock.GetUtcNow();
        if (moves.Select(move => move.Post.Refusal(move.Due, now)).OfType<Problem>().ToArray() is { Length: > 0 } refusals)
            return refusals;
        if (!order.Accepted && PostsMoved.Asking(moves, []) is { Asks: true } asking)
            return asking;
        foreach (var (one, due) in moves)
        {
            await one.Put(session, due, one.NotAfterOf(due), now);
            await audit.Note(session, one.UnitId, order.Person, "post.move", one.Id, MoveDesk.Iso(due));
        }
        return new PostsMoved([.. moves.Select(move => move.Post.Id)], [], []);
    }, cancel));

    /// <summary>Pauses the queue of an account: no post leaves for it until it goes on; one that becomes too late meanwhile is missed, and offered the next free time.</summary>
    public Task<Problem?> Pause(string accountId, Actor person, CancellationToken cancel = default) => Turn(accountId, clock.GetUtcNow(), person, "queue.pause", cancel);

    /// <summary>Lets the queue go on.</summary>
    public Task<Problem?> Resume(string accountId, Actor person, CancellationToken cancel = default) => Turn(accountId, null, person, "queue.resume", cancel);

    private Task<Problem?> Turn(string accountId, DateTimeOffset? since, Actor person, string act, CancellationToken cancel) => Ring(database.Write(async session =>
    {
        if (await session.Value<string>("SELECT unit_id FROM account WHERE id = @accountId", new { accountId }) is not { } unit)
            return Problem.Input(new("Không có kênh này.", "There is no such account."), accountId);
        if (await AccountStore.Pause(session, accountId, since))
            await audit.Note(session, unit, person, act, accountId, "");
        return (Problem?)null;
    }, cancel));

    private async Task<Result<QueueReport>> Queue(Session session, IReadOnlyList<MovablePost> posts, Actor person)
    {
        var (queued, problems, now) = (new List<QueuedPost>(), new List<Problem>(), clock.GetUtcNow());
        foreach (var post in posts)
        {
            var place = await Place(session, post);
            if (!place.Ok)
            {
                problems.AddRange(place.Problems);
                continue;
            }
            var (due, notAfter) = place.Value;
            if (post.State != PostState.Scheduled || post.Due != due)
            {
                await post.Put(session, due, notAfter, now, letGo: true);
                await audit.Note(session, post.UnitId, person, "post.queue", post.Id, MoveDesk.Iso(due));
            }
            var kind = await session.Value<ChannelKind>("SELECT kind FROM account WHERE id = @AccountId", new { post.AccountId });
            queued.Add(new(post.Id, post.Account, kind, UnitClock.Local(post.Zone, DateTimeOffset.FromUnixTimeMilliseconds(due)), post.Approved));
        }
        return queued.Count > 0 ? new QueueReport(queued, problems) : problems.ToArray();
    }

    /// <summary>The next free time that item and approval allow, and the last moment that goes with it.</summary>
    private async Task<Result<(long Due, long NotAfter)>> Place(Session session, MovablePost post)
    {
        var now = clock.GetUtcNow();
        var after = Math.Max(now.ToUnixTimeMilliseconds(), Math.Max(post.Earliest ?? 0, post.Approved ? post.WindowFrom ?? 0 : 0) - 1);
        var last = Math.Min(Math.Min(post.Last ?? long.MaxValue, post.UntilEnds ?? long.MaxValue), post.Approved ? post.WindowTo ?? long.MaxValue : long.MaxValue);
        var ahead = (now + QueuePlace.Ahead).ToUnixTimeMilliseconds();
        var to = Math.Min(last, Math.Max(ahead, after));
        if (await QueuePlace.Next(session, post.AccountId, post.Zone, At(after), At(to), post.Id.Length > 0 ? post.Id : null) is { } free)
            return (free.ToUnixTimeMilliseconds(), Math.Min(free.ToUnixTimeMilliseconds() + (post.GraceMinutes * 60_000L), post.Last ?? long.MaxValue));
        if ((await PostingTimeStore.Of(session, post.AccountId)).Count == 0)
            return Problem.World(new($"Kênh “{post.Account}” chưa có giờ đăng.", $"Account \"{post.Account}\" has no posting times."), post.Title,
                new("Đặt giờ đăng cho kênh này, hoặc chọn giờ tay.", "Give the account posting times, or choose a time by hand."));
        return Problem.World(last <= ahead
            ? new Phrase($"“{post.Account}” không còn giờ trống trước hạn {post.Clock(last)}.", $"\"{post.Account}\" has no free time before {post.Clock(last)}.")
            : new($"“{post.Account}” không còn giờ trống trong {QueuePlace.Ahead.Days} ngày tới.", $"\"{post.Account}\" has no free time within {QueuePlace.Ahead.Days} days."), post.Title,
            new("Thêm giờ đăng cho kênh, dời bớt bài khác, hoặc chọn giờ tay.", "Add posting times, move other posts, or choose a time by hand."));
    }

    private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    private async Task<T> Ring<T>(Task<T> work)
    {
        var done = await work;
        bell.Ring();
        return done;
    }
}
