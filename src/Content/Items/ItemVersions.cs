using System.Text.Json;
using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>What each revision of an item said. A revision is written once and never changed.</summary>
public sealed class ItemVersions(Database database)
{
    /// <summary>A list holds no more.</summary>
    public const int Most = 200;

    private const string Columns = "SELECT revision AS Revision, person AS Person, at AS At, words AS Words FROM item_version";

    /// <summary>Newest first; at most <see cref="Most"/>.</summary>
    public Task<IReadOnlyList<ItemVersion>> Of(string itemId, CancellationToken cancel = default) => database.Read<IReadOnlyList<ItemVersion>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE item_id = @itemId ORDER BY revision DESC LIMIT {Most}", new { itemId })).Select(row => row.Version())], cancel);

    /// <summary>Null where nothing was kept of it.</summary>
    public async Task<ItemVersion?> Find(string itemId, int revision, CancellationToken cancel = default) =>
        await database.Read(session => Find(session, itemId, revision), cancel);

    internal static async Task<ItemVersion?> Find(Session session, string itemId, int revision) =>
        (await session.First<Row>($"{Columns} WHERE item_id = @itemId AND revision = @revision", new { itemId, revision }))?.Version();

    /// <summary>Everybody who made a revision of the item, as the audit names them.</summary>
    public Task<IReadOnlyList<string>> Writers(string itemId, CancellationToken cancel = default) => database.Read(session =>
        session.List<string>($"SELECT DISTINCT person FROM item_version WHERE item_id = @itemId AND person <> '' ORDER BY person LIMIT {Most}", new { itemId }), cancel);

    internal static Task Put(Session session, Item item, string person, long now) => session.Run("""
        INSERT INTO item_version (item_id, revision, person, at, words) VALUES (@Id, @Revision, @person, @now, @words) ON CONFLICT (item_id, revision) DO NOTHING
        """, new { item.Id, item.Revision, person, now, words = JsonSerializer.Serialize(item, Json.Compact) });

    /// <summary>A new revision; what came before it too where it was made by something that keeps none, such as a template.</summary>
    internal static async Task Put(Session session, Item before, Item after, string person, long now)
    {
        await Put(session, before, "", now);
        await Put(session, after, person, now);
    }

    private sealed class Row
    {
        public int Revision { get; set; }
        public string Person { get; set; } = "";
        public long At { get; set; }
        public string Words { get; set; } = "";

        public ItemVersion Version() => new(JsonSerializer.Deserialize<Item>(Words, Json.Compact)! with { Revision = Revision }, Person, DateTimeOffset.FromUnixTimeMilliseconds(At));
    }
}
