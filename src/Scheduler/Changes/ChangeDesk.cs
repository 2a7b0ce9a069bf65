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
    public Task<Result<IReadOnlyList<string>>> Update(string postOrItem, string person, CancellationToken cancel = default) => Write(async session =>
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
                await Ask(session, post, AttemptKind.Update, person, "");
                changed.Add(post.Id);
            }
        }
        return changed.Count > 0 ? changed : problem!;
    }, cancel);

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

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

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
    private async Task Ask(Session session, OutPost post, AttemptKind kind, string person, string reason)
    {
        var now = Now;
        var args = new
        {
            change = Id.New(clock), post.Id, kind, person, reason, now, approval = kind == AttemptKind.Update ? post.NextApproval : null, hash = kind == AttemptKind.Update ? post.NextHash : null,
            state = post.ByHand && post.State == PostState.Published ? ChangeState.ByHand : ChangeState.Waiting,
            why = post.ByHand ? $"Cần {kind.Words().Vi} tay trên “{post.Account}”." : null,
        };
        if (await session.Run("""
            UPDATE post_change SET wake = @now, asks = 0, tried = NULL, person_asked = NULL, updated = @now
            WHERE post_id = @Id AND kind = @kind AND state = 0 AND (kind = 2 OR content_hash = @hash AND approval_id = @approval)
            """, args) == 0
            && await session.Value<int>("SELECT COUNT(*) FROM post_change WHERE post_id = @Id AND kind = @kind AND state IN (1, 2) AND (kind = 2 OR content_hash = @hash AND approval_id = @approval)", args) == 0)
        {
            await session.Run("UPDATE post_change SET state = 5, ended = @now, updated = @now WHERE post_id = @Id AND state IN (0, 2)", args);
            await session.Run("""
                INSERT INTO post_change (id, unit_id, post_id, number, kind, state, approval_id, content_hash, before_approval, before_hash, person, reason, wake, attempt, asks, why, created, updated)
                SELECT @change, p.unit_id, p.id, (SELECT COALESCE(MAX(c.number), 0) + 1 FROM post_change c WHERE c.post_id = p.id), @kind, @state, @approval, @hash,
                  p.approval_id, p.content_hash, @person, @reason, @now, 0, 0, @why, @now, @now FROM post p WHERE p.id = @Id
                """, args);
            await session.Run("UPDATE post SET why = @why, updated = @now WHERE id = @Id AND state = 3", args);
        }
        await Note(session, post.Id, person, kind == AttemptKind.Update ? "post.update" : "post.withdraw", reason);
    }

    /// <summary>Why the post cannot be brought to newer words now; null where it can.</summary>
    private Problem? NotNow(OutPost post)
    {
        if (post.State != PostState.Published)
            return Problem.World(new("Chỉ sửa được bài đã đăng.", "Only a post that is out can be updated."), post.Id,
                new($"Bài này đang ở trạng thái “{post.State.Words().Vi}”.", $"This post is {post.State.Words().En}."));
        if (post.Leaving)
            return Problem.World(new("Bài này đang được gỡ.", "This post is being taken down."), post.Id, new("Muốn đăng lại thì xếp lịch bài mới.", "To post it again, queue it anew."));
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
}
