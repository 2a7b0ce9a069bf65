using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Metrics;

/// <summary>
/// Measures the posts of a report's period anew: the desk asks, which is a row of <c>measured</c> for each post that waits and costs no page a
/// call to a channel; the worker measures a few each minute.
/// </summary>
public sealed class ReportMeasures(Database database, MetricDesk desk, TimeProvider clock)
{
    /// <summary>Posts that are asked for at once, those that were measured longest ago first.</summary>
    public const int MostAsked = 300;

    /// <summary>What was measured within this is taken as it is.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>A turn of the worker comes every minute: no channel is asked more than 20 times in it.</summary>
    internal const int EachTurn = 20, MostTries = 3;

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    private const string Posts = "FROM post p JOIN account c ON c.id = p.account_id", Which = """
        WHERE p.unit_id IN @units AND p.state = 3 AND p.published >= @from AND p.published < @to AND c.sandbox = 0 AND c.active = 1 AND c.kind IN (1, 2, 3)
        """;

    private const string Tried = "EXISTS (SELECT 1 FROM measured m WHERE m.post_id = p.id AND m.at > @since AND (m.done = 1 OR m.age = 2))";

    /// <summary>Asks for what went out between two moments and was measured too long ago; how many posts that are.</summary>
    public Task<int> Ask(IReadOnlyList<string> units, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel = default) => units.Count == 0 ? Task.FromResult(0)
        : database.Write(session => session.Run($"""
            INSERT INTO measured (post_id, age, at, tries, done)
            SELECT p.id, 2, @now, 0, 0 {Posts} {Which} AND NOT {Tried}
            ORDER BY (SELECT COALESCE(MAX(o.at), 0) FROM measured o WHERE o.post_id = p.id), p.published DESC, p.id LIMIT {MostAsked}
            ON CONFLICT (post_id, age) DO UPDATE SET at = excluded.at, tries = 0, done = 0
            """, Args(units, from, to)), cancel);

    public async Task<MeasureState> State(IReadOnlyList<string> units, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel = default) => units.Count == 0 ? new(0, 0, 0, 0)
        : (await database.Read(session => session.First<Row>($"""
            SELECT COUNT(*) AS Posts, COALESCE(SUM(x.waiting), 0) AS Waiting, COALESCE(SUM(x.silent), 0) AS Silent, COALESCE(SUM(x.old), 0) AS Old FROM (
              SELECT CASE WHEN r.done = 0 AND r.tries < {MostTries} THEN 1 ELSE 0 END AS waiting, CASE WHEN r.done = 0 AND r.tries >= {MostTries} THEN 1 ELSE 0 END AS silent,
                CASE WHEN {Tried} OR (r.done = 0 AND r.tries < {MostTries}) THEN 0 ELSE 1 END AS old
              {Posts} LEFT JOIN measured r ON r.post_id = p.id AND r.age = 2 {Which}) x
            """, Args(units, from, to)), cancel))!.State();

    /// <summary>Measures the next of those that wait, one after the other; how many answered.</summary>
    public async Task<int> MeasureNext(CancellationToken cancel)
    {
        var waiting = await database.Read(session => session.List<string>($"""
            SELECT post_id FROM measured WHERE age = 2 AND done = 0 AND tries < {MostTries} AND (tries = 0 OR at <= @again) ORDER BY at, post_id LIMIT {EachTurn}
            """, new { again = (clock.GetUtcNow() - Again).ToUnixTimeMilliseconds() }), cancel);
        return await desk.MeasureForReport(waiting, cancel);
    }

    private object Args(IReadOnlyList<string> units, DateTimeOffset from, DateTimeOffset to) => new
    {
        units, from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds(), now = clock.GetUtcNow().ToUnixTimeMilliseconds(), since = (clock.GetUtcNow() - Fresh).ToUnixTimeMilliseconds(),
    };

    private sealed class Row
    {
        public long Posts { get; set; }
        public long Waiting { get; set; }
        public long Silent { get; set; }
        public long Old { get; set; }

        public MeasureState State() => new((int)Posts, (int)Waiting, (int)Silent, (int)Old);
    }
}
