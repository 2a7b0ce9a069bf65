using Campaigns.Channels.Contract;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Followers;

/// <summary>
/// Messages to followers as the worker moves them: the mark with its attempt, committed before the first byte leaves, and what
/// came back. Every write names worker and attempt. What has no answer stays unknown and is a person's: nothing here sends it again.
/// </summary>
internal sealed class FollowerStore(Database database)
{
    /// <summary>The condition of the index <c>follower_message_open</c>, over <c>follower_message AS m</c>.</summary>
    private const string Open = "m.state IN (1, 2)";

    /// <summary>An article is not what was approved any more.</summary>
    internal const string Changed = """
        EXISTS (SELECT 1 FROM follower_message_article a JOIN post p ON p.id = a.post_id
          WHERE a.message_id = m.id AND (p.state <> 3 OR p.remote_id <> a.remote_id OR p.content_hash <> a.content_hash))
        """;

    private const string AccountOn = "EXISTS (SELECT 1 FROM account c WHERE c.id = m.account_id AND c.active = 1 AND c.sandbox = 0)";

    private const string Ready = $"""
        m.state = 1 AND m.wake <= @now AND m.not_after >= @now AND {AccountOn} AND {Claimable.NoHold} AND NOT {Changed}
        AND NOT EXISTS (SELECT 1 FROM follower_message_article a JOIN post_change h ON h.post_id = a.post_id WHERE a.message_id = m.id AND h.state IN (0, 1, 2))
        """;

    // A call that ignores its timeout is given up a little later than its deadline; only after that, five seconds, is it in doubt.
    private const string Overdue = $"{Open} AND m.state = 2 AND m.wake <= @now - 5000";
    private const string Late = $"{Open} AND m.state = 1 AND m.not_after < @now AND {Claimable.NoHold}";
    private const string Spoilt = $"{Open} AND m.state = 1 AND {Changed} AND {Claimable.NoHold}";

    /// <summary>How many the worker still has something to do with now.</summary>
    internal const string Working = $"(SELECT COUNT(*) FROM follower_message m WHERE {Open} AND (m.state = 2 OR {AccountOn} AND {Claimable.NoHold}))";

    /// <summary>What was taken up for one call.</summary>
    internal sealed record Taken(string Id, string AccountId, string Worker, int Attempt, long NotAfter, IReadOnlyList<string> Articles);

    /// <summary>What time, and what becomes of their articles, does to messages; how many moved.</summary>
    public async Task<int> Tidy(long now, CancellationToken cancel)
    {
        var args = new { now };
        if (!await database.Read(session => session.Value<bool>($"SELECT EXISTS (SELECT 1 FROM follower_message m WHERE ({Overdue}) OR ({Late}) OR ({Spoilt}))", args), cancel))
            return 0;
        return await database.Write(async session =>
        {
            await session.Run($"""
                UPDATE follower_message_attempt SET outcome = 5, answer = COALESCE(answer, 'Bộ đăng bài dừng giữa chừng, chưa có câu trả lời của kênh.')
                WHERE EXISTS (SELECT 1 FROM follower_message m WHERE m.id = follower_message_attempt.message_id AND m.attempt = follower_message_attempt.number AND {Overdue})
                """, args);
            var doubted = await session.Run($"""
                UPDATE follower_message AS m SET state = 4, person_asked = @now, updated = @now,
                  why = 'Bộ đăng bài dừng giữa chừng, tin có thể đã gửi. Xem mục Tin truyền thông đã gửi tại oa.zalo.me rồi đánh dấu.' WHERE {Overdue}
                """, args);
            return doubted + await Fail(session, Late, "Quá hạn gửi; chưa gửi gì. Lập lần gửi khác nếu vẫn muốn gửi.", now)
                + await Fail(session, Spoilt, "Có bài đã sửa hoặc gỡ sau khi duyệt; chưa gửi gì. Lập lần gửi khác.", now);
        }, cancel);
    }

