using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>The list of items: narrowed, searched and paged in the store.</summary>
internal sealed class ItemListQuery(Database database, ItemSearch search, UnitStore units, CampaignStore campaigns, TimeProvider clock)
{
    public const int PageLength = 50;

    /// <summary>A list to choose from holds no more names.</summary>
    private const int MostNames = 200;

    /// <param name="filter">What is narrowed.</param>
    /// <param name="mine">The units that are looked at.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<ItemListView> Read(ItemFilter filter, IReadOnlyList<string> mine, CancellationToken cancel)
    {
        await search.CatchUp(cancel);
        var all = (await units.All(cancel)).Where(unit => mine.Contains(unit.Id)).ToArray();
        var known = (await campaigns.List(cancel: cancel)).Where(campaign => mine.Contains(campaign.UnitId)).ToArray();
        var (where, args) = Narrow(filter, mine);
        return await database.Read(async session =>
        {
            var count = await session.Value<int>($"SELECT COUNT(*) FROM item i{where}", args);
            return new ItemListView
            {
                Filter = filter, Units = all, Campaigns = known, Now = clock.GetUtcNow(), Count = count,
                Items = await session.List<ItemLine>($"""
                    SELECT i.id AS Id, i.unit_id AS UnitId, i.title AS Title, i.state AS State, i.section AS Section, c.name AS Campaign, i.authors AS Authors,
                      i.person AS Person, i.updated AS Updated, i.write_by AS WriteBy,
                      (SELECT MIN(p.due) FROM post p WHERE p.item_id = i.id AND p.state IN (0, 1, 8)) AS Next,
                      (SELECT COUNT(*) FROM remark r WHERE r.item_id = i.id AND r.resolved IS NULL) AS Remarks
                    FROM item i LEFT JOIN campaign c ON c.id = i.campaign_id{where} ORDER BY i.updated DESC, i.id DESC LIMIT @limit OFFSET @skip
                    """, args),
                Sections = await session.List<string>($"SELECT name FROM section WHERE unit_id IN @mine AND retired IS NULL UNION SELECT section FROM item WHERE unit_id IN @mine AND section IS NOT NULL ORDER BY 1 LIMIT {MostNames}", args),
                Authors = [.. (await session.List<string>($"SELECT DISTINCT authors FROM item WHERE unit_id IN @mine AND authors <> '[]' LIMIT {MostNames}", args))
                    .SelectMany(json => JsonSerializer.Deserialize<string[]>(json, Json.Compact) ?? [])
                    .Concat(await session.List<string>($"SELECT DISTINCT person FROM item WHERE unit_id IN @mine AND person IS NOT NULL LIMIT {MostNames}", args))
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Create(new("vi-VN"), ignoreCase: true)).Take(MostNames)],
            };
        }, cancel);
    }

    private static (string Where, IReadOnlyDictionary<string, object?> Args) Narrow(ItemFilter filter, IReadOnlyList<string> mine)
    {
        var args = new Dictionary<string, object?>(StringComparer.Ordinal) { ["limit"] = PageLength, ["skip"] = (filter.Page - 1) * PageLength, ["mine"] = mine };
        var parts = new List<string> { "i.unit_id IN @mine" };
        void Where(string name, object? value, string sql)
        {
            if (value is null)
                return;
            args[name] = value;
            parts.Add(sql);
        }
        Where("state", filter.State is { } state ? (int)state : null, "i.state = @state");
        Where("section", filter.Section, "i.section = @section");
        Where("campaign", filter.Campaign, "i.campaign_id = @campaign");
        Where("unit", filter.Unit, "i.unit_id = @unit");
        // A name in a JSON list of names stands between quotes.
        Where("author", filter.Author, "(i.person = @author OR i.authors LIKE @named ESCAPE '\\')");
        if (filter.Author is { } author)
            args["named"] = $"%{Escaped(JsonSerializer.Serialize(author, Json.Compact))}%";
        foreach (var (pattern, at) in SoughtText.Patterns(filter.Text).Select((pattern, at) => (pattern, at)))
            Where($"term{at}", pattern, $"i.sought LIKE @term{at} ESCAPE '\\'");
        return (" WHERE " + string.Join(" AND ", parts), args);
    }

    private static string Escaped(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
