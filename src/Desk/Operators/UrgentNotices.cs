using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Operators;

/// <summary>
/// What stands on top of an operator's page: items that were sent as urgent in the last hours and that nobody has ticked as read. The one
/// place that knows where urgent notices come from.
/// </summary>
internal sealed class UrgentNotices(Database database, SpeechShelf speech, TimeProvider clock)
{
    /// <summary>What is older is no longer read out at once.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    private const int Most = 5;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<UrgentNotice>> Of(Account station, Unit unit, CancellationToken cancel)
    {
        var rows = await database.Read(session => session.List<Row>("""
            SELECT e.post_id AS PostId, e.title AS Title, e.text AS Text, u.person AS Person, u.approver AS Approver, u.at AS At
              FROM approval_urgent u JOIN post p ON p.item_id = u.item_id AND p.account_id = @Id JOIN bulletin_entry e ON e.post_id = p.id AND e.withdrawn IS NULL
             WHERE u.at > @since AND (u.confirmed IS NULL OR u.confirmed = 1)
               AND NOT EXISTS (SELECT 1 FROM broadcast_item i JOIN broadcast b ON b.id = i.broadcast_id WHERE i.post_id = e.post_id AND b.behind IS NULL AND NOT EXISTS (SELECT 1 FROM broadcast c WHERE c.corrects = b.id))
             ORDER BY u.at DESC LIMIT 5
            """, new { station.Id, since = (clock.GetUtcNow() - Fresh).ToUnixTimeMilliseconds() }), cancel);
        if (rows.Count == 0)
            return [];
        var announcer = await speech.For(unit, station, cancel);
        return [.. rows.Take(Most).Select(row => new UrgentNotice(row.PostId, row.Title, Sentences(announcer.Ok ? announcer.Value.Read(row.Text).Text : row.Text), row.Person, row.Approver, unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(row.At))))];
    }

    private static string[] Sentences(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(SentenceSplit.Of)];

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public string Title { get; set; } = "";
        public string Text { get; set; } = "";
        public string Person { get; set; } = "";
        public string Approver { get; set; } = "";
        public long At { get; set; }
    }
}
