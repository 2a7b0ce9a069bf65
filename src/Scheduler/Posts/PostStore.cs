using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Posts;

/// <summary>The posts of a store, as people make and move them; the worker's side is the dispatcher's. Every act of a person stands in the audit.</summary>
public sealed class PostStore(Database database, TimeProvider clock, WorkBell? bell = null)
{
    /// <summary>Makes the posts that are not there yet (item × account × round); how many were made.</summary>
    public async Task<int> Plan(IReadOnlyList<NewPost> posts, CancellationToken cancel = default)
    {
        var made = await database.Write(session => Plan(session, posts), cancel);
        bell?.Ring();
        return made;
    }

    /// <summary>The same within a transaction of the caller's, who rings the bell after it where a post is due at once.</summary>
    public async Task<int> Plan(Session session, IReadOnlyList<NewPost> posts)
    {
        var now = Now;
        var made = 0;
        foreach (var post in posts)
            made += await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, created, updated)
                VALUES (@id, @UnitId, @ItemId, @AccountId, @Round, @due, @notAfter, @state, @due, 0, @now, @now)
                ON CONFLICT (item_id, account_id, round) DO NOTHING
                """,
                new { id = Id.New(clock), post.UnitId, post.ItemId, post.AccountId, post.Round, due = post.Due.ToUnixTimeMilliseconds(),
                    notAfter = post.NotAfter.ToUnixTimeMilliseconds(), state = PostState.Scheduled, now });
        return made;
    }

    /// <summary>
    /// Posts now what failed or was missed, or lets go what was held; where its last moment is over it gets the account's
    /// grace from now. The problem where the post's state does not allow it.
    /// </summary>
    public Task<Problem?> Retry(string id, string person, CancellationToken cancel = default) => Act(id, person, "post.retry", """
        UPDATE post SET state = 0, wake = @now, held = NULL, why = NULL, worker = NULL, lease_until = NULL, updated = @now,
          not_after = CASE WHEN not_after < @now THEN @now + (SELECT c.grace_minutes FROM account c WHERE c.id = post.account_id) * 60000 ELSE not_after END
        WHERE id = @id AND state IN (6, 7, 8)
        """, "", new("Chỉ gửi lại được bài đăng lỗi, quá hạn hoặc đang tạm giữ.", "Only a post that failed, was missed or is held can be tried again."), cancel);

    /// <summary>Takes a post that has not gone out off the list for good.</summary>
    public Task<Problem?> Cancel(string id, string person, CancellationToken cancel = default) => Act(id, person, "post.cancel", """
        UPDATE post SET state = 9, why = 'Đã hủy.', worker = NULL, lease_until = NULL, updated = @now WHERE id = @id AND state IN (0, 6, 7, 8)
        """, "", new("Chỉ hủy được bài chưa gửi, đăng lỗi, quá hạn hoặc đang tạm giữ.", "Only a post that has not left, failed, was missed or is held can be cancelled."), cancel);

    /// <summary>Holds a post that has not left.</summary>
    public Task<Problem?> Hold(string id, string person, string why, CancellationToken cancel = default) => Act(id, person, "post.hold", """
        UPDATE post SET state = 8, held = 0, why = @detail, worker = NULL, lease_until = NULL, updated = @now WHERE id = @id AND state = 0
        """, why, new("Chỉ tạm giữ được bài đang chờ đăng.", "Only a scheduled post can be held."), cancel);

    /// <summary>A person made the post by hand, or saw that it is out.</summary>
    public Task<Problem?> Done(string id, string person, string url, CancellationToken cancel = default) =>
        database.Write(session => Done(session, id, person, url, url), cancel);

    /// <summary>The same within a transaction of the caller's; <paramref name="told"/> is what the audit keeps. What was made by hand in time and told too late is out all the same.</summary>
    internal Task<Problem?> Done(Session session, string id, string person, string url, string told) => Act(session, id, person, "post.done", """
        UPDATE post SET state = 3, url = CASE WHEN @detail = '' THEN url ELSE @detail END, published = @now, why = NULL, updated = @now
        WHERE id = @id AND (state IN (1, 5) OR state = 7 AND EXISTS (SELECT 1 FROM account c WHERE c.id = post.account_id AND c.kind = 4 AND c.sandbox = 0))
        """, url, new("Chỉ đánh dấu “Đã đăng” cho bài chờ đăng tay hoặc chưa rõ.", "Only a post that waits for a person or is unknown can be marked as done."), default, told);

    /// <summary>A person could not make the post by hand, or looked at the channel, as the program asked, and saw that it is not out.</summary>
    public Task<Problem?> NotDone(string id, string person, string why, CancellationToken cancel = default) =>
        database.Write(session => NotDone(session, id, person, why), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    internal Task<Problem?> NotDone(Session session, string id, string person, string why) => Act(session, id, person, "post.notDone", """
        UPDATE post SET why = @detail, updated = @now,
          state = CASE WHEN EXISTS (SELECT 1 FROM post_change c WHERE c.post_id = post.id AND c.kind = 2 AND c.state = 0) THEN 9 ELSE 6 END
        WHERE id = @id AND (state = 1 OR state = 5 AND person_asked IS NOT NULL)
        """, why, new("Chỉ đánh dấu “Không đăng được” cho bài chờ đăng tay, hoặc bài chưa rõ mà chương trình đã nhờ người xem kênh.",
            "Only a post that waits for a person, or is unknown and a person was asked, can be marked as not done."), default, why);

    /// <summary>Moves a post that has not left; outside the approved window it waits for a new approval.</summary>
    public async Task<Problem?> Move(string id, DateTimeOffset due, DateTimeOffset notAfter, string person, CancellationToken cancel = default) => notAfter < due
        ? Problem.Input(new("Hạn chót không thể trước giờ đăng.", "The last moment cannot lie before the time."), id)
        : await Act(id, person, "post.move", """
            UPDATE post SET due = @due, wake = @due, not_after = @notAfter, worker = NULL, lease_until = NULL, updated = @now WHERE id = @id AND state = 0
            """, due.ToString("O", CultureInfo.InvariantCulture), new("Chỉ dời được bài đang chờ đăng.", "Only a scheduled post can be moved."), cancel,
            (due.ToUnixTimeMilliseconds(), notAfter.ToUnixTimeMilliseconds()));

    /// <summary>Something that may be due was stored in a transaction of somebody else's.</summary>
    internal void Ring() => bell?.Ring();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<Problem?> Act(string id, string person, string act, string update, string detail, Phrase refusal, CancellationToken cancel,
        (long Due, long NotAfter) times = default)
    {
        var problem = await database.Write(session => Act(session, id, person, act, update, detail, refusal, times, detail), cancel);
        bell?.Ring();
        return problem;
    }

    private async Task<Problem?> Act(Session session, string id, string person, string act, string update, string detail, Phrase refusal,
        (long Due, long NotAfter) times, string told)
    {
        var now = Now;
        if (await session.Run(update, new { id, now, detail = detail.Normalize(), due = times.Due, notAfter = times.NotAfter }) == 0)
            return await session.Value<int?>("SELECT state FROM post WHERE id = @id", new { id }) is { } state
                ? Problem.World(refusal, id, new($"Bài này đang ở trạng thái “{((PostState)state).Words().Vi}”.", $"This post is {(PostState)state}."))
                : NoPost(id);
        await session.Run("""
            INSERT INTO audit (id, unit_id, at, person, act, subject, detail) SELECT @audit, unit_id, @now, @person, @act, id, @told FROM post WHERE id = @id
            """, new { audit = Id.New(clock), now, person, act, told, id });
        return null;
    }

    internal static Problem NoPost(string id) =>
        Problem.Input(new("Không có bài đăng này.", "There is no such post."), id, new("Xem mã bài bằng: campaigns post list.", "campaigns post list shows the ids."));
}
