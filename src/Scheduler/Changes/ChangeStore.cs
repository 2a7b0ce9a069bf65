using Campaigns.Channels.Contract;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>
/// Changes in the store, as the worker moves them: the mark with its attempt, committed before the first byte leaves, and what
/// came back. Every write names worker and attempt; no row changed means that the lease was lost.
/// </summary>
internal sealed class ChangeStore(Database database) : ISendLease
{
    private const string Open = ChangeList.Open;

    /// <summary>The post is out, nothing else is being done to it, and what is sent is approved at this moment; taking down needs no approval.</summary>
    private const string Ready = $"""
        c.state = 0 AND c.wake <= @now AND EXISTS (SELECT 1 FROM post p JOIN account a ON a.id = p.account_id WHERE p.id = c.post_id AND p.state = 3 AND a.active = 1)
        AND {Claimable.NoHold} AND NOT EXISTS (SELECT 1 FROM post_change o WHERE o.post_id = c.post_id AND o.state = 1)
        AND (c.kind = 2 OR EXISTS (SELECT 1 FROM approval v WHERE v.id = c.approval_id AND v.voided IS NULL))
        """;

    // A call that ignores its timeout is given up a little later than its deadline; only after that, five seconds, is a change tried again.
    private const string Overdue = $"{Open} AND c.state = 1 AND c.wake <= @now - 5000";
    private const string Overtaken = $"{Open} AND c.state = 0 AND EXISTS (SELECT 1 FROM post_change n WHERE n.post_id = c.post_id AND n.number > c.number AND n.state IN (0, 1, 2))";
    private const string NothingOut = $"{Open} AND c.state IN (0, 2) AND EXISTS (SELECT 1 FROM post p WHERE p.id = c.post_id AND p.state IN (9, 10))";
    private const string Unapproved = $"{Open} AND c.state IN (0, 2) AND c.kind = 1 AND EXISTS (SELECT 1 FROM approval v WHERE v.id = c.approval_id AND v.voided IS NOT NULL)";

    /// <summary>What time and other changes do to changes; how many moved.</summary>
    public async Task<int> Tidy(long now, CancellationToken cancel)
    {
        var args = new { now };
        var any = await database.Read(session => session.Value<bool>($"""
            SELECT EXISTS (SELECT 1 FROM post_change c WHERE {Overdue}) OR EXISTS (SELECT 1 FROM post_change c WHERE {Overtaken})
                OR EXISTS (SELECT 1 FROM post_change c WHERE {NothingOut}) OR EXISTS (SELECT 1 FROM post_change c WHERE {Unapproved})
            """, args), cancel);
        return !any ? 0 : await database.Write(async session =>
        {
            await session.Run($"""
                UPDATE attempt SET outcome = 5, answer = COALESCE(answer, 'Bộ đăng bài dừng giữa chừng, chưa có câu trả lời của kênh.')
                WHERE EXISTS (SELECT 1 FROM post_change c WHERE c.post_id = attempt.post_id AND c.attempt = attempt.number AND {Overdue})
                """, args);
            return await session.Run($"UPDATE post_change AS c SET state = 0, wake = @now, why = 'Bộ đăng bài dừng giữa chừng; đang làm lại.', updated = @now WHERE {Overdue}", args)
                + await session.Run($"UPDATE post_change AS c SET state = 5, ended = @now, updated = @now WHERE {Overtaken}", args)
                + await session.Run($"UPDATE post_change AS c SET state = CASE WHEN c.kind = 2 THEN 3 ELSE 5 END, why = 'Bài không còn hoặc chưa từng lên kênh.', ended = @now, updated = @now WHERE {NothingOut}", args)
                + await Refuse(session, now);
        }, cancel);
    }

    /// <summary>What may be done now, taking down first; at most so many, none of the accounts in <paramref name="full"/>.</summary>
    public Task<IReadOnlyList<OpenChange>> Due(long now, int most, string full, CancellationToken cancel) => database.Read(session => session.List<OpenChange>($"""
        SELECT c.id AS Id, c.kind AS Kind, c.approval_id AS ApprovalId, c.reason AS Reason, c.asks AS Asks, c.tried AS Tried,
          c.person_asked IS NOT NULL AS PersonAsked, p.id AS PostId, p.item_id AS ItemId, p.account_id AS AccountId, i.title AS Title,
          CASE WHEN c.kind = 1 THEN c.content_hash ELSE p.content_hash END AS ContentHash, p.due AS Due, p.not_after AS NotAfter, p.token AS Token, p.remote_id AS RemoteId
        FROM post_change c JOIN post p ON p.id = c.post_id JOIN item i ON i.id = p.item_id
        WHERE {Open} AND {Ready} AND @full NOT LIKE '%,' || p.account_id || ',%' ORDER BY c.kind DESC, c.wake, c.id LIMIT @most
        """, new { now, most, full }), cancel);

