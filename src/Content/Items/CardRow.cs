using System.Text.Json;
using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>A card as it lies in its table.</summary>
internal sealed class CardRow
{
    public string Template { get; set; } = "";
    public string Boxes { get; set; } = "{}";
    public string Alt { get; set; } = "";

    public static async Task<IReadOnlyList<ItemCard>> Of(Session session, string itemId) =>
        [.. (await session.List<CardRow>("SELECT template AS Template, boxes AS Boxes, alt AS Alt FROM card WHERE item_id = @itemId ORDER BY template", new { itemId }))
            .Select(row => new ItemCard(row.Template, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Boxes, Json.Compact) ?? [], row.Alt))];

    /// <summary>False where the card is there already, word for word.</summary>
    public static async Task<bool> Put(Session session, Item item, ItemCard card, string id)
    {
        var boxes = JsonSerializer.Serialize(card.Boxes.OrderBy(box => box.Key, StringComparer.Ordinal)
            .ToDictionary(box => box.Key, box => box.Value.Normalize()), Json.Compact);
        return await session.Run("""
            INSERT INTO card (id, unit_id, item_id, template, boxes, alt) VALUES (@id, @UnitId, @itemId, @Template, @boxes, @Alt)
            ON CONFLICT (item_id, template) DO UPDATE SET boxes = excluded.boxes, alt = excluded.alt
            WHERE card.boxes <> excluded.boxes OR card.alt <> excluded.alt
            """, new { id, item.UnitId, itemId = item.Id, card.Template, boxes, Alt = card.Alt.Normalize() }) > 0;
    }

    /// <summary>Boxes that say the title or the summary of the item word for word say the new one.</summary>
    public static async Task Follow(Session session, Item before, Item after)
    {
        if ((before.Title, before.Summary) == (after.Title, after.Summary))
            return;
        foreach (var card in await Of(session, before.Id))
            await Put(session, after, card with { Boxes = card.Boxes.ToDictionary(box => box.Key, box => Followed(box.Value, before, after), StringComparer.Ordinal) }, "");
    }

    private static string Followed(string words, Item before, Item after) =>
        words == before.Title ? after.Title : before.Summary.Length > 0 && after.Summary.Length > 0 && words == before.Summary ? after.Summary : words;

    public static async Task<bool> Remove(Session session, Item item, string template) =>
        await session.Run("DELETE FROM card WHERE item_id = @Id AND template = @template", new { item.Id, template }) > 0;
}
