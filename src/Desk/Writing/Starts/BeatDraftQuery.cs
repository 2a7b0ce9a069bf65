using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Desk.Writing.Starts;

/// <summary>Drafts that campaigns made and nobody has changed, whose time is to come.</summary>
internal sealed class BeatDraftQuery(Database database, TimeProvider clock)
{
    private const int Most = 10;

    /// <summary>The next ones, of these units.</summary>
    public Task<IReadOnlyList<BeatDraft>> Next(IReadOnlyList<string> mine, CancellationToken cancel) => database.Read(session => session.List<BeatDraft>($"""
        SELECT i.id AS Id, i.unit_id AS UnitId, i.title AS Title, c.name AS Campaign, MIN(p.due) AS Due
        FROM item i JOIN campaign c ON c.id = i.campaign_id JOIN post p ON p.item_id = i.id AND p.state IN (0, 1, 8)
        WHERE i.unit_id IN @mine AND i.beat IS NOT NULL AND i.state = @draft AND i.revision = 1 AND p.due >= @now
        GROUP BY i.id, i.unit_id, i.title, c.name ORDER BY MIN(p.due), i.id LIMIT {Most}
        """, new { mine, draft = ItemState.Draft, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);
}
