using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Approvals;

/// <summary>An approval as it lies in its table.</summary>
internal sealed class ApprovalRow
{
    private const string Columns = """
        SELECT id AS Id, item_id AS ItemId, revision AS Revision, person AS Person, at AS At, window_from AS WindowFrom, window_to AS WindowTo,
               voided AS Voided, void_why AS VoidWhy, done_by AS DoneBy, for_person AS ForPerson FROM approval
        """;

    public string Id { get; set; } = "";
    public string ItemId { get; set; } = "";
    public int Revision { get; set; }
    public string Person { get; set; } = "";
    public long At { get; set; }
    public long? WindowFrom { get; set; }
    public long? WindowTo { get; set; }
    public long? Voided { get; set; }
    public string? VoidWhy { get; set; }
    public ApprovalBy DoneBy { get; set; }
    public string? ForPerson { get; set; }

    /// <summary>Newest first; at most a hundred.</summary>
    public static async Task<IReadOnlyList<Approval>> Of(Session session, string itemId) =>
        [.. (await session.List<ApprovalRow>($"{Columns} WHERE item_id = @itemId ORDER BY at DESC, id DESC LIMIT 100", new { itemId })).Select(row => row.Approval())];

    public static async Task<Approval?> Live(Session session, string itemId, int revision) =>
        (await session.First<ApprovalRow>($"{Columns} WHERE item_id = @itemId AND revision = @revision AND voided IS NULL ORDER BY at DESC, id DESC",
            new { itemId, revision }))?.Approval();

    public static Task Add(Session session, string unitId, Approval approval) => session.Run("""
        INSERT INTO approval (id, unit_id, item_id, revision, person, at, window_from, window_to, done_by, for_person)
        VALUES (@Id, @unitId, @ItemId, @Revision, @Person, @at, @from, @to, @By, @For)
        """, new { approval.Id, unitId, approval.ItemId, approval.Revision, approval.Person, approval.By, approval.For, at = approval.At.ToUnixTimeMilliseconds(),
            from = approval.WindowFrom?.ToUnixTimeMilliseconds(), to = approval.WindowTo?.ToUnixTimeMilliseconds() });

    private Approval Approval() => new()
    {
        Id = Id, ItemId = ItemId, Revision = Revision, Person = Person, By = DoneBy, For = ForPerson, At = Time(At)!.Value, WindowFrom = Time(WindowFrom), WindowTo = Time(WindowTo),
        Voided = Time(Voided), VoidWhy = VoidWhy,
    };

    private static DateTimeOffset? Time(long? at) => at is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
}
