using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Store;

namespace Campaigns.Content.Campaigns;

/// <summary>
/// Ties campaigns to the tasks of plans: where exactly one of the unit's own tasks names the day, by itself; where several do, a
/// person says which. What a person says is never changed by the program.
/// </summary>
public sealed class CampaignTies(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Where the places of an annex's tasks begin.</summary>
    private const string Annex = "PL.";

    private const string Tasks = $"SELECT t.id AS Id, t.plan_id AS PlanId, t.detail AS Detail, p.title AS Title, {PlanYears.Signed} AS Signed, COALESCE(p.number, p.title, p.file_name) AS Plan FROM plan_task t JOIN plan p ON p.id = t.plan_id",
        Tied = "SELECT task_id AS TaskId, person AS Person, at AS At FROM campaign_task WHERE unit_id = @unitId AND observance = @observance AND year = @year";

    /// <summary>How a campaign stands, and the tasks that name its day.</summary>
    public Task<CampaignTie> Of(CampaignOrder order, CancellationToken cancel = default) => database.Read(async session =>
    {
        var (kept, naming) = (await Kept(session, order, await Row(session, order)), await Naming(session, order));
        return kept is not null ? kept with { Naming = naming } : new CampaignTie { Task = Only(naming), Naming = naming };
    }, cancel);

    /// <summary>A person says for which task the campaign is, or that it is for none; its items follow, but for those that were tied to another task by hand.</summary>
    /// <param name="order">The campaign, which need not be made yet.</param>
    /// <param name="taskId">A task of the unit's own; null: none.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Choose(CampaignOrder order, string? taskId, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (taskId is not null && await Find(session, order.Unit.Id, taskId) is null)
            return Problem.Input(new("Không có nhiệm vụ này trong việc của đơn vị.", "There is no such task of the unit's own."), null, new("Tải lại trang rồi chọn lại.", "Load the page again and choose once more."));
        var before = (await Row(session, order))?.TaskId;
        await Put(session, order, taskId, who.Name, clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (await CampaignStore.Find(session, order.Unit.Id, order.Observance.Key, order.Year) is { } made)
            await Move(session, made.Id, before, taskId, clock.GetUtcNow().ToUnixTimeMilliseconds());
        await audit.Note(session, order.Unit.Id, who, taskId is null ? "campaign.untask" : "campaign.task", order.Observance.Key, $"{order.Observance.Name} {order.Year}: {taskId}");
        return null;
    }, cancel);

    /// <summary>Ties a campaign that is being carried out, where that is to be done by itself; what it is tied to.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="order">What is carried out.</param>
    /// <param name="campaign">The campaign, which stands.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="told">Told where a tie was made or ended.</param>
    internal static async Task<CampaignTie> Settle(Session session, CampaignOrder order, Campaign campaign, long now, Func<string, object, Task> told)
    {
        var row = await Row(session, order);
        if (await Kept(session, order, row) is { } kept)
            return kept;
        var (before, naming) = (row?.TaskId, await Naming(session, order));
        var task = Only(naming);
        if (task is null && before is null)
            return new CampaignTie { Naming = naming };
        if (task is null)
            await session.Run("DELETE FROM campaign_task WHERE unit_id = @Id AND observance = @Key AND year = @Year", new { order.Unit.Id, order.Observance.Key, order.Year });
        else
            await Put(session, order, task.Kept.Id, "", now);
        await Move(session, campaign.Id, before, task?.Kept.Id, now);
        await told(task is null ? "campaign.untask" : "campaign.task", new { from = before, to = task?.Kept.Id });
        return new CampaignTie { Task = task, Kept = task is not null, At = task is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(now), Naming = naming };
    }

    /// <summary>The one task that is meant. An annex that tells a plan's own tasks once more, product by product, is not a second one.</summary>
    private static NamedTask? Only(IReadOnlyList<NamedTask> naming) => naming switch
    {
        [var one] => one,
        _ when naming.Select(one => one.Kept.PlanId).Distinct().Count() == 1 && naming.Where(one => !one.Kept.Task.Id.StartsWith(Annex, StringComparison.Ordinal)).ToArray() is [var own] => own,
        _ => null,
    };

    /// <summary>Null where nothing is kept, or what the program kept is no task of the unit's own any more.</summary>
    private static async Task<CampaignTie?> Kept(Session session, CampaignOrder order, TieRow? row)
    {
        if (row is null)
            return null;
        var task = row.TaskId is null ? null : await Find(session, order.Unit.Id, row.TaskId);
        return task is null && row.Person.Length == 0 ? null : new CampaignTie { Task = task, Kept = true, Person = row.Person, At = DateTimeOffset.FromUnixTimeMilliseconds(row.At) };
    }

    /// <summary>The unit's own tasks for the year that name the day, those of the newest plan first. A plain range of days has no name to be found by.</summary>
    private static async Task<IReadOnlyList<NamedTask>> Naming(Session session, CampaignOrder order)
    {
        if (order.Span is not null)
            return [];
        var day = order.Observance;
        var rows = await session.List<TaskRow>($"""
            {Tasks}
            WHERE t.unit_id = @Id AND t.mine > 0 AND t.dropped IS NULL AND p.aside IS NULL AND NOT EXISTS (SELECT 1 FROM plan_task_close c WHERE c.task_id = t.id AND c.year = @Year AND c.outcome = 2)
            ORDER BY p.imported DESC, p.id, t.position
            """, new { order.Unit.Id, order.Year });
        if (rows.Count == 0)
            return [];
        var named = (await session.List<(string Plan, string Detail)>("SELECT plan_id, detail FROM plan_observance WHERE unit_id = @Id AND day = @Day AND month = @Month AND dropped IS NULL", new { order.Unit.Id, day.Day, day.Month }))
            .ToLookup(row => row.Plan, row => JsonSerializer.Deserialize<PlanObservance>(row.Detail, Json.Compact)!, StringComparer.Ordinal);
        return [.. rows.Select(row => (row.Title, row.Signed, Named: row.Named())).Where(row => PlanYears.Owed(order.Year, row.Named.Kept.Task.When, PlanYears.Only(row.Title, row.Signed)) && DayTasks.Names(row.Named.Kept.Task, day, named[row.Named.Kept.PlanId])).Select(row => row.Named)];
    }

    private static async Task<NamedTask?> Find(Session session, string unitId, string taskId) => (await session.First<TaskRow>($"""
        {Tasks}
        WHERE t.id = @taskId AND t.unit_id = @unitId AND t.mine > 0 AND t.dropped IS NULL
        """, new { taskId, unitId }))?.Named();

    private static Task<TieRow?> Row(Session session, CampaignOrder order) => session.First<TieRow>(Tied, new { unitId = order.Unit.Id, observance = order.Observance.Key, year = order.Year });

    private static Task<int> Put(Session session, CampaignOrder order, string? taskId, string person, long now) => session.Run("""
        INSERT INTO campaign_task (unit_id, observance, year, task_id, person, at) VALUES (@Id, @Key, @Year, @taskId, @person, @now)
        ON CONFLICT (unit_id, observance, year) DO UPDATE SET task_id = excluded.task_id, person = excluded.person, at = excluded.at
        """, new { order.Unit.Id, order.Observance.Key, order.Year, taskId, person, now });

    private static Task<int> Move(Session session, string campaignId, string? before, string? taskId, long now) => session.Run("""
        UPDATE item SET plan_task_id = @taskId, updated = @now WHERE campaign_id = @campaignId AND beat IS NOT NULL AND (plan_task_id IS NULL OR plan_task_id = @before)
        """, new { campaignId, before, taskId, now });

    private sealed class TieRow
    {
        public string? TaskId { get; set; }
        public string Person { get; set; } = "";
        public long At { get; set; }
    }

    private sealed class TaskRow
    {
        public string Id { get; set; } = "";
        public string PlanId { get; set; } = "";
        public string Detail { get; set; } = "";
        public string? Title { get; set; }
        public int? Signed { get; set; }
        public string Plan { get; set; } = "";

        public NamedTask Named() => new(new KeptTask(Id, PlanId, JsonSerializer.Deserialize<PlanTask>(Detail, Json.Compact)!), Plan);
    }
}
