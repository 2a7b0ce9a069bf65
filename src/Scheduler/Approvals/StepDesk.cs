using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Approvals;

/// <summary>The steps of approval that units set (Các bước duyệt), and how far items are on their way. The steps are taken at <see cref="ApprovalDesk"/>.</summary>
public sealed class StepDesk(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Whether steps of <c>item AS i</c> were taken for the words it has now, and no approval came of them yet. To be put into a query.</summary>
    public const string Begun = "EXISTS (SELECT 1 FROM approval_act s WHERE s.item_id = i.id AND s.revision = i.revision AND s.approval_id IS NULL AND s.voided IS NULL)";

    /// <summary>Of items that have <see cref="Begun"/>, those whose steps count for their posts as these stand now: another time of any of them begins the steps anew.</summary>
    public static async Task<IReadOnlySet<string>> UnderWay(Session session, IEnumerable<string> itemIds)
    {
        var counting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in itemIds.Distinct(StringComparer.Ordinal))
            if (await ItemStore.Find(session, id) is { } item && (await StepChain.Of(session, item)).Taken.Count > 0)
                counting.Add(id);
        return counting;
    }

    /// <summary>Of a unit, the first one first; empty where it has set none and its approvers approve.</summary>
    public Task<IReadOnlyList<ApprovalStep>> Of(string unitId, CancellationToken cancel = default) => database.Read(session => ApprovalStepRow.Of(session, unitId), cancel);

    /// <summary>
    /// How far an item is; null where there is none. Where <paramref name="seal"/> is that of <see cref="Proposal"/>, by the bytes as they
    /// would be frozen; otherwise by what is known without painting: revision, posts, times and window.
    /// </summary>
    public Task<StepState?> State(string itemId, string? seal = null, CancellationToken cancel = default) => database.Read(async session =>
        await ItemStore.Find(session, itemId) is { } item ? await StepChain.Of(session, item, seal) : null, cancel);

    /// <summary>Every step of an item that was taken, newest first, those that are void among them.</summary>
    public Task<IReadOnlyList<ApprovalAct>> Acts(string itemId, CancellationToken cancel = default) => database.Read<IReadOnlyList<ApprovalAct>>(async session =>
        [.. (await ApprovalActRow.Of(session, itemId)).Select(act => act.Act())], cancel);

    /// <summary>Whose approval, or step on the way to one, a change of the item's words would void; each name once.</summary>
    public Task<IReadOnlyList<string>> Voidable(string itemId, CancellationToken cancel = default) => database.Read(session => session.List<string>("""
        SELECT person FROM approval WHERE item_id = @itemId AND voided IS NULL
        UNION SELECT person FROM approval_act WHERE item_id = @itemId AND approval_id IS NULL AND voided IS NULL ORDER BY 1
        """, new { itemId }), cancel);

    /// <summary>How many items of a unit are on their way: to change its steps begins them anew.</summary>
    public Task<int> UnderWay(string unitId, CancellationToken cancel = default) => database.Read(session =>
        session.Value<int>("SELECT COUNT(DISTINCT item_id) FROM approval_act WHERE unit_id = @unitId AND approval_id IS NULL AND voided IS NULL", new { unitId }), cancel);

    /// <summary>Gives a unit these steps; none: its approvers approve in one. Items that are on their way begin anew, approvals that stand stand.</summary>
    public async Task<IReadOnlyList<Problem>> Save(string unitId, IReadOnlyList<ApprovalStep> steps, Actor person, CancellationToken cancel = default)
    {
        var kept = steps.Select(step => step with { Id = Id.New(clock), Name = step.Name.Normalize().Trim() }).ToArray();
        if (Wrong(kept).ToArray() is { Length: > 0 } wrong)
            return wrong;
        await database.Write(async session =>
        {
            await ApprovalStepRow.Replace(session, unitId, kept);
            var (now, why) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), "Các bước duyệt của đơn vị vừa đổi.");
            var begun = await session.List<string>("SELECT DISTINCT item_id FROM approval_act WHERE unit_id = @unitId AND approval_id IS NULL AND voided IS NULL ORDER BY item_id", new { unitId });
            await session.Run("UPDATE approval_act SET voided = @now, void_why = @why WHERE unit_id = @unitId AND approval_id IS NULL AND voided IS NULL", new { unitId, now, why });
            await audit.Note(session, unitId, person, "unit.steps", unitId, kept.Length == 0 ? "Một bước, do người duyệt của đơn vị." : string.Join(" → ", kept.Select(step => step.Name)));
            foreach (var item in begun)
                await audit.Note(session, unitId, person, "approval.void", item, why);
        }, cancel);
        return [];
    }

    private static IEnumerable<Problem> Wrong(ApprovalStep[] steps)
    {
        if (steps.Length > ApprovalStep.Most)
            yield return Problem.Input(new($"Một đơn vị có nhiều nhất {ApprovalStep.Most} bước duyệt.", $"A unit has {ApprovalStep.Most} steps at most."));
        foreach (var (place, step) in steps.Index())
        {
            var where = $"{place + 1}";
            if (step.Name.Length is 0 or > ApprovalStep.LongestName || step.Name.Any(char.IsControl))
                yield return Problem.Input(new($"Tên bước cần từ 1 đến {ApprovalStep.LongestName} ký tự.", $"A step's name has 1 to {ApprovalStep.LongestName} characters."), where,
                    new("Ghi như cơ quan vẫn gọi, ví dụ “Trưởng ban biên tập”.", "Call it as the office does."));
            else if (steps.Take(place).Any(other => string.Equals(other.Name, step.Name, StringComparison.OrdinalIgnoreCase)))
                yield return Problem.Input(new($"Đã có một bước tên “{step.Name}”.", $"There is a step \"{step.Name}\" already."), where, new("Đặt tên khác.", "Give it another name."));
            if (step.TakerUnit is null && step.People.Count == 0)
                yield return Problem.Input(new($"Chưa chọn ai duyệt ở bước “{step.Name}”.", $"Nobody is chosen for the step \"{step.Name}\"."), where,
                    new("Chọn người, hoặc chọn mọi người duyệt của một đơn vị.", "Choose people, or the approvers of a unit."));
        }
    }
}
