using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>Keeps every item findable: those that were made by something that does not say how they are sought get it here.</summary>
public sealed class ItemSearch(Database database)
{
    /// <summary>So many are made findable in one transaction.</summary>
    private const int Most = 500;

    /// <summary>Before a search; without such items it is one look at an empty index.</summary>
    public async Task CatchUp(CancellationToken cancel = default)
    {
        while (await database.Read(session => session.Value<int>("SELECT COUNT(*) FROM (SELECT 1 FROM item WHERE sought IS NULL LIMIT 1) AS one"), cancel) > 0)
            await database.Write(async session =>
            {
                foreach (var row in await session.List<ItemRow>($"SELECT {ItemRow.Columns} FROM item WHERE sought IS NULL ORDER BY id LIMIT {Most}"))
                    await session.Run("UPDATE item SET sought = @sought WHERE id = @Id", new { sought = SoughtText.Of(row.Item()), row.Id });
            }, cancel);
    }
}
