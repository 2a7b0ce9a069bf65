using Campaigns.Content.Store;
using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// What time does to posts, looked at every second: too late is missed, with why; what a person works waits for the
/// person; a send whose deadline has passed without an answer is unknown; what was held for its account goes back.
/// </summary>
internal sealed class Sweep(Database database, ClockDiary diary, TimeProvider clock)
{
    /// <summary>A send that this worker is still waiting for times out by itself; the sweep gives it that long, in milliseconds.</summary>
    private const long OwnGrace = 5_000;

    private const int Most = 500;

    // SQLite takes the index of open posts only where the query repeats the condition of that index.
    private const string Open = PostList.Open;

    private const string Late = "p.state = 0 AND p.wake <= store_now(@now) AND p.not_after < store_now(@now)";
    private const string LateByHand = $"{Open} AND p.state = 1 AND p.wake <= store_now(@now)";
    private const string ByHand = $"p.state = 0 AND p.wake <= store_now(@now) AND p.not_after >= store_now(@now) AND {Claimable.Approved} AND {Claimable.AccountWaits} AND {Claimable.NoHold}";

    // After a jump of the clock a deadline by the wall says nothing: every send gets the time that it was given by the monotonic clock.
    private const string Unanswered = $"""
        {Open} AND p.state = 2 AND p.wake <= CASE WHEN p.worker = @worker THEN store_now(@now) - @OwnGrace ELSE store_now(@now) END
          AND EXISTS (SELECT 1 FROM attempt s WHERE s.post_id = p.id AND s.number = p.attempt AND s.deadline - s.started + @OwnGrace <= @steady)
        """;
    private const string Back = $"{Open} AND p.state = 8 AND p.held = 1 AND EXISTS (SELECT 1 FROM account c WHERE c.id = p.account_id AND c.active = 1)";

    private readonly ClockWatch _watch = diary.Watch();

    /// <summary>How many posts moved.</summary>
    public async Task<int> Run(string worker, CancellationToken cancel)
    {
        var set = 0;
        // Looked at again after every wait: what moves is judged by one look.
        while (_watch.Look() < TimeSpan.Zero)
            set += await SetRight(cancel);
        diary.Keep(_watch);
        return set + await Move(worker, cancel);
    }

    private async Task<int> Move(string worker, CancellationToken cancel)
    {
        var now = _watch.Wall.ToUnixTimeMilliseconds();
        var args = new { now, worker, OwnGrace, Most, steady = (long)Math.Min(_watch.Steady.TotalMilliseconds, TimeSpan.FromDays(365).TotalMilliseconds) };
        // Looking takes no lock, and a second without work writes nothing.
        var any = await database.Read(session => session.Value<bool>($"""
            SELECT EXISTS (SELECT 1 FROM post p WHERE {Late}) OR EXISTS (SELECT 1 FROM post p WHERE {LateByHand})
                OR EXISTS (SELECT 1 FROM post p WHERE {ByHand}) OR EXISTS (SELECT 1 FROM post p WHERE {Unanswered})
                OR EXISTS (SELECT 1 FROM post p WHERE {Back})
            """, args), cancel);
        return !any ? 0 : await database.Write(async session =>
            await Miss(session, now)
            + await MissByHand(session, now)
            + await session.Run($"UPDATE post AS p SET state = 1, wake = p.not_after + 1, worker = NULL, lease_until = NULL, updated = store_now(@now) WHERE {ByHand}", args)
            + await Doubt(session, args)
            + await session.Run($"UPDATE post AS p SET state = 0, held = NULL, why = NULL, wake = store_now(@now), worker = NULL, lease_until = NULL, updated = store_now(@now) WHERE {Back}", args), cancel);
    }

