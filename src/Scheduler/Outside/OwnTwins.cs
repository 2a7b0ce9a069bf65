using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Outside;

/// <summary>Finds what this desk itself put out lately and says nearly the same.</summary>
public sealed class OwnTwins(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Days = TimeSpan.FromDays(30);

    /// <summary>So many of the newest are looked at.</summary>
    private const int Most = 100;

    /// <summary>Another item of the unit that went out in the last thirty days and is much like <paramref name="text"/>; null where there is none.</summary>
    /// <param name="unitId">Whose items.</param>
    /// <param name="itemId">The item itself, which is no twin of its own.</param>
    /// <param name="text">Title, summary and body.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<OwnTwin?> Of(string unitId, string itemId, string text, CancellationToken cancel = default)
    {
        var since = (clock.GetUtcNow() - Days).ToUnixTimeMilliseconds();
        var recent = await database.Read(session => session.List<Row>($"""
            SELECT i.id AS Id, i.title AS Title, i.summary AS Summary, i.body AS Body, t.at AS At
            FROM (SELECT item_id, MAX(published) AS at FROM post WHERE unit_id = @unitId AND state = 3 AND published >= @since AND item_id <> @itemId GROUP BY item_id ORDER BY at DESC LIMIT {Most}) t
            JOIN item i ON i.id = t.item_id ORDER BY t.at DESC
            """, new { unitId, since, itemId }), cancel);
        return recent.FirstOrDefault(row => Likeness.Of($"{row.Title} {row.Summary} {row.Body}", text) >= Likeness.Twin) is { } twin
            ? new(twin.Id, twin.Title, DateTimeOffset.FromUnixTimeMilliseconds(twin.At)) : null;
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Title { get; set; } = "";
        public string Summary { get; set; } = "";
        public string Body { get; set; } = "";
        public long At { get; set; }
    }
}
