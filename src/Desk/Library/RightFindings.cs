using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Preflights;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Library;

/// <summary>What an item uses of the library beyond the day on which it may: it blocks, as the approval does.</summary>
internal sealed class RightFindings(Database database, TimeProvider clock)
{
    /// <summary>Nothing where the item has nothing of the library.</summary>
    public async Task<IReadOnlyList<Finding>> Of(Item item, Unit unit, CancellationToken cancel) => item.Pictures.Count == 0 && item.Video?.Entry is null ? [] : await database.Read<IReadOnlyList<Finding>>(async session =>
    {
        var due = await session.Value<long?>("SELECT MAX(due) FROM post WHERE item_id = @Id AND state IN (0, 1, 8)", new { item.Id });
        var last = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(due ?? 0, clock.GetUtcNow().ToUnixTimeMilliseconds()));
        return [.. (await LibraryRights.Refuse(session, item, unit, last)).Select(problem => new Finding(FindingLevel.Block, problem.What, problem.Mend))];
    }, cancel);
}
