using System.Globalization;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Restores;

/// <summary>
/// What a store does that has forgotten something: a copy of last night, or a file whose newest rows are gone. It is put on
/// hold, and whatever may have gone out since counts as unknown, so that its channel is asked before it can leave again.
/// </summary>
public sealed class RestoreDesk(Database database, TimeProvider clock)
{
    private const string Name = "restored", Worker = "restore", ByHand = "Kho dữ liệu vừa khôi phục: bài này có thể đã đăng rồi, xem kênh trước khi đăng.";

    /// <summary>The account is asked over the network; the built-in portal, the radio and sandboxes are rows of the store itself.</summary>
    private static readonly string s_remote =
        $"EXISTS (SELECT 1 FROM account c WHERE c.id = p.account_id AND c.sandbox = 0 AND c.kind IN ({(int)ChannelKind.Facebook}, {(int)ChannelKind.ZaloOa}, {(int)ChannelKind.WordPress}))";

    private static readonly string s_byHand = $"EXISTS (SELECT 1 FROM account c WHERE c.id = p.account_id AND c.sandbox = 0 AND c.kind = {(int)ChannelKind.Assisted})";

    /// <summary>
    /// Holds the store and doubts every approved post that has not left, as far as its channel is elsewhere: also one of a time to
    /// come, which may have been moved. How many are to be asked about.
    /// </summary>
    /// <param name="why">Why the store is on hold, a sentence in Vietnamese for the desk.</param>
    /// <param name="cancel">Ends the wait for the writer.</param>
    public Task<int> Doubt(string why, CancellationToken cancel = default) => database.Write(async session =>
    {
        var now = await session.Value<long>("SELECT store_now(@now)", new { now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        // The copy's own words say when it was made. A clock that was ahead then may not move that past today.
        var since = Math.Min(now, await session.Value<long?>("""
            SELECT MAX(t) FROM (SELECT MAX(beat) AS t FROM worker UNION ALL SELECT MAX(started) FROM attempt UNION ALL SELECT MAX(updated) FROM post UNION ALL SELECT MAX(at) FROM audit) AS known
            """) ?? now);
        await session.Run("INSERT INTO store_flag (name, value) VALUES ('hold', @why) ON CONFLICT (name) DO UPDATE SET value = excluded.value", new { why });
        await session.Run("INSERT INTO store_flag (name, value) VALUES (@Name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            new { Name, value = string.Create(CultureInfo.InvariantCulture, $"{since} {now}") });
        var args = new
        {
            now, since, Worker, kind = AttemptKind.Restored, unknown = AttemptOutcome.Unknown, ByHand, dropped = ChangeState.Dropped,
            said = "Kho dữ liệu vừa khôi phục; đang hỏi kênh xem bài đã lên sau bản sao lưu chưa.",
            again = "Kho dữ liệu vừa khôi phục: bài đăng thay có thể đã lên; xem kênh rồi yêu cầu lại.",
        };
        // An attempt that was open when the copy was made may have been made again after it: absence counts from now on.
        await session.Run("UPDATE attempt SET deadline = @now WHERE deadline < @now AND EXISTS (SELECT 1 FROM post p WHERE p.id = attempt.post_id AND p.attempt = attempt.number AND p.state IN (2, 4, 5))", args);
        await session.Run("UPDATE post SET wake = @now WHERE state IN (2, 4, 5)", args);
        await session.Run("UPDATE post_change SET state = @dropped, why = @again, ended = @now, updated = @now WHERE state IN (0, 1, 2) AND again_post IS NOT NULL", args);
        await session.Run($"UPDATE post AS p SET why = @ByHand, updated = @now WHERE p.state IN (0, 1) AND p.due <= @now AND {s_byHand}", args);
        var asked = await session.Run($"""
            INSERT INTO attempt (post_id, number, kind, worker, started, deadline, outcome, answer)
            SELECT p.id, p.attempt + 1, @kind, @Worker, @since, @now, @unknown, @said FROM post p WHERE p.state = 0 AND p.content_hash IS NOT NULL AND {s_remote}
            """, args);
        await session.Run("""
            UPDATE post AS p SET state = 5, attempt = p.attempt + 1, worker = @Worker, lease_until = NULL, wake = @now, asks = 0, person_asked = NULL, why = @said, updated = @now
            WHERE p.state = 0 AND EXISTS (SELECT 1 FROM attempt a WHERE a.post_id = p.id AND a.number = p.attempt + 1 AND a.kind = @kind)
            """, args);
        return asked;
    }, cancel);

    /// <summary>Null where the store was never put back.</summary>
    public Task<RestoreState?> Show(CancellationToken cancel = default) => database.Read(async session =>
    {
        if (await session.Value<string>("SELECT value FROM store_flag WHERE name = @Name", new { Name }) is not { } kept)
            return null;
        var times = kept.Split(' ');
        var (since, at) = (long.Parse(times[0], CultureInfo.InvariantCulture), long.Parse(times[1], CultureInfo.InvariantCulture));
        // Questions of this restore alone: an earlier one asked until another moment.
        var counts = (await session.First<Counts>("""
            SELECT COUNT(*) AS Asked, COALESCE(SUM(CASE WHEN a.outcome = 0 THEN 1 ELSE 0 END), 0) AS Present, COALESCE(SUM(CASE WHEN a.outcome = 6 THEN 1 ELSE 0 END), 0) AS Absent,
              COALESCE(SUM(CASE WHEN p.state = 5 AND p.attempt = a.number THEN 1 ELSE 0 END), 0) AS Open
            FROM attempt a JOIN post p ON p.id = a.post_id WHERE a.kind = 3 AND a.deadline = @at
            """, new { at }))!;
        var outside = await session.Value<int>("SELECT COUNT(*) FROM outside_post WHERE at >= @since", new { since });
        return new RestoreState(DateTimeOffset.FromUnixTimeMilliseconds(since), DateTimeOffset.FromUnixTimeMilliseconds(at), counts.Asked, counts.Present, counts.Absent, counts.Open, outside);
    }, cancel);

    private sealed class Counts
    {
        public int Asked { get; set; }
        public int Present { get; set; }
        public int Absent { get; set; }
        public int Open { get; set; }
    }
}
