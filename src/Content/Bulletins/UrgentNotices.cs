using System.Text.Json;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>What was sent as urgent to a station and is to be read at once: every page of its operator shows it first.</summary>
public sealed class UrgentNotices(Database database, TimeProvider clock)
{
    /// <summary>How long after it was sent; by then its programme has come.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>Newest first. Exactly the approved words; what is taken down, whose approval is void, or that the log has as read is not among them.</summary>
    public Task<IReadOnlyList<UrgentText>> Of(string accountId, CancellationToken cancel = default) => database.Read<IReadOnlyList<UrgentText>>(async session =>
    {
        var rows = await session.List<Row>("""
            SELECT p.id AS PostId, f.bytes AS Bytes, p.content_hash AS Hash, g.why AS Why, g.person AS Person, g.approver AS Approver, g.at AS At, g.confirmed AS Confirmed, b.day AS Day, b.start AS Start
              FROM approval_urgent g JOIN approval a ON a.id = g.approval_id AND a.voided IS NULL JOIN post p ON p.approval_id = g.approval_id JOIN frozen f ON f.hash = p.content_hash
              LEFT JOIN bulletin_entry e ON e.post_id = p.id AND e.kind = 0 AND e.withdrawn IS NULL LEFT JOIN bulletin b ON b.id = e.bulletin_id
             WHERE p.account_id = @accountId AND p.state IN (0, 2, 3, 4, 5) AND g.at >= @since
               AND NOT EXISTS (SELECT 1 FROM broadcast_item i JOIN broadcast r ON r.id = i.broadcast_id WHERE i.post_id = p.id AND r.behind IS NULL AND NOT EXISTS (SELECT 1 FROM broadcast c WHERE c.corrects = r.id))
               AND NOT EXISTS (SELECT 1 FROM post_change w WHERE w.post_id = p.id AND w.kind = 2)
             ORDER BY g.at DESC, p.id
            """, new { accountId, since = (clock.GetUtcNow() - Fresh).ToUnixTimeMilliseconds() });
        return [.. rows.Where(row => Frozen.FrozenStore.Hash(row.Bytes) == row.Hash).Select(row =>
        {
            var words = JsonSerializer.Deserialize<Variant>(row.Bytes, Json.Compact)!;
            return new UrgentText(row.PostId, words.Title, words.Text, row.Why, row.Person, row.Approver, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Confirmed is { } confirmed ? confirmed == 1 : null,
                row.Day is { } day ? (Days.OfIso(day), WallMinutes.Time(row.Start!.Value)) : null);
        })];
    }, cancel);

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public byte[] Bytes { get; set; } = [];
        public string Hash { get; set; } = "";
        public string Why { get; set; } = "";
        public string Person { get; set; } = "";
        public string Approver { get; set; } = "";
        public long At { get; set; }
        public int? Confirmed { get; set; }
        public string? Day { get; set; }
        public int? Start { get; set; }
    }
}