    /// <summary>
    /// Marks a change as being sent and writes its attempt, in one commit; the number of the attempt, or null where it may not be
    /// sent any more: another worker was first, the approval was voided, the post or the account is not as it was.
    /// </summary>
    public Task<int?> Mark(OpenChange change, string worker, long now, long deadline, CancellationToken cancel) => database.Write<int?>(async session =>
    {
        var args = new { change.Id, change.PostId, worker, now, deadline, change.Kind };
        if (await session.Run($"""
            UPDATE post_change AS c SET state = 1, worker = @worker, wake = @deadline, asks = asks + 1, tried = COALESCE(tried, @now), why = NULL, updated = @now
            WHERE c.id = @Id AND {Ready}
            """, args) == 0)
            return null;
        var number = await session.Value<int>("UPDATE post SET attempt = attempt + 1, updated = @now WHERE id = @PostId RETURNING attempt", args);
        await session.Run("UPDATE post_change SET attempt = @number WHERE id = @Id", new { number, change.Id });
        await session.Run("INSERT INTO attempt (post_id, number, kind, worker, started, deadline) VALUES (@PostId, @number, @Kind, @worker, @now, @deadline)",
            new { change.PostId, number, change.Kind, worker, now, deadline });
        return number;
    }, cancel);

    /// <summary>A person has to do it: no program of this installation can.</summary>
    public Task<int> LeaveToPerson(OpenChange change, string why, long now, CancellationToken cancel) => database.Write(async session =>
    {
        await session.Run("UPDATE post SET why = @why, updated = @now WHERE id = @PostId AND state = 3", new { change.PostId, why, now });
        return await session.Run("UPDATE post_change SET state = 2, why = @why, updated = @now WHERE id = @Id AND state = 0", new { change.Id, why, now });
    }, cancel);

    /// <summary>It cannot be sent, now or later.</summary>
    public Task<int> Fail(OpenChange change, string why, long now, CancellationToken cancel) => database.Write(async session =>
    {
        await session.Run("UPDATE post SET why = @why, updated = @now WHERE id = @PostId AND state = 3", new { change.PostId, why, now });
        return await session.Run("UPDATE post_change SET state = 4, why = @why, ended = @now, updated = @now WHERE id = @Id AND state = 0", new { change.Id, why, now });
    }, cancel);

    /// <summary>What came back, in a commit of its own; false: the lease was lost.</summary>
    public Task<bool> Settle(OpenChange change, Claim claim, ChangeResult result, long now) => database.Write(async session =>
    {
        long? ended = result.State is ChangeState.Done or ChangeState.Failed ? now : null;
        // 0 waiting again: a late answer of the attempt that is still the newest is the truth, whatever was feared meanwhile.
        if (await session.Run("""
            UPDATE post_change SET state = @State, wake = @Wake, why = @Why, ended = @ended, person_asked = COALESCE(@asked, person_asked),
              asks = CASE WHEN @off = 1 THEN 0 ELSE asks END, tried = CASE WHEN @off = 1 THEN NULL ELSE tried END, updated = @now
            WHERE id = @Id AND worker = @Worker AND attempt = @Attempt AND state IN (0, 1)
            """, new { result.State, result.Wake, result.Why, ended, asked = result.AskPerson ? now : (long?)null, off = result.AccountOff ? 1 : 0, now,
                change.Id, claim.Worker, claim.Attempt }) == 0)
            return false;
        await Note(session, claim, result, now);
        await session.Run("UPDATE post SET token = COALESCE(@Token, token), remote_id = COALESCE(@RemoteId, remote_id), url = COALESCE(@Url, url), updated = @now WHERE id = @PostId",
            new { result.Token, result.RemoteId, result.Url, now, change.PostId });
        if (result.State == ChangeState.Done)
            await Carried(session, change.Kind, change.PostId, change.Id, now);
        else if (result.State is ChangeState.Failed or ChangeState.ByHand || result.AskPerson)
            await session.Run("UPDATE post SET why = @Why WHERE id = @PostId AND state = 3", new { result.Why, change.PostId });
        if (result.AccountOff)
            await session.Run("UPDATE account SET active = 0, inactive_why = @Why WHERE id = @AccountId AND active = 1", new { result.Why, change.AccountId });
        return true;
    });

