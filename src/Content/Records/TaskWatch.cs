using System.Text.Json;
using Campaigns.Content.Plans;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Records;

/// <summary>Looks whether the tasks that have no last day are kept up.</summary>
public sealed class TaskWatch(Database database, TimeProvider clock)
{
    private const int MostTasks = 500, MostDays = 5_000, MostSlots = 1_000;

    // Ongoing, yearly, by the quarter, monthly, weekly: those that come again; and those without a time, whose words may say how often.
    private const string Which = "t.unit_id = @Id AND t.mine > 0 AND t.dropped IS NULL AND t.when_to IS NULL AND t.when_kind IN (0, 1, 2, 3, 4, 5)";

    /// <summary>The unit's own tasks that lack something in the week of a Monday, or have been silent for too long; those of the newest plan first.</summary>
    public Task<IReadOnlyList<TaskLack>> Of(Unit unit, DateOnly monday, CancellationToken cancel = default) => database.Read<IReadOnlyList<TaskLack>>(async session =>
    {
        var today = unit.Today(clock);
        var tasks = await Tasks(session, unit, (monday < today ? today : monday).Year, Which);
        if (tasks.Count == 0)
            return [];
        var done = await Done(session, unit);
        return [.. from row in tasks
                   let gap = TaskRhythm.Gap(row.When, row.Pace.Monthly, [.. done[row.Id]], row.Begun(Day(unit, row.Since)), today, monday, row.Pace.Weekly)
                   where gap is not null
                   select new TaskLack(row.Kept, row.Plan, gap, row.Pace.Monthly)];
    }, cancel);

    /// <summary>The empty slots of the units' own weekly and monthly tasks from one day to another, at most a thousand.</summary>
    public async Task<IReadOnlyList<TaskSlot>> Slots(IEnumerable<Unit> units, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        var slots = new List<TaskSlot>();
        foreach (var unit in units)
            slots.AddRange(await database.Read(session => Slots(session, unit, from, to), cancel));
        return [.. slots.OrderBy(slot => slot.Day).Take(MostSlots)];
    }

    /// <summary>Year by year, since a task may be owed in one, or closed for it, and not in the next.</summary>
    private async Task<IReadOnlyList<TaskSlot>> Slots(Session session, Unit unit, DateOnly from, DateOnly to)
    {
        var (today, slots) = (unit.Today(clock), new List<TaskSlot>());
        if (to < today)
            return [];
        ILookup<string, (DateOnly First, DateOnly Last)>? done = null;
        for (var year = (from < today ? today : from).Year; year <= to.Year; year++)
        {
            var (first, last) = (Later(from, new(year, 1, 1)), to.Year == year ? to : new(year, 12, 31));
            var tasks = (await Tasks(session, unit, year, Which)).Where(row => row.When.Kind is PlanTimeKind.Weekly or PlanTimeKind.Monthly).ToArray();
            if (tasks.Length == 0)
                continue;
            done ??= await Done(session, unit);
            slots.AddRange(from row in tasks
                           from day in TaskSlots.Empty(row.When, row.Pace, [.. done[row.Id]], today, first, last)
                           select new TaskSlot(unit.Id, row.Kept, day));
        }
        return slots;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Those that are owed in a year and that nobody closed for it; those of the newest plan first.</summary>
    private static async Task<IReadOnlyList<Row>> Tasks(Session session, Unit unit, int year, string which) => [.. (await session.List<Row>($"""
        SELECT t.id AS Id, t.plan_id AS PlanId, t.detail AS Detail, p.imported AS Since, p.title AS Title, {PlanYears.Signed} AS Signed, COALESCE(p.number, p.title, p.file_name) AS Plan, c.monthly AS Monthly, c.weekday AS Weekday, c.month_day AS MonthDay, c.weekly AS Weekly
        FROM plan_task t JOIN plan p ON p.id = t.plan_id LEFT JOIN plan_task_pace c ON c.task_id = t.id
        WHERE {which} AND p.aside IS NULL AND NOT EXISTS (SELECT 1 FROM plan_task_close e WHERE e.task_id = t.id AND e.year = @year) ORDER BY p.imported DESC, p.id, t.position LIMIT {MostTasks}
        """, new { unit.Id, year })).Where(row => PlanYears.Owed(year, row.Task.When, row.Only))];

    /// <summary>An item counts on the first day on which it goes out; without a time, on the day on which it was begun.</summary>
    private static async Task<ILookup<string, (DateOnly First, DateOnly Last)>> Done(Session session, Unit unit)
    {
        var items = await session.List<(string Task, long At)>($"""
            SELECT i.plan_task_id, COALESCE((SELECT MIN(p.due) FROM post p WHERE p.item_id = i.id AND p.state NOT IN (9, 10)), i.created)
            FROM item i JOIN plan_task t ON t.id = i.plan_task_id WHERE i.unit_id = @Id AND {Which} ORDER BY i.created DESC LIMIT {MostDays}
            """, new { unit.Id });
        var activities = await session.List<(string Task, string First, string Last)>($"""
            SELECT a.plan_task_id, a.first_day, a.last_day FROM activity a JOIN plan_task t ON t.id = a.plan_task_id WHERE a.unit_id = @Id AND a.state <> 2 AND {Which} ORDER BY a.first_day DESC LIMIT {MostDays}
            """, new { unit.Id });
        var cases = await session.List<(string Task, string Day)>($"SELECT c.task, c.day FROM {TaskCases.All} c JOIN plan_task t ON t.id = c.task WHERE {Which} ORDER BY c.day DESC LIMIT {MostDays}", new { unit.Id });
        return items.Select(row => (row.Task, First: Day(unit, row.At), Last: Day(unit, row.At)))
            .Concat(cases.Select(row => (row.Task, First: Days.OfIso(row.Day), Last: Days.OfIso(row.Day))))
            .Concat(activities.Select(row => (row.Task, First: Days.OfIso(row.First), Last: Days.OfIso(row.Last)))).ToLookup(row => row.Task, row => (row.First, row.Last), StringComparer.Ordinal);
    }

    private static DateOnly Day(Unit unit, long at) => DateOnly.FromDateTime(unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime);

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string PlanId { get; set; } = "";
        public string Detail { get; set; } = "";
        public long Since { get; set; }
        public string? Title { get; set; }
        public int? Signed { get; set; }
        public string Plan { get; set; } = "";
        public int? Monthly { get; set; }
        public int? Weekday { get; set; }
        public int? MonthDay { get; set; }

        public int? Weekly { get; set; }

        /// <summary>What a person set, else what the plan's own words say.</summary>
        public TaskPace Pace => field ??= TaskPace.Kept(Monthly, Weekday, MonthDay, Weekly).Over(Said);

        /// <summary>Its time, weekly or monthly where the plan's own words say so.</summary>
        public PlanTime When => Said?.On(Task.When) ?? Task.When;

        /// <summary>Looked for once: a week's page asks again and again.</summary>
        private PlanPace? Said => (_said ??= [PlanPace.Of(Task)])[0];

        private PlanPace?[]? _said;

        public PlanTask Task => field ??= JsonSerializer.Deserialize<PlanTask>(Detail, Json.Compact)!;

        public KeptTask Kept => new(Id, PlanId, Task);

        public int? Only => PlanYears.Only(Title, Signed);

        /// <summary>The day from which it can be silent: a plan for next year waits for that year.</summary>
        public DateOnly Begun(DateOnly known) => Only is { } year ? Later(known, new(year, 1, 1)) : known;
    }
}
