using Campaigns.Content.Store;

namespace Campaigns.Content.Broadcasts;

/// <summary>Counts what was on the air: minutes by language, by kind, by campaign.</summary>
public sealed class BroadcastFigures(Database database)
{
    private const string Holds = "b.unit_id IN @units AND b.day >= @from AND b.day <= @to AND b.behind IS NULL AND NOT EXISTS (SELECT 1 FROM broadcast c WHERE c.corrects = b.id)";

    private const string OnAir = $"{Holds} AND b.outcome IN (0, 2)";

    /// <param name="units">Whose stations.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last one.</param>
    /// <param name="accountId">One station alone; null: all of theirs.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public Task<BroadcastSums> Of(IReadOnlyList<string> units, DateOnly from, DateOnly to, string? accountId = null, CancellationToken cancel = default) => database.Read(async session =>
    {
        var args = new { units = units.ToArray(), from = from.Iso(), to = to.Iso(), accountId = accountId ?? "" };
        var one = accountId is null ? "" : " AND b.account_id = @accountId";
        var kinds = await session.List<(int Kind, long Count, long Seconds)>($"SELECT b.kind, COUNT(*), SUM(b.seconds) FROM broadcast b WHERE {OnAir}{one} GROUP BY b.kind", args);
        var items = await session.List<(string? ItemId, string? CampaignId, long Count, long Seconds)>(
            $"SELECT i.item_id, i.campaign_id, COUNT(*), SUM(i.seconds) FROM broadcast b JOIN broadcast_item i ON i.broadcast_id = b.id WHERE {OnAir}{one} GROUP BY i.item_id, i.campaign_id", args);
        return new BroadcastSums
        {
            Broadcasts = (int)kinds.Sum(row => row.Count), Seconds = kinds.Sum(row => row.Seconds), ByKind = kinds.ToDictionary(row => (BroadcastKind)row.Kind, row => row.Seconds),
            NotRead = await session.Value<int>($"SELECT COUNT(*) FROM broadcast b WHERE {Holds}{one} AND b.outcome = 1", args),
            ByLanguage = (await session.List<(string Language, long Seconds)>($"SELECT b.language, SUM(b.seconds) FROM broadcast b WHERE {OnAir}{one} GROUP BY b.language", args))
                .ToDictionary(row => row.Language, row => row.Seconds, StringComparer.Ordinal),
            ItemsRead = (int)items.Sum(row => row.Count), Repeats = (int)items.Where(row => row.ItemId is not null).GroupBy(row => row.ItemId).Sum(group => group.Sum(row => row.Count) - 1),
            ByCampaign = items.Where(row => row.CampaignId is not null).GroupBy(row => row.CampaignId!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(row => row.Seconds), StringComparer.Ordinal),
        };
    }, cancel);
}
