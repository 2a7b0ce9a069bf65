using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>The budget lines of a store.</summary>
public sealed class BudgetStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>No line is larger: a thousand billion đồng.</summary>
    public const long MostMoney = 1_000_000_000_000;

    private const string Select = """
        SELECT id AS Id, unit_id AS UnitId, plan_id AS PlanId, plan_task_id AS TaskId, year AS Year, source AS Source, title AS Title, planned AS Planned, approved AS Approved, spent AS Spent, spent_day AS SpentDay, note AS Note, revision AS Revision FROM budget_line
        """;

    public Task<BudgetLine?> Find(string id, CancellationToken cancel = default) => database.Read(session => Find(session, id), cancel);

    /// <summary>The lines of a year in the order in which they were entered.</summary>
    public Task<RecordPage<BudgetLine>> List(IReadOnlyList<string> units, int year, int page = 1, CancellationToken cancel = default) => units.Count == 0
        ? Task.FromResult(new RecordPage<BudgetLine>([], 0))
        : database.Read(async session =>
        {
            var args = new { units, year, most = RecordPage<BudgetLine>.Length, skip = (Math.Max(1, page) - 1) * RecordPage<BudgetLine>.Length };
            return new RecordPage<BudgetLine>(
                [.. (await session.List<Row>($"{Select} WHERE unit_id IN @units AND year = @year ORDER BY created, id LIMIT @most OFFSET @skip", args)).Select(row => row.Line())],
                await session.Value<int>("SELECT COUNT(*) FROM budget_line WHERE unit_id IN @units AND year = @year", args));
        }, cancel);

    /// <summary>The lines of a plan, in the order in which they were entered.</summary>
    public Task<IReadOnlyList<BudgetLine>> OfPlan(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyList<BudgetLine>>(async session =>
        [.. (await session.List<Row>($"{Select} WHERE plan_id = @planId ORDER BY created, id LIMIT 200", new { planId })).Select(row => row.Line())], cancel);

    /// <summary>The sums of a year by source; a source without a line is not among them.</summary>
    public Task<IReadOnlyList<BudgetSum>> Sums(IReadOnlyList<string> units, int year, CancellationToken cancel = default) => units.Count == 0
        ? Task.FromResult<IReadOnlyList<BudgetSum>>([])
        : database.Read(session => session.List<BudgetSum>("""
            SELECT source AS Source, COUNT(*) AS Lines, CAST(SUM(planned) AS BIGINT) AS Planned, CAST(COALESCE(SUM(approved), 0) AS BIGINT) AS Approved, CAST(COALESCE(SUM(spent), 0) AS BIGINT) AS Spent
            FROM budget_line WHERE unit_id IN @units AND year = @year GROUP BY source ORDER BY source
            """, new { units, year }), cancel);

    /// <summary>Adds a line, or changes the one of that id; its unit stays. That more was spent than there is for it is asked about.</summary>
    public Task<Result<BudgetLine>> Save(BudgetLine line, Actor who, CancellationToken cancel = default) => Save(line, false, who, cancel);

    /// <param name="line">With an empty id: a new one.</param>
    /// <param name="sure">Whether a person said that more was spent.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Result<BudgetLine>> Save(BudgetLine line, bool sure, Actor who, CancellationToken cancel = default)
    {
        var clean = Check(line);
        return clean.Ok ? await database.Write<Result<BudgetLine>>(session => Save(session, clean.Value, sure, who), cancel) : clean;
    }

    /// <summary>Adds a line of a plan, unless the plan has one of the same source, year and planned sum: of two who ask at once one adds it.</summary>
    internal async Task<Problem?> Once(BudgetLine line, Actor who, CancellationToken cancel)
    {
        var clean = Check(line);
        var saved = !clean.Ok ? clean : await database.Write<Result<BudgetLine>>(async session =>
            await session.Value<int>("SELECT COUNT(*) FROM budget_line WHERE plan_id = @PlanId AND source = @source AND year = @Year AND planned = @Planned", new { clean.Value.PlanId, source = (int)clean.Value.Source, clean.Value.Year, clean.Value.Planned }) > 0
                ? clean : await Save(session, clean.Value, sure: false, who), cancel);
        return saved.Ok ? null : saved.Problems[0];
    }

    private async Task<Result<BudgetLine>> Save(Session session, BudgetLine one, bool sure, Actor who)
    {
        var id = one.Id.Length > 0 ? one.Id : Id.New(clock);
        var before = await Find(session, id);
        if ((one.Id.Length > 0 && before is null) || (before is not null && before.UnitId != one.UnitId))
            return RecordTies.Missing;
        if (await RecordTies.Check(session, one.UnitId, one.TaskId, one.PlanId) is { } foreign)
            return foreign;
        if (before is not null && await RecordClash.Check(session, id, one.Revision, before.Revision, who.Name) is { } clash)
            return clash;
        if (one.SpentDay is { } spent && spent > await UnitDay.Today(session, one.UnitId, clock))
            return Future;
        if (one.Above && !sure && (before is null || (before.Spent, before.Most) != (one.Spent, one.Most)))
            return Doubt.Of(new(string.Create(RecordText.Vietnamese, $"Đã chi {one.Spent:N0} đồng, nhiều hơn {(one.Approved is null ? "dự toán" : "số được giao")} {one.Most:N0} đồng."), "More was spent than there is for it."));
        await session.Run("""
            INSERT INTO budget_line (id, unit_id, plan_id, plan_task_id, year, source, title, planned, approved, spent, spent_day, note, person, created, updated)
            VALUES (@id, @UnitId, @PlanId, @TaskId, @Year, @source, @Title, @Planned, @Approved, @Spent, @day, @Note, @person, @now, @now)
            ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, plan_task_id = excluded.plan_task_id, year = excluded.year, source = excluded.source, title = excluded.title,
              planned = excluded.planned, approved = excluded.approved, spent = excluded.spent, spent_day = excluded.spent_day, note = excluded.note, updated = excluded.updated,
              revision = budget_line.revision + 1
            """, new { id, one.UnitId, one.PlanId, one.TaskId, one.Year, source = (int)one.Source, one.Title, one.Planned, one.Approved, one.Spent, day = one.SpentDay?.Iso(), one.Note, person = who.Name, now = Now });
        await audit.Note(session, one.UnitId, who, before is null ? "budget.add" : "budget.change", id, string.Create(RecordText.Vietnamese, $"{one.Title}: {one.Planned:N0} đồng"));
        return (await Find(session, id))!;
    }

    /// <summary>Removes a line that was entered by mistake; the audit keeps that there was one.</summary>
    /// <param name="id">Which.</param>
    /// <param name="revision">As it was looked at.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Remove(string id, int revision, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Find(session, id) is not { } one)
            return RecordTies.Missing;
        if (await RecordClash.Check(session, id, revision, one.Revision, who.Name) is { } clash)
            return clash;
        await session.Run("DELETE FROM budget_line WHERE id = @id", new { id });
        await audit.Note(session, one.UnitId, who, "budget.remove", id, string.Create(RecordText.Vietnamese, $"{one.Title}: {one.Planned:N0} đồng"));
        return null;
    }, cancel);

    private static readonly Problem Future = Problem.Input(new("Ngày chi còn ở phía trước: chưa đến ngày thì chưa ghi là đã chi.", "The day of the spending is still to come."), "ngay-chi",
        new("Sửa ngày chi, hoặc bỏ trống số đã chi và ngày chi cho đến khi chi.", "Correct the day, or leave both empty until it is spent."));

    private static Result<BudgetLine> Check(BudgetLine line)
    {
        var clean = line with { Title = RecordText.Line(line.Title), Note = RecordText.Text(line.Note) };
        Problem[] problems =
        [
            .. RecordText.Needed(clean.Title, RecordText.LongestTitle, "noi-dung", new("Chưa ghi nội dung chi.", "It is not said what the money is for.")), .. RecordText.Long(clean.Note, RecordText.LongestText, "ghi-chu"),
            .. RecordText.Number(clean.Planned, MostMoney, "du-toan"), .. RecordText.Number(clean.Approved, MostMoney, "duoc-giao"), .. RecordText.Number(clean.Spent, MostMoney, "da-chi"),
        ];
        if (problems.Length > 0)
            return problems;
        if (clean.Year is < 2000 or > 2100)
            return Problem.Input(new("Năm phải từ 2000 đến 2100.", "A year between 2000 and 2100."), "nam");
        // What a year's money is spent on may be paid until the end of January.
        if (clean.SpentDay is { } day && (day < new DateOnly(clean.Year, 1, 1) || day > new DateOnly(clean.Year + 1, 1, 31)))
            return Problem.Input(new($"Ngày chi phải trong năm {clean.Year}, chậm nhất 31/01/{clean.Year + 1}.", $"Spent in {clean.Year}, or in January after it."), "ngay-chi", new("Sửa ngày chi, hoặc năm của khoản này.", "Correct the day, or the year of the line."));
        return Enum.IsDefined(clean.Source) ? clean : Problem.Input(new("Chưa chọn nguồn kinh phí.", "No source is chosen."), "nguon");
    }

    private static async Task<BudgetLine?> Find(Session session, string id) => (await session.First<Row>($"{Select} WHERE id = @id", new { id }))?.Line();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string? PlanId { get; set; }
        public string? TaskId { get; set; }
        public int Year { get; set; }
        public BudgetSource Source { get; set; }
        public string Title { get; set; } = "";
        public long Planned { get; set; }
        public long? Approved { get; set; }
        public long? Spent { get; set; }
        public string? SpentDay { get; set; }
        public string Note { get; set; } = "";
        public int Revision { get; set; }

        public BudgetLine Line() => new()
        {
            Id = Id, UnitId = UnitId, PlanId = PlanId, TaskId = TaskId, Year = Year, Source = Source, Title = Title, Planned = Planned, Approved = Approved, Spent = Spent, SpentDay = SpentDay is { } day ? Days.OfIso(day) : null, Note = Note, Revision = Revision,
        };
    }
}
