using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>
/// What went out as urgent and waits to be confirmed. It goes out by <see cref="ApprovalDesk"/>; here its approver says afterwards whether
/// they stand behind it. Where they do not, it is taken down by who sees to that: nothing is recalled by itself.
/// </summary>
public sealed class UrgentDesk(Database database, AuditLog audit, TimeProvider clock)
{
    private const int Most = 100;

    private const string Columns = """
        SELECT g.approval_id AS ApprovalId, g.item_id AS ItemId, i.title AS Title, g.unit_id AS UnitId, g.person AS Person, g.approver_id AS ApproverId, g.approver AS Approver, g.why AS Why, g.at AS At,
               g.answered AS Answered, g.answered_by AS AnsweredBy, COALESCE(g.confirmed, 0) AS Confirmed, g.word AS Word FROM approval_urgent g JOIN item i ON i.id = g.item_id
        """;

    /// <summary>What waits to be confirmed at these units, the longest waiting first.</summary>
    public Task<IReadOnlyList<UrgentNotice>> Waiting(IReadOnlyList<string> units, CancellationToken cancel = default) => database.Read<IReadOnlyList<UrgentNotice>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE g.unit_id IN @units AND g.answered IS NULL ORDER BY g.at, g.approval_id LIMIT {Most}", new { units })).Select(row => row.Notice())], cancel);

    /// <summary>Of an item, newest first.</summary>
    public Task<IReadOnlyList<UrgentNotice>> Of(string itemId, CancellationToken cancel = default) => database.Read<IReadOnlyList<UrgentNotice>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE g.item_id = @itemId ORDER BY g.at DESC, g.approval_id LIMIT {Most}", new { itemId })).Select(row => row.Notice())], cancel);

    /// <summary>The approver's answer; once. Not to confirm needs a word.</summary>
    /// <param name="approvalId">What went out.</param>
    /// <param name="confirmed">They stand behind it.</param>
    /// <param name="word">What they say of it.</param>
    /// <param name="person">Who answers.</param>
    /// <param name="place">In whose place; null: they were named themselves.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public async Task<Problem?> Answer(string approvalId, bool confirmed, string? word, Actor person, Actor? place, CancellationToken cancel = default)
    {
        var said = word?.Normalize().Trim() is { Length: > 0 } kept ? kept : null;
        if (!confirmed && said is null)
            return Problem.Input(new("Chưa ghi vì sao không xác nhận.", "It is not said why not."), null, new("Viết một câu để người phát biết phải làm gì.", "Write a sentence that tells what to do."));
        if (said is { Length: > UrgentCall.LongestWhy })
            return Problem.Input(new($"Lời nhắn dài quá {UrgentCall.LongestWhy} ký tự.", $"The word has more than {UrgentCall.LongestWhy} characters."), null, new("Rút ngắn lại.", "Shorten it."));
        return await database.Write(async session =>
        {
            if ((await session.First<Row>($"{Columns} WHERE g.approval_id = @approvalId", new { approvalId }))?.Notice() is not { } notice)
                return Problem.Input(new("Không có lần phát khẩn cấp này.", "There is no such call."), approvalId);
            var by = place is null ? person.Name : $"{person.Name} duyệt thay {place.Name}";
            if (await session.Run("UPDATE approval_urgent SET answered = @now, answered_by = @by, confirmed = @confirmed, word = @said WHERE approval_id = @approvalId AND answered IS NULL",
                new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), by, confirmed = confirmed ? 1 : 0, said, approvalId }) == 0)
                return Problem.World(new($"{notice.AnsweredBy} đã trả lời lần phát khẩn cấp này rồi.", $"{notice.AnsweredBy} has answered already."), notice.Title);
            await audit.Note(session, notice.UnitId, person, confirmed ? "item.confirm" : "item.unconfirm", notice.ItemId,
                (confirmed ? $"Xác nhận lần phát khẩn cấp của {notice.Person}." : $"Không xác nhận lần phát khẩn cấp của {notice.Person}: {said}") + (place is null ? "" : $" (duyệt thay {place.Name})"));
            return null;
        }, cancel);
    }

    /// <summary>Brings what waits for its time forward to now, within the transaction that approves it; how many.</summary>
    internal static async Task<int> Begin(Session session, Item item, ApprovalRequest request, UrgentCall call, string approvalId, long now)
    {
        await session.Run("""
            INSERT INTO approval_urgent (approval_id, unit_id, item_id, person, approver_id, approver, why, at) VALUES (@approvalId, @UnitId, @Id, @Person, @approverId, @approver, @Why, @now)
            """, new { approvalId, item.UnitId, item.Id, request.Person, approverId = call.Approver.Id, approver = call.Approver.Name, call.Why, now });
        return await session.Run("UPDATE post SET due = @now, wake = @now, updated = @now WHERE item_id = @Id AND state = @state AND due > @now", new { item.Id, state = PostState.Scheduled, now });
    }

    private sealed class Row
    {
        public string ApprovalId { get; set; } = "";
        public string ItemId { get; set; } = "";
        public string Title { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Person { get; set; } = "";
        public string ApproverId { get; set; } = "";
        public string Approver { get; set; } = "";
        public string Why { get; set; } = "";
        public long At { get; set; }
        public long? Answered { get; set; }
        public string? AnsweredBy { get; set; }
        public int Confirmed { get; set; }
        public string? Word { get; set; }

        public UrgentNotice Notice() => new()
        {
            ApprovalId = ApprovalId, ItemId = ItemId, Title = Title, UnitId = UnitId, Person = Person, ApproverId = ApproverId, Approver = Approver, Why = Why, At = DateTimeOffset.FromUnixTimeMilliseconds(At),
            Answered = Answered is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, AnsweredBy = AnsweredBy, Confirmed = Confirmed == 1, Word = Word,
        };
    }
}
