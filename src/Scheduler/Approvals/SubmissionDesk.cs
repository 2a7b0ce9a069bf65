using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Remarks;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>
/// Asking for an approval, and sending back with a word. What is asked for is one revision: a change of words meanwhile takes the
/// item off the approver's list by itself. The approval is <see cref="ApprovalDesk"/>'s.
/// </summary>
public sealed class SubmissionDesk(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Characters of a word that goes along or comes back.</summary>
    public const int LongestWord = 1_000;

    private const int Most = 100;

    private const string Columns = """
        SELECT s.id AS Id, s.item_id AS ItemId, s.revision AS Revision, s.person AS Person, s.at AS At, s.note AS Note, s.returned AS Returned,
               s.returned_by AS ReturnedBy, s.word AS Word FROM submission s
        """;

    /// <summary>Lays the revision before the approver. Once more for the same revision changes nothing.</summary>
    public async Task<Result<Item>> Submit(string itemId, int revision, string person, string? note = null, CancellationToken cancel = default)
    {
        if (Kept(note) is { Length: > LongestWord })
            return TooLong;
        return await database.Write<Result<Item>>(async session =>
        {
            var read = await AtRevision(session, itemId, revision);
            if (!read.Ok || read.Value.State == ItemState.Submitted)
                return read;
            var item = read.Value;
            if (item.State == ItemState.Approved && await ApprovalRow.Live(session, itemId, revision) is not null && (await OpenPost.Of(session, itemId)).All(post => post.ApprovalId is not null))
                return Problem.Input(new("Bản này đã được duyệt rồi.", "This revision is approved already."), item.Title);
            if ((await OpenPost.Of(session, itemId)).Count == 0 && (await OldPost.Of(session, itemId, revision)).Count == 0)
                return Problem.Input(new("Tin, bài chưa có kênh và giờ đăng nào.", "The item has no channel and time yet."), item.Title,
                    new("Thêm kênh và giờ đăng rồi gửi duyệt.", "Add a channel and a time, then ask."));
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            await session.Run("INSERT INTO submission (id, unit_id, item_id, revision, person, at, note) VALUES (@id, @UnitId, @itemId, @revision, @person, @now, @note)",
                new { id = Id.New(clock), item.UnitId, itemId, revision, person, now, note = Kept(note) });
            await session.Run("UPDATE item SET state = @state, updated = @now WHERE id = @itemId", new { state = ItemState.Submitted, now, itemId });
            await audit.Note(session, item.UnitId, person, "item.submit", itemId, $"Gửi duyệt bản {revision}." + (Kept(note) is { } said ? $" {said}" : ""));
            return item with { State = ItemState.Submitted };
        }, cancel);
    }

    /// <summary>Sends back what was asked for; a word is needed, and stands in the item's thread as a remark.</summary>
    public async Task<Result<Item>> Return(string itemId, int revision, string person, string? word, CancellationToken cancel = default)
    {
        if (Kept(word) is not { } why)
            return Problem.Input(new("Chưa ghi vì sao trả lại.", "It is not said why."), null, new("Viết một câu cho người viết biết cần sửa gì.", "Write a sentence that tells what to change."));
        if (why.Length > LongestWord)
            return TooLong;
        return await database.Write<Result<Item>>(async session =>
        {
            var read = await AtRevision(session, itemId, revision);
            if (!read.Ok)
                return read;
            var item = read.Value;
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            if (item.State != ItemState.Submitted || await session.Run("""
                UPDATE submission SET returned = @now, returned_by = @person, word = @why WHERE item_id = @itemId AND revision = @revision AND returned IS NULL
                """, new { now, person, why, itemId, revision }) == 0)
                return Problem.World(new("Tin, bài không còn chờ duyệt; chưa trả lại gì.", "The item does not wait for approval any more; nothing was sent back."), item.Title);
            await session.Run("UPDATE item SET state = @state, updated = @now WHERE id = @itemId", new { state = ItemState.Returned, now, itemId });
            await session.Run("UPDATE approval_act SET voided = @now, void_why = @void WHERE item_id = @itemId AND approval_id IS NULL AND voided IS NULL", new { now, itemId, @void = $"{person} trả lại." });
            await RemarkStore.Put(session, item, person, why, clock);
            await audit.Note(session, item.UnitId, person, "item.return", itemId, $"Trả lại bản {revision}: {why}");
            return item with { State = ItemState.Returned };
        }, cancel);
    }

    /// <summary>What was asked for one item, newest first.</summary>
    public Task<IReadOnlyList<Submission>> Of(string itemId, CancellationToken cancel = default) => database.Read<IReadOnlyList<Submission>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE s.item_id = @itemId ORDER BY s.at DESC, s.id DESC LIMIT {Most}", new { itemId })).Select(row => row.Submission())], cancel);

    /// <summary>What waits for an approver, the longest waiting first; of these units; at most a hundred after the first <paramref name="skip"/>.</summary>
    public Task<IReadOnlyList<Submission>> Waiting(IReadOnlyList<string> units, int skip = 0, CancellationToken cancel = default) => database.Read<IReadOnlyList<Submission>>(async session =>
        [.. (await session.List<Row>($"{Columns} JOIN item i ON i.id = s.item_id AND i.revision = s.revision WHERE i.unit_id IN @units AND i.state = @state AND s.returned IS NULL ORDER BY s.at, s.id LIMIT {Most} OFFSET @skip",
            new { units, state = ItemState.Submitted, skip })).Select(row => row.Submission())], cancel);

    /// <summary>How many items wait for an approver.</summary>
    public Task<int> Count(IReadOnlyList<string> units, CancellationToken cancel = default) => database.Read(session =>
        session.Value<int>("SELECT COUNT(*) FROM item WHERE unit_id IN @units AND state = @state", new { units, state = ItemState.Submitted }), cancel);

    /// <summary>An item of which a step was taken waits for the next one, whether or not somebody asked before.</summary>
    internal static async Task Pass(Session session, Item item, string person, TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (item.State == ItemState.Submitted)
            return;
        await session.Run("INSERT INTO submission (id, unit_id, item_id, revision, person, at) VALUES (@id, @UnitId, @itemId, @Revision, @person, @now)",
            new { id = Id.New(clock), item.UnitId, itemId = item.Id, item.Revision, person, now });
        await session.Run("UPDATE item SET state = @state, updated = @now WHERE id = @Id", new { state = ItemState.Submitted, now, item.Id });
    }

    private static async Task<Result<Item>> AtRevision(Session session, string id, int revision)
    {
        if (await ItemStore.Find(session, id) is not { } item)
            return Problem.Input(new("Không có tin, bài này.", "There is no such item."), id);
        return item.Revision == revision ? item : Problem.World(
            new($"Tin, bài đã được sửa thành bản {item.Revision}; bạn đang xem bản {revision}.", $"The item was changed to revision {item.Revision}; you look at {revision}."), item.Title,
            new("Mở lại trang để đọc bản mới.", "Open the page again and read the new one."));
    }

    private static readonly Problem TooLong = Problem.Input(
        new($"Lời nhắn dài quá {LongestWord} ký tự.", $"The word has more than {LongestWord} characters."), null, new("Rút ngắn lại.", "Shorten it."));

    private static string? Kept(string? text) => text?.Normalize().Trim() is { Length: > 0 } kept ? kept : null;

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string ItemId { get; set; } = "";
        public int Revision { get; set; }
        public string Person { get; set; } = "";
        public long At { get; set; }
        public string? Note { get; set; }
        public long? Returned { get; set; }
        public string? ReturnedBy { get; set; }
        public string? Word { get; set; }

        public Submission Submission() => new()
        {
            Id = Id, ItemId = ItemId, Revision = Revision, Person = Person, At = DateTimeOffset.FromUnixTimeMilliseconds(At), Note = Note,
            Returned = Returned is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, ReturnedBy = ReturnedBy, Word = Word,
        };
    }
}
