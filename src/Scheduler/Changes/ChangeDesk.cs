using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>
/// Where people change what is out (Sửa bài đã đăng) and take it down (Gỡ ở mọi kênh). Only the wish is written, with its line in
/// the audit; the worker carries it out. To ask again for what is still open makes the worker try at once.
/// </summary>
public sealed class ChangeDesk(Database database, AuditLog audit, TimeProvider clock, WorkBell? bell = null)
{
    /// <summary>
    /// Brings what is out to the newest approved words: one post, or every post of an item that has such words. The posts that are
    /// changed. Only bytes that were approved for the post after it went out are sent, and only while that approval stands.
    /// </summary>
    public Task<Result<IReadOnlyList<string>>> Update(string postOrItem, string person, CancellationToken cancel = default) =>
        Bring(postOrItem, (session, post) => Ask(session, post, AttemptKind.Update, person, ""), cancel);

    /// <summary>
    /// The same where a channel cannot change what is out (Gỡ và đăng lại): it is taken down, and only when it is known to be down
    /// the newest approved words are posted in its place, once.
    /// </summary>
    public Task<Result<IReadOnlyList<string>>> Replace(string postOrItem, string person, CancellationToken cancel = default) =>
        Bring(postOrItem, (session, post) => Ask(session, post, AttemptKind.Withdraw, person, ToReplace, again: Id.New(clock)), cancel);

    /// <summary>Newer words are approved for what is out, and it may be brought to them now.</summary>
    public async Task<bool> CanUpdate(string postId, CancellationToken cancel = default) =>
        await database.Read(session => OutPost.Seen(session, postId), cancel) is { } post && NotNow(post) is null;

    /// <summary>Takes one post down, or off the list where it is not out. Needs no approval, but a reason.</summary>
    public Task<Result<IReadOnlyList<string>>> Withdraw(string postId, string person, string reason, CancellationToken cancel = default) =>
        Withdraw(session => OutPost.OfPost(session, postId), postId, person, reason, cancel);

    /// <summary>The same for every post of an item: whatever is queued does not go out, whatever is out comes down.</summary>
    public Task<Result<IReadOnlyList<string>>> WithdrawItem(string itemId, string person, string reason, CancellationToken cancel = default) =>
        Withdraw(session => OutPost.OfItem(session, itemId), itemId, person, reason, cancel);

    /// <summary>A person did by hand, on the channel, what the newest change of this post asks for.</summary>
    public Task<Result<IReadOnlyList<string>>> Done(string postId, AttemptKind kind, string person, CancellationToken cancel = default) => Write(async session =>
    {
        if ((await OutPost.OfPost(session, postId)).Count == 0)
            return NoSuch(postId);
        var now = Now;
        var id = await session.Value<string>("""
            UPDATE post_change AS c SET state = 3, why = 'Đã làm tay.', ended = @now, updated = @now
            WHERE c.post_id = @postId AND c.kind = @kind AND NOT EXISTS (SELECT 1 FROM post_change n WHERE n.post_id = c.post_id AND n.number > c.number)
              AND (c.state IN (2, 4) OR c.state = 0 AND (c.person_asked IS NOT NULL
                OR EXISTS (SELECT 1 FROM post p WHERE p.id = c.post_id AND p.state = 5 AND p.person_asked IS NOT NULL)))
            RETURNING id
            """, new { postId, kind, now });
        if (id is null)
            return Problem.World(new($"Bài này không có việc {kind.Words().Vi} tay nào.", $"There is nothing to {kind.Words().En} by hand for this post."), postId,
                new("Xem việc đang chờ bằng: campaigns post show.", "campaigns post show tells what waits."));
        await ChangeStore.Carried(session, kind, postId, id, now);
        await Note(session, postId, person, kind == AttemptKind.Update ? "post.updated" : "post.withdrawn", "");
        return new List<string> { postId };
    }, cancel);

