using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>What plans ask for against what was done: items written for tasks, reports that are due, and those that were sent.</summary>
public sealed class PlanBook(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>No list is longer.</summary>
    public const int Most = 300;

    /// <summary>Characters of a task where it is one of many.</summary>
    private const int Short = 110;

    private const string Known = "COALESCE(p.number, p.title, p.file_name)";

    /// <summary>The items written for the tasks of a plan, by the unit whose plan it is.</summary>
    public Task<IReadOnlyList<TaskItem>> Items(string planId, CancellationToken cancel = default) => database.Read(session => session.List<TaskItem>("""
        SELECT i.id AS Id, i.plan_task_id AS TaskId, i.title AS Title, i.state AS State, (SELECT COUNT(*) FROM post WHERE post.item_id = i.id AND post.state = 3) AS Out,
          COALESCE((SELECT MIN(p.due) FROM post p WHERE p.item_id = i.id AND p.state NOT IN (9, 10)), i.created) AS At, (SELECT MIN(p.url) FROM post p WHERE p.item_id = i.id AND p.state = 3) AS Url, (SELECT MIN(p.published) FROM post p WHERE p.item_id = i.id AND p.state = 3) AS Published,
          c.name AS Campaign, c.observance AS Observance, COALESCE(c.year, 0) AS Year
        FROM plan_task t JOIN item i ON i.plan_task_id = t.id AND i.unit_id = t.unit_id LEFT JOIN campaign c ON c.id = i.campaign_id WHERE t.plan_id = @planId ORDER BY i.created, i.id LIMIT 2000
        """, new { planId }), cancel);

    /// <summary>A task, and whose it is; null where there is no such task.</summary>
    public Task<(KeptTask Task, string UnitId)?> FindTask(string id, CancellationToken cancel = default) => database.Read<(KeptTask, string)?>(async session =>
        await session.First<Row>("SELECT id AS Id, plan_id AS PlanId, unit_id AS UnitId, detail AS Detail FROM plan_task WHERE id = @id", new { id }) is { } row
            ? (new KeptTask(row.Id, row.PlanId, row.As<PlanTask>()), row.UnitId) : null, cancel);

    /// <summary>The rows that the latest import of a plan has no more, while nobody decided.</summary>
    public Task<IReadOnlySet<string>> Gone(string planId, CancellationToken cancel = default) => database.Read<IReadOnlySet<string>>(async session =>
        (await PlanChanges.Of(session, planId)).Where(one => one.Value.What == PlanChangeKind.Gone).Select(one => one.Key).ToHashSet(StringComparer.Ordinal), cancel);

    /// <summary>The unit's own tasks to choose from, those of the newest plan first; the one that is chosen among them whatever became of it.</summary>
    public Task<IReadOnlyList<TaskChoice>> Choices(string unitId, string? chosen, CancellationToken cancel = default) => database.Read<IReadOnlyList<TaskChoice>>(async session =>
        [.. (await session.List<Row>($"""
            SELECT t.id AS Id, t.place AS Detail, t.text AS Text, {Known} AS Plan, (SELECT COUNT(*) FROM plan_change g WHERE g.row_id = t.id AND g.what = {(int)PlanChangeKind.Gone}) AS Gone FROM plan_task t JOIN plan p ON p.id = t.plan_id
            WHERE t.unit_id = @unitId AND ((t.dropped IS NULL AND t.mine > 0 AND p.aside IS NULL) OR t.id = @chosen) ORDER BY p.imported DESC, p.id, t.position LIMIT {Most}
            """, new { unitId, chosen })).Select(row => new TaskChoice(row.Id, Cut(row.Plan), row.Detail, Cut(row.Text), row.Gone > 0))], cancel);

    /// <summary>Items of the unit that were written for no task, the newest first.</summary>
    public Task<IReadOnlyList<(string Id, string Title)>> Free(string unitId, CancellationToken cancel = default) => database.Read(session => session.List<(string Id, string Title)>(
        "SELECT id, title FROM item WHERE unit_id = @unitId AND plan_task_id IS NULL ORDER BY created DESC, id DESC LIMIT 100", new { unitId }), cancel);

    /// <summary>Gives an item a task, or takes it away; its words and approvals stay as they are.</summary>
    /// <param name="itemId">Of the same unit as the task.</param>
    /// <param name="taskId">Null: the item is for no task any more.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Link(string itemId, string? taskId, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var unit = await session.Value<string>("SELECT unit_id FROM item WHERE id = @itemId", new { itemId });
        if (unit is null || (taskId is not null && await session.Value<string>("SELECT unit_id FROM plan_task WHERE id = @taskId", new { taskId }) != unit))
            return Problem.Input(new("Không có tin, bài hoặc nhiệm vụ này.", "There is no such item or task."), null, new("Tải lại trang rồi chọn lại.", "Load the page again and choose once more."));
        await session.Run("UPDATE item SET plan_task_id = @taskId, updated = @now WHERE id = @itemId", new { taskId, itemId, now = Now });
        await audit.Note(session, unit, who, taskId is null ? "item.untask" : "item.task", itemId, taskId ?? "");
        return null;
    }, cancel);

    /// <summary>The units' own tasks whose last day lies between two days, both inclusive, by that day; what a person closed for that year is owed no more.</summary>
    public Task<IReadOnlyList<OwedTask>> Tasks(IReadOnlyList<string> units, DateOnly from, DateOnly to, CancellationToken cancel = default) => database.Read<IReadOnlyList<OwedTask>>(async session =>
        units.Count == 0 ? [] : [.. (await session.List<Row>($"""
            SELECT t.id AS Id, t.plan_id AS PlanId, t.unit_id AS UnitId, t.detail AS Detail, t.when_to AS Due, {Known} AS Plan,
              (SELECT COUNT(*) FROM item i WHERE i.plan_task_id = t.id AND i.unit_id = t.unit_id) AS Items,
              (SELECT COUNT(*) FROM activity a WHERE a.plan_task_id = t.id AND a.state <> 2) AS Activities,
              (SELECT COUNT(*) FROM misinformation m WHERE m.plan_task_id = t.id) + (SELECT COUNT(*) FROM question q WHERE q.plan_task_id = t.id) AS Cases
            FROM plan_task t JOIN plan p ON p.id = t.plan_id
            WHERE t.unit_id IN @units AND t.mine > 0 AND t.dropped IS NULL AND p.aside IS NULL AND t.when_to >= @from AND t.when_to <= @to
              AND NOT EXISTS (SELECT 1 FROM plan_task_close c WHERE c.task_id = t.id AND c.year = CAST(SUBSTR(t.when_to, 1, 4) AS INTEGER)) ORDER BY t.when_to, p.imported DESC, p.id, t.position LIMIT {Most}
            """, new { units, from = from.Iso(), to = to.Iso() })).Select(row => new OwedTask(new KeptTask(row.Id, row.PlanId, row.As<PlanTask>()), row.UnitId, row.Plan, Day(row.Due), row.Items, row.Activities, row.Cases))], cancel);

    /// <summary>The units' own reports whose last day lies between two days, both inclusive, by that day; each year anew, from the year on that their plan is for.</summary>
    public Task<IReadOnlyList<OwedDuty>> Duties(IReadOnlyList<string> units, DateOnly from, DateOnly to, CancellationToken cancel = default) => Duties(units, from, to, unsent: false, cancel);

    /// <summary>Of these those of which nobody noted that they were sent.</summary>
    public Task<IReadOnlyList<OwedDuty>> Unsent(IReadOnlyList<string> units, DateOnly from, DateOnly to, CancellationToken cancel = default) => Duties(units, from, to, unsent: true, cancel);

    private Task<IReadOnlyList<OwedDuty>> Duties(IReadOnlyList<string> units, DateOnly from, DateOnly to, bool unsent, CancellationToken cancel) => database.Read<IReadOnlyList<OwedDuty>>(async session =>
    {
        if (units.Count == 0)
            return [];
        // Its last day is the one before that which the plan names.
        var months = Enumerable.Range(0, 13).Select(from.AddDays(1).AddMonths).Where(day => day.AddDays(1 - day.Day) <= to.AddDays(1)).Select(day => day.Month).Distinct().ToArray();
        var rows = await session.List<DutyRow>($"""
            SELECT d.id AS Id, d.unit_id AS UnitId, d.kind AS Kind, d.before_day AS Day, d.before_month AS Month, d.before_year AS Year, p.title AS Title, {PlanYears.Signed} AS Signed FROM plan_duty d JOIN plan p ON p.id = d.plan_id
            WHERE d.unit_id IN @units AND d.mine = 1 AND d.dropped IS NULL AND p.aside IS NULL AND d.before_day IS NOT NULL AND (d.before_month IN @months OR d.kind = {(int)DutyKind.Month}) ORDER BY p.imported DESC, p.id, d.position
            """, new { units, months });
        // Where an amended plan has moved the day, what was sent by the earlier one is sent.
        var sent = (await session.List<SentRow>("SELECT duty_id AS Id, due AS Due, person AS Person, at AS At FROM duty_done WHERE due >= @from AND due <= @to AND duty_id IN (SELECT id FROM plan_duty WHERE unit_id IN @units) ORDER BY at", new { units, from = from.AddYears(-1).Iso(), to = to.AddYears(1).Iso() }))
            .ToLookup(row => row.Id, StringComparer.Ordinal);
        var owed = (from row in rows
                    from year in Enumerable.Range(@from.Year, to.Year - @from.Year + 2)
                    from last in row.Duty.Lasts(year)
                    where last >= @from && last <= to && !(PlanYears.Only(row.Title, row.Signed) > last.Year)
                    let told = sent[row.Id].FirstOrDefault(one => row.Duty.Nearest(Day(one.Due)) == last)
                    where told is null || !unsent
                    orderby last
                    select (row.Id, row.UnitId, Last: last, Told: told)).Take(Most).ToArray();
        var ids = owed.Select(one => one.Id).Distinct().ToArray();
        var kept = ids.Length == 0 ? [] : (await session.List<Row>($"SELECT d.id AS Id, d.plan_id AS PlanId, d.detail AS Detail, {Known} AS Plan FROM plan_duty d JOIN plan p ON p.id = d.plan_id WHERE d.id IN @ids", new { ids })).ToDictionary(row => row.Id, StringComparer.Ordinal);
        return [.. owed.Select(one => new OwedDuty(new KeptDuty(one.Id, kept[one.Id].PlanId, kept[one.Id].As<Duty>()), one.UnitId, kept[one.Id].Plan, one.Last,
            one.Told is { } told ? DateTimeOffset.FromUnixTimeMilliseconds(told.At) : null, one.Told?.Person))];
    }, cancel);

    /// <summary>The unit's own reports that are due when somebody asks for them, and how the plan of each is known.</summary>
    public Task<IReadOnlyList<(KeptDuty Duty, string Plan)>> OnDemand(string unitId, CancellationToken cancel = default) => database.Read<IReadOnlyList<(KeptDuty, string)>>(async session =>
        [.. (await session.List<Row>($"""
            SELECT d.id AS Id, d.plan_id AS PlanId, d.detail AS Detail, {Known} AS Plan FROM plan_duty d JOIN plan p ON p.id = d.plan_id
            WHERE d.unit_id = @unitId AND d.mine = 1 AND d.dropped IS NULL AND p.aside IS NULL AND (d.before_day IS NULL OR (d.before_month IS NULL AND d.kind <> {(int)DutyKind.Month})) ORDER BY p.imported DESC, p.id, d.position LIMIT 50
            """, new { unitId })).Select(row => (new KeptDuty(row.Id, row.PlanId, row.As<Duty>()), row.Plan))], cancel);

    /// <summary>What the unit's plans ask others to report on a day, and how the plan of each is known; the newest plan first.</summary>
    public Task<IReadOnlyList<(Duty Duty, string Plan)>> OfOthers(string unitId, CancellationToken cancel = default) => database.Read<IReadOnlyList<(Duty, string)>>(async session =>
        [.. (await session.List<Row>($"""
            SELECT d.id AS Id, d.plan_id AS PlanId, d.detail AS Detail, {Known} AS Plan FROM plan_duty d JOIN plan p ON p.id = d.plan_id
            WHERE d.unit_id = @unitId AND d.mine = 0 AND d.dropped IS NULL AND p.aside IS NULL AND d.before_day IS NOT NULL ORDER BY p.imported DESC, p.id, d.position LIMIT {Most}
            """, new { unitId })).Select(row => (row.As<Duty>(), row.Plan))], cancel);

    /// <summary>The duties of a plan with their rows' ids, in the document's order.</summary>
    public Task<IReadOnlyList<KeptDuty>> DutiesOf(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyList<KeptDuty>>(async session =>
        [.. (await session.List<Row>("SELECT id AS Id, plan_id AS PlanId, detail AS Detail FROM plan_duty WHERE plan_id = @planId AND dropped IS NULL ORDER BY position", new { planId }))
            .Select(row => new KeptDuty(row.Id, row.PlanId, row.As<Duty>()))], cancel);

    /// <summary>Notes that the report due by that day was sent, or that it was not.</summary>
    public Task<Problem?> Sent(string planId, string dutyId, DateOnly last, bool sent, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var row = await session.First<Row>("SELECT id AS Id, plan_id AS PlanId, unit_id AS UnitId, detail AS Detail FROM plan_duty WHERE id = @dutyId AND plan_id = @planId", new { dutyId, planId });
        if (row is null || !row.As<Duty>().Lasts(last.Year).Concat(row.As<Duty>().Lasts(last.Year + 1)).Contains(last))
            return Problem.Input(new("Không có chế độ báo cáo này.", "There is no such report."), null, new("Tải lại trang.", "Load the page again."));
        if (sent)
            await session.Run("INSERT INTO duty_done (duty_id, due, person, at) VALUES (@dutyId, @due, @person, @now) ON CONFLICT (duty_id, due) DO NOTHING", new { dutyId, due = last.Iso(), person = who.Name, now = Now });
        else
            foreach (var due in (await session.List<string>("SELECT due FROM duty_done WHERE duty_id = @dutyId", new { dutyId })).Where(due => row.As<Duty>().Nearest(Day(due)) == last))
                await session.Run("DELETE FROM duty_done WHERE duty_id = @dutyId AND due = @due", new { dutyId, due });
        await audit.Note(session, row.UnitId, who, sent ? "duty.sent" : "duty.notSent", dutyId, last.Iso());
        return null;
    }, cancel);

    /// <summary>At a word's end, where a text is too long for a line.</summary>
    public static string Cut(string text, int most = Short)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
            return line;
        var end = line.LastIndexOf(' ', most - 1);
        return line[..(end > most / 2 ? end : most - 1)].TrimEnd(',', ';', ':', '.', ' ') + "…";
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static DateOnly Day(string iso) => Days.OfIso(iso);

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string PlanId { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Detail { get; set; } = "";
        public string Text { get; set; } = "";
        public string Plan { get; set; } = "";
        public string Due { get; set; } = "";
        public int Items { get; set; }
        public int Activities { get; set; }
        public int Cases { get; set; }
        public int Gone { get; set; }

        public T As<T>() => JsonSerializer.Deserialize<T>(Detail, Json.Compact)!;
    }

    private sealed class DutyRow
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public DutyKind Kind { get; set; }
        public int Day { get; set; }
        public int? Month { get; set; }
        public int? Year { get; set; }
        public string? Title { get; set; }
        public int? Signed { get; set; }

        public Duty Duty => new() { Kind = Kind, BeforeDay = Day, BeforeMonth = Month, BeforeYear = Year };
    }

    private sealed class SentRow
    {
        public string Id { get; set; } = "";
        public string Due { get; set; } = "";
        public string Person { get; set; } = "";
        public long At { get; set; }
    }
}