    /// <summary>Takes up one that may leave, marked as sending with its attempt in one commit; null where there is none.</summary>
    public async Task<Taken?> Take(string worker, long now, long deadline, CancellationToken cancel)
    {
        var id = await database.Read(session => session.Value<string>($"SELECT m.id FROM follower_message m WHERE {Open} AND {Ready} ORDER BY m.wake, m.id LIMIT 1", new { now }), cancel);
        return id is null ? null : await database.Write(async session =>
        {
            if (await session.Run($"UPDATE follower_message AS m SET state = 2, worker = @worker, attempt = m.attempt + 1, wake = @deadline, why = NULL, updated = @now WHERE m.id = @id AND {Ready}",
                new { id, worker, now, deadline }) == 0)
                return null;
            var (account, attempt, last) = await session.First<(string, int, long)>("SELECT account_id, attempt, not_after FROM follower_message WHERE id = @id", new { id });
            await session.Run("INSERT INTO follower_message_attempt (message_id, number, worker, started, deadline) VALUES (@id, @attempt, @worker, @now, @deadline)",
                new { id, attempt, worker, now, deadline });
            return new Taken(id, account, worker, attempt, last, await session.List<string>("SELECT remote_id FROM follower_message_article WHERE message_id = @id ORDER BY position", new { id }));
        }, cancel);
    }

    /// <summary>Whether the attempt is still the one that may send, by a write, so that the store is known to be writable too.</summary>
    public Task<bool> StillMine(Taken taken, long now, CancellationToken cancel) => database.Write(async session => await session.Run(
        "UPDATE follower_message SET updated = @now WHERE id = @Id AND worker = @Worker AND attempt = @Attempt AND state = 2 AND wake > @now",
        new { now, taken.Id, taken.Worker, taken.Attempt }) > 0, cancel);

    /// <summary>What came back, in a commit of its own; false: a person has closed it meanwhile, or it is another attempt's.</summary>
    public Task<bool> Settle(Taken taken, Outcome outcome, TimeSpan review, long now) => database.Write(async session =>
    {
        var end = FollowerEnd.Of(outcome, review, taken.NotAfter, now);
        // 4 unknown: a late answer of the attempt that is still the newest is the truth, whatever was feared meanwhile.
        if (await session.Run("""
            UPDATE follower_message SET state = @State, wake = @Wake, why = @Why, remote_id = @MessageId, expected = @Expected, ended = @Ended, person_asked = @Asked, updated = @now
            WHERE id = @Id AND worker = @Worker AND attempt = @Attempt AND state IN (2, 4)
            """, new { end.State, end.Wake, end.Why, end.MessageId, end.Expected, end.Ended, end.Asked, now, taken.Id, taken.Worker, taken.Attempt }) == 0)
            return false;
        await session.Run("UPDATE follower_message_attempt SET ended = @now, outcome = @Outcome, answer = @Answer WHERE message_id = @Id AND number = @Attempt",
            new { now, end.Outcome, end.Answer, taken.Id, taken.Attempt });
        if (end.State == FollowerState.Failed)
            await session.Run("UPDATE follower_message_article SET live = 0 WHERE message_id = @Id", new { taken.Id });
        if (outcome is Outcome.Reconnect off)
            await session.Run("UPDATE account SET active = 0, inactive_why = @Why WHERE id = @AccountId AND active = 1", new { off.Why, taken.AccountId });
        return true;
    });

    /// <summary>
    /// A store that was on hold may be an old copy of itself: what was approved in it may have left since, and no channel can be
    /// asked. Within the transaction that lifts the hold it becomes a person's.
    /// </summary>
    public static Task<int> Doubt(Session session) => session.Run("""
        UPDATE follower_message SET state = 4, person_asked = wake,
          why = 'Kho vừa khôi phục: tin này có thể đã gửi sau lúc sao lưu. Xem mục Tin truyền thông đã gửi tại oa.zalo.me rồi đánh dấu.' WHERE state = 1
        """);

    private static async Task<int> Fail(Session session, string which, string why, long now)
    {
        await session.Run($"UPDATE follower_message_article SET live = 0 WHERE message_id IN (SELECT m.id FROM follower_message m WHERE {which})", new { now });
        return await session.Run($"UPDATE follower_message AS m SET state = 5, why = @why, ended = @now, updated = @now WHERE {which}", new { why, now });
    }
}