    /// <summary>What a change that was carried out, by whomever, makes of its post; within a transaction of the caller's.</summary>
    public static async Task Carried(Session session, AttemptKind kind, string postId, string changeId, long now)
    {
        if (kind == AttemptKind.Withdraw)
        {
            await session.Run("""
                UPDATE post SET state = 10, why = 'Đã gỡ: ' || (SELECT c.reason FROM post_change c WHERE c.id = @changeId), worker = NULL, lease_until = NULL, updated = @now
                WHERE id = @postId AND state IN (3, 5)
                """, new { postId, changeId, now });
            await Again(session, changeId, now);
            return;
        }
        await session.Run("""
            UPDATE post SET why = NULL, updated = @now, content_hash = (SELECT c.content_hash FROM post_change c WHERE c.id = @changeId),
              approval_id = (SELECT c.approval_id FROM post_change c WHERE c.id = @changeId) WHERE id = @postId AND state = 3
            """, new { postId, changeId, now });
        await session.Run("DELETE FROM post_next WHERE post_id = @postId AND approval_id = (SELECT p.approval_id FROM post p WHERE p.id = @postId)", new { postId });
    }

    /// <summary>
    /// The post that takes the place of one that is down: the next round, due at once, with the newest words approved for it. Its id
    /// was given when it was asked for, so that it is made once however often this is done.
    /// </summary>
    private static Task<int> Again(Session session, string changeId, long now) => session.Run("""
        INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, approval_id, content_hash, attempt, created, updated)
        SELECT c.again_post, p.unit_id, p.item_id, p.account_id, (SELECT MAX(q.round) + 1 FROM post q WHERE q.item_id = p.item_id AND q.account_id = p.account_id),
          @now, @now + a.grace_minutes * 60000, 0, @now, COALESCE(n.approval_id, CASE WHEN p.approval_id <> c.before_approval THEN p.approval_id END, c.approval_id),
          COALESCE(n.content_hash, CASE WHEN p.approval_id <> c.before_approval THEN p.content_hash END, c.content_hash), 0, @now, @now
        FROM post_change c JOIN post p ON p.id = c.post_id JOIN account a ON a.id = p.account_id LEFT JOIN post_next n ON n.post_id = p.id
        WHERE c.id = @changeId AND c.again_post IS NOT NULL AND p.state = 10
        ON CONFLICT (id) DO NOTHING
        """, new { changeId, now });

    public Task<bool> KeepToken(Claim claim, string token, long now, CancellationToken cancel) => database.Write(async session => await session.Run($"""
        UPDATE post SET token = @token, updated = @now WHERE id = @PostId AND attempt = @Attempt AND EXISTS (SELECT 1 FROM post_change c WHERE {Mine})
        """, new { token, now, claim.PostId, claim.ChangeId, claim.Worker, claim.Attempt }) > 0, cancel);

    public Task<bool> StillMine(Claim claim, long now, CancellationToken cancel) => database.Write(async session => await session.Run(
        $"UPDATE post_change AS c SET updated = @now WHERE {Mine}", new { now, claim.ChangeId, claim.Worker, claim.Attempt }) > 0, cancel);

    /// <summary>A change touches only what citizens see already.</summary>
    public Task<Veto?> MayShow(Claim claim, long now, CancellationToken cancel) => Task.FromResult<Veto?>(null);

    private const string Mine = "c.id = @ChangeId AND c.worker = @Worker AND c.attempt = @Attempt AND c.state = 1 AND c.wake > @now";

    private static Task<int> Note(Session session, Claim claim, ChangeResult result, long now) => session.Run(AttemptNote.Sql,
        new { now, outcome = result.Outcome, answer = result.Answer, line = AttemptNote.Line(now), id = claim.PostId, number = claim.Attempt });

    private static async Task<int> Refuse(Session session, long now)
    {
        const string why = "Bản sửa này không còn được duyệt: nội dung đã sửa tiếp hoặc đã duyệt lại. Duyệt bản mới rồi chọn “Sửa bài đã đăng”.";
        await session.Run($"UPDATE post SET why = @why, updated = @now WHERE state = 3 AND id IN (SELECT c.post_id FROM post_change c WHERE {Unapproved})", new { why, now });
        return await session.Run($"UPDATE post_change AS c SET state = 4, why = @why, ended = @now, updated = @now WHERE {Unapproved}", new { why, now });
    }
}