    /// <summary>Frees what was held because this installation had no channel for it: it may have one since.</summary>
    public Task TryChannelsAgain(CancellationToken cancel) => database.Write(session => session.Run(
        "UPDATE post SET state = 0, held = NULL, why = NULL, wake = store_now(@now), updated = store_now(@now) WHERE state = 8 AND held = 3",
        new { now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);

    /// <summary>
    /// A clock that was ahead and was set right has left moments behind that lie too far ahead: a send that would be in doubt only
    /// next year, a question or a try that would wait as long. They come back to now. At every start, and when the clock is set back.
    /// </summary>
    public Task<int> SetRight(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        // No send lasts longer than seventy minutes, no question waits longer than half an hour, nothing else longer than a day. What was
        // written at a moment that is still to come was put off by the wrong clock: it is asked now, and a try waits as long as it was to.
        var args = new { now, far = 4_260_000L, half = 1_860_000L, day = 86_460_000L };
        return database.Write(async session => await session.Run("""
            UPDATE attempt SET deadline = store_now(@now) + deadline - started, started = store_now(@now)
            WHERE started > store_now(@now) + @far AND EXISTS (SELECT 1 FROM post p WHERE p.id = attempt.post_id AND p.attempt = attempt.number AND p.state IN (2, 4, 5))
            """, args)
            + await session.Run($"""
            UPDATE post AS p SET wake = CASE WHEN p.state = 2 THEN COALESCE((SELECT a.deadline FROM attempt a WHERE a.post_id = p.id AND a.number = p.attempt), store_now(@now)) ELSE store_now(@now) END
            WHERE {Open} AND (p.state = 2 AND p.wake > store_now(@now) + @far OR p.state = 4 AND p.wake > store_now(@now) + @day OR p.state = 5 AND p.wake > store_now(@now) + @half
              OR p.state IN (4, 5) AND p.updated > store_now(@now))
            """, args)
            + await session.Run("""
            UPDATE post SET wake = CASE WHEN due > store_now(@now) THEN due WHEN wake > updated AND updated > store_now(@now) THEN store_now(@now) + wake - updated ELSE store_now(@now) END,
              updated = store_now(@now)
            WHERE state = 0 AND wake > due AND (wake > store_now(@now) + @day OR wake > store_now(@now) AND updated > store_now(@now))
            """, args)
            + await session.Run("UPDATE post SET worker = NULL, lease_until = NULL WHERE state = 0 AND lease_until > store_now(@now) + @far", args)
            + await session.Run("UPDATE post_change SET wake = store_now(@now) WHERE state IN (0, 1) AND wake > store_now(@now) + @day", args), cancel);
    }

    private static async Task<int> Miss(Session session, long now)
    {
        var late = await session.List<string>($"SELECT p.id FROM post p WHERE {Late} ORDER BY p.wake LIMIT @Most", new { now, Most });
        foreach (var id in late)
        {
            var why = await MissedWhy.Of(session, id);
            await session.Run("UPDATE post SET state = 7, why = @why, worker = NULL, lease_until = NULL, updated = store_now(@now) WHERE id = @id AND state = 0", new { why, now, id });
        }
        return late.Count;
    }

    private static async Task<int> MissByHand(Session session, long now)
    {
        var late = await session.List<string>($"SELECT p.id FROM post p WHERE {LateByHand} ORDER BY p.wake LIMIT @Most", new { now, Most });
        foreach (var id in late)
        {
            var why = await MissedWhy.ByHand(session, id);
            await session.Run("UPDATE post SET state = 7, why = @why, updated = store_now(@now) WHERE id = @id AND state = 1", new { why, now, id });
        }
        return late.Count;
    }

    private static async Task<int> Doubt(Session session, object args)
    {
        await session.Run($"""
            UPDATE attempt SET outcome = 5, answer = COALESCE(answer, 'Bộ đăng bài dừng giữa chừng, chưa có câu trả lời của kênh.')
            WHERE EXISTS (SELECT 1 FROM post p WHERE p.id = attempt.post_id AND p.attempt = attempt.number AND {Unanswered})
            """, args);
        return await session.Run($"""
            UPDATE post AS p SET state = 5, wake = store_now(@now), lease_until = NULL, updated = store_now(@now),
              why = 'Bộ đăng bài dừng giữa chừng; đang hỏi lại kênh xem bài đã lên chưa.'
            WHERE {Unanswered}
            """, args);
    }
}