    /// <summary>
    /// Nobody pursues what could not be done, or waits to be done by hand (Bỏ qua): the post stays as it is. To leave up what was to
    /// be taken down needs a reason.
    /// </summary>
    public Task<Result<IReadOnlyList<string>>> Drop(string postId, string person, string reason, CancellationToken cancel = default) => Write(async session =>
    {
        if ((await OutPost.OfPost(session, postId)).Count == 0)
            return NoSuch(postId);
        var (now, why) = (Now, reason.Trim().Normalize());
        if (await session.First<Left>($"SELECT c.id AS Id, c.kind AS Kind FROM post_change c WHERE c.post_id = @postId AND c.state IN (2, 4) AND {ChangeList.Newest}", new { postId }) is not { } left)
            return Problem.World(new("Bài này không có việc nào để bỏ qua.", "There is nothing to drop for this post."), postId,
                new("Chỉ bỏ qua được việc không làm được hoặc đang chờ làm tay.", "Only what failed or waits for a hand can be dropped."));
        if (left.Kind == AttemptKind.Withdraw && why.Length == 0)
            return Problem.Input(new("Bài vẫn còn trên kênh: thôi gỡ phải có lý do.", "The post stays up: not to take it down needs a reason."), postId, new("Ghi lý do trong một câu.", "Give the reason in a sentence."));
        await session.Run("UPDATE post_change SET state = 6, why = @why, ended = @now, updated = @now WHERE id = @Id", new { left.Id, now, why = why.Length > 0 ? why : null });
        await session.Run("UPDATE post SET why = NULL, updated = @now WHERE id = @postId AND state = 3", new { postId, now });
        await Note(session, postId, person, "post.drop", why.Length > 0 ? $"{left.Kind.Words().Vi}: {why}" : left.Kind.Words().Vi);
        return new List<string> { postId };
    }, cancel);

    private const string ToReplace = "Gỡ để đăng lại bản đã sửa.";

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<Result<IReadOnlyList<string>>> Bring(string postOrItem, Func<Session, OutPost, Task> ask, CancellationToken cancel) => Write(async session =>
    {
        var posts = await OutPost.OfEither(session, postOrItem);
        if (posts.Count == 0)
            return NoSuch(postOrItem);
        var changed = new List<string>();
        Problem? problem = null;
        foreach (var post in posts)
        {
            if (NotNow(post) is { } refused)
                problem ??= refused;
            else
            {
                await ask(session, post);
                changed.Add(post.Id);
            }
        }
        return changed.Count > 0 ? changed : problem!;
    }, cancel);

    private Task<Result<IReadOnlyList<string>>> Withdraw(Func<Session, Task<IReadOnlyList<OutPost>>> which, string where, string person, string reason, CancellationToken cancel) =>
        Write(async session =>
        {
            if (string.IsNullOrWhiteSpace(reason))
                return Problem.Input(new("Gỡ bài phải có lý do.", "To take a post down needs a reason."), where, new("Ghi lý do trong một câu.", "Give the reason in a sentence."));
            var posts = await which(session);
            if (posts.Count == 0)
                return NoSuch(where);
            foreach (var post in posts)
                await Withdraw(session, post, person, reason.Trim().Normalize());
            return posts.Select(p => p.Id).ToList();
        }, cancel);

    private async Task Withdraw(Session session, OutPost post, string person, string reason)
    {
        if (post.State is PostState.Cancelled or PostState.Withdrawn)
            return;
        if (post.State is PostState.Published or PostState.Sending or PostState.Pending or PostState.Unknown)
        {
            await Ask(session, post, AttemptKind.Withdraw, person, reason);
            return;
        }
        // Nothing of it is out. What a person had in hand may be: the words say so.
        var why = post.State == PostState.Waiting ? $"Đã hủy: {reason} Nếu đã kịp đăng tay thì gỡ tay." : $"Đã hủy: {reason}";
        await session.Run("UPDATE post SET state = 9, held = NULL, why = @why, worker = NULL, lease_until = NULL, updated = @now WHERE id = @Id", new { why, now = Now, post.Id });
        await Note(session, post.Id, person, "post.withdraw", reason);
    }

