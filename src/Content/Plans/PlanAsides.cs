using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>
/// Sets plans aside, and takes them back. A plan that is set aside asks for nothing: its tasks are not chosen, counted or reminded of; its
/// file, its rows and all that was done for them stay.
/// </summary>
public sealed class PlanAsides(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>What hangs on a plan, how much of each kind; money that is for the plan as a whole is among it.</summary>
    public Task<IReadOnlyDictionary<TieKind, int>> Ties(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyDictionary<TieKind, int>>(async session =>
    {
        var all = (await RowTies.Of(session, planId)).Values.SelectMany(ties => ties).GroupBy(tie => tie.Key).ToDictionary(ties => ties.Key, ties => ties.Sum(tie => tie.Value));
        if (await session.Value<int>("SELECT COUNT(*) FROM budget_line WHERE plan_id = @planId AND plan_task_id IS NULL", new { planId }) is > 0 and var whole)
            all[TieKind.Budget] = all.GetValueOrDefault(TieKind.Budget) + whole;
        return all;
    }, cancel);

    /// <summary>Sets a plan aside; one that is so already stays as it is.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="reason">Must be given.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Set(string planId, string reason, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var given = GivenReason.Read(reason);
        if (!given.Ok)
            return given.Problems[0];
        var why = given.Value;
        if (why.Length == 0)
            return Problem.Input(new("Chưa ghi lý do.", "No reason is given."), GivenReason.Field, new("Ghi lý do, ví dụ: nhập nhầm kế hoạch của xã khác.", "Give it, such as: the plan of another commune."));
        if (await Unit(session, planId) is not { } unit)
            return Missing;
        if (await session.Run("UPDATE plan SET aside = @now, aside_by = @Name, aside_why = @why WHERE id = @planId AND aside IS NULL", new { planId, why, who.Name, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) > 0)
            await audit.Note(session, unit, who, "plan.aside", planId, why);
        return null;
    }, cancel);

    /// <summary>Takes a plan back into use.</summary>
    public Task<Problem?> Back(string planId, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Unit(session, planId) is not { } unit)
            return Missing;
        if (await session.Run("UPDATE plan SET aside = NULL, aside_by = NULL, aside_why = NULL WHERE id = @planId AND aside IS NOT NULL", new { planId }) > 0)
            await audit.Note(session, unit, who, "plan.back", planId, "");
        return null;
    }, cancel);

    private static Task<string?> Unit(Session session, string planId) => session.Value<string>("SELECT unit_id FROM plan WHERE id = @planId", new { planId });

    private static readonly Problem Missing = Problem.Input(new("Không có kế hoạch này.", "There is no such plan."), null, new("Tải lại trang.", "Load the page again."));
}
