using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Dispatch;

namespace Campaigns.Scheduler.Metrics;

/// <summary>Views, reactions and shares of what is out: a day and a week after publishing, and when a report is drawn up.</summary>
public sealed class MetricDesk
{
    private const int AtOnce = 100, MostTries = 5;
    private static readonly TimeSpan Again = TimeSpan.FromHours(3), Within = TimeSpan.FromSeconds(20), Slack = TimeSpan.FromDays(3);

    private readonly Database _database;
    private readonly AccountStore _accounts;
    private readonly ChannelSet _channels;
    private readonly FrozenContent _content;
    private readonly ChannelCall _call;
    private readonly TimeProvider _clock;

    internal MetricDesk(Database database, AccountStore accounts, ChannelSet channels, FrozenContent content, ChannelCall call, TimeProvider clock) =>
        (_database, _accounts, _channels, _content, _call, _clock) = (database, accounts, channels, content, call, clock);

    /// <summary>Measures what is a day or a week old and was not; how many posts were asked about.</summary>
    public async Task<int> MeasureDue(CancellationToken cancel) =>
        await Measure(MetricAge.Day, TimeSpan.FromDays(1), cancel) + await Measure(MetricAge.Week, TimeSpan.FromDays(7), cancel);

    /// <summary>Measures these posts now, for a report (<see cref="ReportMeasures"/>); how many answered.</summary>
    public Task<int> MeasureForReport(IReadOnlyList<string> postIds, CancellationToken cancel) => MeasureAll(postIds, MetricAge.Report, cancel);

    /// <summary>The newest figures of a post, by the channel's own names.</summary>
    public Task<IReadOnlyDictionary<string, long>> Of(string postId, CancellationToken cancel = default) => _database.Read<IReadOnlyDictionary<string, long>>(async session =>
        (await session.List<(string Name, long Value)>("SELECT name, value FROM metric WHERE post_id = @postId ORDER BY at", new { postId }))
            .GroupBy(row => row.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal), cancel);

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<int> Measure(MetricAge age, TimeSpan after, CancellationToken cancel)
    {
        var (now, ripe) = (Now, (long)after.TotalMilliseconds);
        var due = await _database.Read(session => session.List<string>("""
            SELECT p.id FROM post p JOIN account c ON c.id = p.account_id LEFT JOIN measured m ON m.post_id = p.id AND m.age = @age
            WHERE p.state = 3 AND p.published BETWEEN @oldest AND @newest AND c.sandbox = 0 AND c.kind IN (1, 2, 3)
              AND (m.post_id IS NULL OR (m.done = 0 AND m.tries < @MostTries AND m.at <= @again))
            ORDER BY p.published LIMIT @AtOnce
            """, new { age, oldest = now - ripe - (long)Slack.TotalMilliseconds, newest = now - ripe, again = now - (long)Again.TotalMilliseconds, MostTries, AtOnce }), cancel);
        return await MeasureAll(due, age, cancel);
    }

    private async Task<int> MeasureAll(IReadOnlyList<string> ids, MetricAge age, CancellationToken cancel)
    {
        var answered = 0;
        foreach (var id in ids)
        {
            var figures = await Ask(id, cancel);
            answered += figures is null ? 0 : 1;
            await _database.Write(session => Keep(session, id, age, figures), cancel);
        }
        return answered;
    }

    private async Task<IReadOnlyDictionary<string, long>?> Ask(string id, CancellationToken cancel)
    {
        var row = await _database.Read(session => session.First<Row>("""
            SELECT item_id AS ItemId, account_id AS AccountId, content_hash AS ContentHash, due AS Due, not_after AS NotAfter, attempt AS Attempt, token AS Token, remote_id AS RemoteId
            FROM post WHERE id = @id AND state = 3 AND content_hash IS NOT NULL
            """, new { id }), cancel);
        if (row is null || await _accounts.Find(row.AccountId, cancel) is not { Active: true } account || _channels.For(account) is not { } channel)
            return null;
        if ((await _content.Load([row.ContentHash], cancel)).GetValueOrDefault(row.ContentHash)?.Variant is not { } variant)
            return null;
        var claim = new Claim
        {
            PostId = id, ItemId = row.ItemId, AccountId = row.AccountId, ContentHash = row.ContentHash, Due = row.Due, NotAfter = row.NotAfter,
            Attempt = row.Attempt, Worker = "", Token = row.Token, RemoteId = row.RemoteId,
        };
        return await _call.Measure(new Parcel(claim, account, channel, variant, NoPictures), Within, cancel);
    }

    private async Task<int> Keep(Session session, string id, MetricAge age, IReadOnlyDictionary<string, long>? figures)
    {
        foreach (var (name, value) in figures ?? new Dictionary<string, long>())
            await session.Run("""
                INSERT INTO metric (post_id, age, name, value, at) VALUES (@id, @age, @name, @value, @Now)
                ON CONFLICT (post_id, age, name) DO UPDATE SET value = excluded.value, at = excluded.at
                """, new { id, age, name, value, Now });
        return await session.Run("""
            INSERT INTO measured (post_id, age, at, tries, done) VALUES (@id, @age, @Now, 1, @done)
            ON CONFLICT (post_id, age) DO UPDATE SET at = excluded.at, tries = measured.tries + 1, done = excluded.done
            """, new { id, age, Now, done = figures is null ? 0 : 1 });
    }

    private static readonly Dictionary<string, byte[]> NoPictures = new(0, StringComparer.Ordinal);

    private sealed class Row
    {
        public string ItemId { get; set; } = "";
        public string AccountId { get; set; } = "";
        public string ContentHash { get; set; } = "";
        public long Due { get; set; }
        public long NotAfter { get; set; }
        public int Attempt { get; set; }
        public string? Token { get; set; }
        public string? RemoteId { get; set; }
    }
}