    /// <summary>Enters the change, or wakes the one that asks for the same and is open.</summary>
    private async Task Ask(Session session, OutPost post, AttemptKind kind, string person, string reason, string? again = null)
    {
        var (now, sends) = (Now, kind == AttemptKind.Update || again is not null);
        var args = new
        {
            change = Id.New(clock), post.Id, kind, person, reason, now, again, approval = sends ? post.NextApproval : null, hash = sends ? post.NextHash : null,
            state = post.ByHand && post.State == PostState.Published ? ChangeState.ByHand : ChangeState.Waiting,
            why = post.ByHand ? $"Cần {kind.Words().Vi} tay trên “{post.Account}”." : null,
        };
        // Who takes it down for good wants nothing in its place.
        if (kind == AttemptKind.Withdraw)
            await session.Run("UPDATE post_change SET again_post = @again WHERE post_id = @Id AND kind = 2 AND state IN (0, 1, 2)", args);
        if (await session.Run("""
            UPDATE post_change SET wake = @now, asks = 0, tried = NULL, person_asked = NULL, updated = @now
            WHERE post_id = @Id AND kind = @kind AND state = 0 AND (kind = 2 OR content_hash = @hash AND approval_id = @approval)
            """, args) == 0
            && await session.Value<int>("SELECT COUNT(*) FROM post_change WHERE post_id = @Id AND kind = @kind AND state IN (1, 2) AND (kind = 2 OR content_hash = @hash AND approval_id = @approval)", args) == 0)
        {
            await session.Run("UPDATE post_change SET state = 5, ended = @now, updated = @now WHERE post_id = @Id AND state IN (0, 2)", args);
            await session.Run("""
                INSERT INTO post_change (id, unit_id, post_id, number, kind, state, approval_id, content_hash, before_approval, before_hash, person, reason, again_post, wake, attempt, asks, why, created, updated)
                SELECT @change, p.unit_id, p.id, (SELECT COALESCE(MAX(c.number), 0) + 1 FROM post_change c WHERE c.post_id = p.id), @kind, @state, @approval, @hash,
                  p.approval_id, p.content_hash, @person, @reason, @again, @now, 0, 0, @why, @now, @now FROM post p WHERE p.id = @Id
                """, args);
            await session.Run("UPDATE post SET why = @why, updated = @now WHERE id = @Id AND state = 3", args);
        }
        await Note(session, post.Id, person, again is not null ? "post.again" : kind == AttemptKind.Update ? "post.update" : "post.withdraw", again is null ? reason : "");
    }

    /// <summary>Why the post cannot be brought to newer words now; null where it can.</summary>
    private Problem? NotNow(OutPost post)
    {
        if (post.State != PostState.Published)
            return Problem.World(new("Chỉ sửa được bài đã đăng.", "Only a post that is out can be updated."), post.Id,
                new($"Bài này đang ở trạng thái “{post.State.Words().Vi}”.", $"This post is {post.State.Words().En}."));
        if (post.Leaving)
            return Problem.World(new("Bài này đang được gỡ.", "This post is being taken down."), post.Id, new("Chờ gỡ xong.", "Wait until it is down."));
        if (post.NextHash is null)
            return Problem.World(new("Chưa có bản sửa nào được duyệt cho bài đã đăng này.", "No newer words are approved for this post."), post.Id,
                new("Sửa tin, bài, cho duyệt lại, rồi mới sửa bài đã đăng.", "Change the item, have it approved again, then update the post."));
        var now = Now;
        return now < post.WindowFrom || now > post.WindowTo
            ? Problem.World(new("Bản sửa được duyệt cho khung giờ khác.", "The newer words are approved for another time."), post.Id, new("Duyệt lại cho lúc này.", "Have them approved for now."))
            : null;
    }

    private async Task Note(Session session, string postId, string person, string act, string detail)
    {
        var unit = (await session.Value<string>("SELECT unit_id FROM post WHERE id = @postId", new { postId }))!;
        await audit.Note(session, unit, person, act, postId, detail);
    }

    private async Task<Result<IReadOnlyList<string>>> Write(Func<Session, Task<Result<List<string>>>> act, CancellationToken cancel)
    {
        var done = await database.Write(act, cancel);
        bell?.Ring();
        return done.Ok ? done.Value : done.Problems.ToArray();
    }

    private static Problem NoSuch(string id) => Problem.Input(new("Không có bài đăng hoặc tin, bài nào như vậy.", "There is no such post or item."), id,
        new("Xem mã bằng: campaigns post list, campaigns item list.", "campaigns post list and campaigns item list show the ids."));

    private sealed class Left
    {
        public string Id { get; set; } = "";
        public AttemptKind Kind { get; set; }
    }
}
