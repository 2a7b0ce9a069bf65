using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Content.Remarks;

/// <summary>The thread of remarks on an item. A remark is never changed and never taken away: it is settled, and may be opened again.</summary>
public sealed class RemarkStore(Database database, TimeProvider clock)
{
    /// <summary>Characters of a remark.</summary>
    public const int Longest = 2_000;

    /// <summary>Remarks on one item.</summary>
    public const int Most = 500;

    private const string Columns = "id AS Id, revision AS Revision, person AS Person, at AS At, words AS Words, resolved AS Resolved, resolved_by AS ResolvedBy";

    /// <summary>Adds a remark on the item as it is; its id.</summary>
    public async Task<Result<string>> Add(string itemId, string person, string? words, CancellationToken cancel = default)
    {
        var said = CleanText.Of(words ?? "").Trim();
        if (said.Length == 0)
            return Problem.Input(new("Chưa viết nhận xét.", "Nothing is said."), null, new("Viết một câu rồi gửi.", "Write a sentence."));
        if (said.Length > Longest)
            return Problem.Input(new($"Nhận xét dài quá {Longest} ký tự.", $"The remark has more than {Longest} characters."), null, new("Rút ngắn lại.", "Shorten it."));
        return await database.Write<Result<string>>(async session =>
        {
            if (await ItemStore.Find(session, itemId) is not { } item)
                return Missing;
            if (await session.Value<int>("SELECT COUNT(*) FROM remark WHERE item_id = @itemId", new { itemId }) >= Most)
                return Problem.Input(new($"Tin, bài đã có {Most} nhận xét.", $"The item has {Most} remarks."), null, new("Trao đổi trực tiếp.", "Talk to each other."));
            return await Put(session, item, person, said, clock);
        }, cancel);
    }

    /// <summary>Adds a remark whose length was looked at, within a transaction of the caller's; its id.</summary>
    public static async Task<string> Put(Session session, Item item, string person, string words, TimeProvider clock)
    {
        var id = Id.New(clock);
        await session.Run("INSERT INTO remark (id, unit_id, item_id, revision, person, at, words) VALUES (@id, @UnitId, @itemId, @Revision, @person, @now, @words)",
            new { id, item.UnitId, itemId = item.Id, item.Revision, person, now = clock.GetUtcNow().ToUnixTimeMilliseconds(), words });
        return id;
    }

    /// <summary>Settles a remark, or opens it again. Once more changes nothing.</summary>
    public Task<Problem?> Settle(string itemId, string id, string person, bool settled, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var changed = settled
            ? await session.Run("UPDATE remark SET resolved = @now, resolved_by = @person WHERE id = @id AND item_id = @itemId AND resolved IS NULL", new { id, itemId, person, now })
            : await session.Run("UPDATE remark SET resolved = NULL, resolved_by = NULL WHERE id = @id AND item_id = @itemId AND resolved IS NOT NULL", new { id, itemId });
        return changed > 0 || await session.Value<int>("SELECT COUNT(*) FROM remark WHERE id = @id AND item_id = @itemId", new { id, itemId }) > 0 ? null : Missing;
    }, cancel);

    /// <summary>All of an item, the oldest first.</summary>
    public Task<IReadOnlyList<Remark>> Of(string itemId, CancellationToken cancel = default) => database.Read<IReadOnlyList<Remark>>(async session =>
        [.. (await session.List<Row>($"SELECT {Columns} FROM remark WHERE item_id = @itemId ORDER BY at, id LIMIT {Most}", new { itemId })).Select(row => row.Remark())], cancel);

    private static readonly Problem Missing = Problem.Input(new("Không có nhận xét này.", "There is no such remark."));

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public int Revision { get; set; }
        public string Person { get; set; } = "";
        public long At { get; set; }
        public string Words { get; set; } = "";
        public long? Resolved { get; set; }
        public string? ResolvedBy { get; set; }

        public Remark Remark() => new()
        {
            Id = Id, Revision = Revision, Person = Person, At = DateTimeOffset.FromUnixTimeMilliseconds(At), Words = Words,
            Resolved = Resolved is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, ResolvedBy = ResolvedBy,
        };
    }
}
