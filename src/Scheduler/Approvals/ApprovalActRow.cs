using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Approvals;

/// <summary>A step that was taken, as it lies in its table.</summary>
internal sealed class ApprovalActRow
{
    private const string Columns = """
        SELECT id AS Id, revision AS Revision, step_id AS StepId, step_name AS StepName, seal AS Seal, layout AS Layout, window_from AS WindowFrom, window_to AS WindowTo, person AS Person,
               person_id AS PersonId, for_person AS ForPerson, for_person_id AS ForPersonId, done_by AS DoneBy, at AS At, approval_id AS ApprovalId, voided AS Voided, void_why AS VoidWhy FROM approval_act
        """;

    public string Id { get; set; } = "";
    public int Revision { get; set; }
    public string StepId { get; set; } = "";
    public string StepName { get; set; } = "";
    public string Seal { get; set; } = "";
    public string Layout { get; set; } = "";
    public long? WindowFrom { get; set; }
    public long? WindowTo { get; set; }
    public string Person { get; set; } = "";
    public string? PersonId { get; set; }
    public string? ForPerson { get; set; }
    public string? ForPersonId { get; set; }
    public ApprovalBy DoneBy { get; set; }
    public long At { get; set; }
    public string? ApprovalId { get; set; }
    public long? Voided { get; set; }
    public string? VoidWhy { get; set; }

    /// <summary>Newest first; at most a hundred.</summary>
    public static Task<IReadOnlyList<ApprovalActRow>> Of(Session session, string itemId) =>
        session.List<ApprovalActRow>($"{Columns} WHERE item_id = @itemId ORDER BY at DESC, id DESC LIMIT 100", new { itemId });

    /// <summary>Those that are on the way, in their order.</summary>
    public static Task<IReadOnlyList<ApprovalActRow>> UnderWay(Session session, string itemId) =>
        session.List<ApprovalActRow>($"{Columns} WHERE item_id = @itemId AND approval_id IS NULL AND voided IS NULL ORDER BY at, id LIMIT 100", new { itemId });

    public Task Add(Session session, string unitId, string itemId) => session.Run("""
        INSERT INTO approval_act (id, unit_id, item_id, revision, step_id, step_name, seal, layout, window_from, window_to, person, person_id, for_person, for_person_id, done_by, at)
        VALUES (@Id, @unitId, @itemId, @Revision, @StepId, @StepName, @Seal, @Layout, @WindowFrom, @WindowTo, @Person, @PersonId, @ForPerson, @ForPersonId, @DoneBy, @At)
        """, new { Id, unitId, itemId, Revision, StepId, StepName, Seal, Layout, WindowFrom, WindowTo, Person, PersonId, ForPerson, ForPersonId, DoneBy, At });

    /// <summary>Says what those on the way ended in.</summary>
    public static Task End(Session session, string itemId, string approvalId) =>
        session.Run("UPDATE approval_act SET approval_id = @approvalId WHERE item_id = @itemId AND approval_id IS NULL AND voided IS NULL", new { itemId, approvalId });

    public ApprovalAct Act() => new()
    {
        Id = Id, Revision = Revision, StepId = StepId, StepName = StepName, Seal = Seal, Person = new(Person, PersonId), How = DoneBy, For = ForPerson is null ? null : new(ForPerson, ForPersonId), At = DateTimeOffset.FromUnixTimeMilliseconds(At), ApprovalId = ApprovalId,
        Voided = Voided is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, VoidWhy = VoidWhy,
    };
}
