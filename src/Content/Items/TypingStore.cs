using System.Text.Json;
using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>
/// What people type, kept while they type it: neither a revision nor a change, so that no approval is voided before somebody
/// saves. One row a person and item.
/// </summary>
public sealed class TypingStore(Database database, TimeProvider clock)
{
    /// <summary>Who typed longer ago is not told of as being in the item.</summary>
    public static readonly TimeSpan Present = TimeSpan.FromMinutes(3);

    /// <summary>Nobody needs to hear of more people.</summary>
    private const int MostOthers = 10;

    private const string Columns = "SELECT person AS Person, revision AS Revision, fields AS Fields, updated AS Updated FROM item_typing";

    /// <summary>Keeps what was typed; the problem where there is no such item.</summary>
    public async Task<Problem?> Keep(string itemId, string person, int revision, IReadOnlyDictionary<string, string> fields, CancellationToken cancel = default) =>
        await database.Write(session => session.Run("""
            INSERT INTO item_typing (item_id, person, revision, fields, updated)
            SELECT id, @person, @revision, @fields, @now FROM item WHERE id = @itemId
            ON CONFLICT (item_id, person) DO UPDATE SET revision = excluded.revision, fields = excluded.fields, updated = excluded.updated
            """, new { itemId, person, revision, fields = JsonSerializer.Serialize(fields, Json.Compact), now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel) > 0
            ? null : Problem.Input(new("Không có tin, bài này.", "There is no such item."), itemId);

    /// <summary>What this person typed last and did not save; null where there is nothing.</summary>
    public async Task<Typing?> Of(string itemId, string person, CancellationToken cancel = default) =>
        (await database.Read(session => session.First<Row>($"{Columns} WHERE item_id = @itemId AND person = @person", new { itemId, person }), cancel))?.Typing();

    /// <summary>Who else types in the item now, the newest first.</summary>
    public Task<IReadOnlyList<Typing>> Others(string itemId, string person, CancellationToken cancel = default)
    {
        var since = (clock.GetUtcNow() - Present).ToUnixTimeMilliseconds();
        return database.Read<IReadOnlyList<Typing>>(async session =>
            [.. (await session.List<Row>($"{Columns} WHERE item_id = @itemId AND person <> @person AND updated >= @since ORDER BY updated DESC LIMIT {MostOthers}",
                new { itemId, person, since })).Select(row => row.Typing())], cancel);
    }

    /// <summary>It was saved, or is not wanted any more.</summary>
    public Task Drop(string itemId, string person, CancellationToken cancel = default) =>
        database.Write(session => session.Run("DELETE FROM item_typing WHERE item_id = @itemId AND person = @person", new { itemId, person }), cancel);

    private sealed class Row
    {
        public string Person { get; set; } = "";
        public int Revision { get; set; }
        public string Fields { get; set; } = "{}";
        public long Updated { get; set; }

        public Typing Typing() => new(Person, Revision, JsonSerializer.Deserialize<Dictionary<string, string>>(Fields, Json.Compact) ?? [], DateTimeOffset.FromUnixTimeMilliseconds(Updated));
    }
}
