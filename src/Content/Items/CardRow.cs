using System.Text.Json;
using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>A card as it lies in its table.</summary>
internal sealed class CardRow
{
    public string Template { get; set; } = "";
    public string Boxes { get; set; } = "{}";
    public string Alt { get; set; } = "";

    /// <summary>The revision of the item that it was filled or looked through at.</summary>
    public int Filled { get; set; }

    private ItemCard Card() => new(Template, JsonSerializer.Deserialize<Dictionary<string, string>>(Boxes, Json.Compact) ?? [], Alt);

    public static async Task<IReadOnlyList<ItemCard>> Of(Session session, string itemId) =>
        [.. (await FilledAt(session, itemId)).Select(card => card.Card)];

    /// <summary>Each with the revision of the item that it was filled or looked through at.</summary>
    public static async Task<IReadOnlyList<(ItemCard Card, int Filled)>> FilledAt(Session session, string itemId) =>
        [.. (await session.List<CardRow>("SELECT template AS Template, boxes AS Boxes, alt AS Alt, filled AS Filled FROM card WHERE item_id = @itemId ORDER BY template", new { itemId }))
            .Select(row => (row.Card(), row.Filled))];

    /// <summary>False where the card is there already, word for word.</summary>
    public static async Task<bool> Put(Session session, Item item, ItemCard card, string id)
    {
        var boxes = JsonSerializer.Serialize(card.Boxes.OrderBy(box => box.Key, StringComparer.Ordinal)
            .ToDictionary(box => box.Key, box => box.Value.Normalize()), Json.Compact);
        return await session.Run("""
            INSERT INTO card (id, unit_id, item_id, template, boxes, alt, filled) VALUES (@id, @UnitId, @itemId, @Template, @boxes, @Alt, @Revision)
            ON CONFLICT (item_id, template) DO UPDATE SET boxes = excluded.boxes, alt = excluded.alt
            WHERE card.boxes <> excluded.boxes OR card.alt <> excluded.alt
            """, new { id, item.UnitId, itemId = item.Id, card.Template, boxes, Alt = card.Alt.Normalize(), item.Revision }) > 0;
    }

    /// <summary>A person said that it is right for the item at this revision; false where there is no such card.</summary>
    public static async Task<bool> LookThrough(Session session, string itemId, string template, int revision) =>
        await session.Run("UPDATE card SET filled = @revision WHERE item_id = @itemId AND template = @template", new { itemId, template, revision }) > 0;

    /// <summary>Boxes that say the title, the summary or the link of the item word for word say the new one.</summary>
    public static async Task Follow(Session session, Item before, Item after)
    {
        if ((before.Title, before.Summary, before.Link) == (after.Title, after.Summary, after.Link))
            return;
        foreach (var card in await Of(session, before.Id))
            await Put(session, after, Followed(card, before, after), "");
    }

    /// <summary>The card as it will be once the item is changed so.</summary>
    public static ItemCard Followed(ItemCard card, Item before, Item after) =>
        card with { Boxes = card.Boxes.ToDictionary(box => box.Key, box => Followed(box.Value, before, after), StringComparer.Ordinal) };

    private static string Followed(string words, Item before, Item after) => words == before.Title ? after.Title
        : before.Summary.Length > 0 && after.Summary.Length > 0 && words == before.Summary ? after.Summary
        : words == before.Link && after.Link is { Length: > 0 } link ? link : words;

    public static async Task<bool> Remove(Session session, Item item, string template) =>
        await session.Run("DELETE FROM card WHERE item_id = @Id AND template = @template", new { item.Id, template }) > 0;
}
