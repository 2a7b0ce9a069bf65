using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;

namespace Campaigns.Content.Reports;

/// <summary>The reports of a store. A signed one is changed by nobody.</summary>
public sealed class ReportStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Reports of a page.</summary>
    public const int Page = 20;

    private const string Columns = """
        SELECT id AS Id, unit_id AS UnitId, duty_id AS DutyId, due AS Due, form AS Form, first_day AS First, last_day AS Last, below AS Below, title AS Title, reporter AS Reporter, receiver AS Receiver, words AS Words, proposed AS Proposed,
               figures AS Figures, state AS State, number AS Number, signed_day AS SignedDay, signer AS Signer, person AS Person, revision AS Revision,
               (SELECT d.plan_id FROM plan_duty d WHERE d.id = report.duty_id) AS PlanId FROM report
        """;

    private const string OfDuty = "SELECT r.id AS Id, r.duty_id AS DutyId, r.due AS Due, r.title AS Title, r.state AS State, d.detail AS Detail FROM report r JOIN plan_duty d ON d.id = r.duty_id";

    /// <summary>The signed one first, else the newest.</summary>
    private const string Best = "ORDER BY r.state DESC, r.created DESC, r.id DESC";

    private static readonly Problem s_signed = Problem.World(new("Báo cáo đã ký: lời và số liệu không đổi được nữa.", "The report is signed: its words and figures move no more."), null,
        new("Lập báo cáo mới nếu cần gửi lại.", "Make a new one to send again."));

    public Task<Report?> Find(string id, CancellationToken cancel = default) => database.Read(async session => (await session.First<Row>($"{Columns} WHERE id = @id", new { id }))?.Report(), cancel);

    /// <summary>Those of the units, the newest period first; one more than a page, to know whether there is another.</summary>
    public Task<IReadOnlyList<Report>> Of(IReadOnlyList<string> units, int skip = 0, CancellationToken cancel = default) => database.Read<IReadOnlyList<Report>>(async session =>
        units.Count == 0 ? [] : [.. (await session.List<Row>($"{Columns} WHERE unit_id IN @units ORDER BY last_day DESC, created DESC, id LIMIT @take OFFSET @skip", new { units = units.ToArray(), take = Page + 1, skip })).Select(row => row.Report())], cancel);

    /// <summary>
    /// The reports of the units for duties that are owed from a day on: of each duty and day the signed one, else the newest draft. The day is that of
    /// the duty as it stands, which an amended plan may have moved since the report was made.
    /// </summary>
    public Task<IReadOnlyList<DutyReport>> OfDuties(IReadOnlyList<string> units, DateOnly from, CancellationToken cancel = default) => database.Read<IReadOnlyList<DutyReport>>(async session =>
        units.Count == 0 ? [] : [.. (await session.List<DutyReport>($"{OfDuty} WHERE r.unit_id IN @units AND r.due >= @from {Best} LIMIT 500", new { units = units.ToArray(), from = from.AddYears(-1).Iso() }))
            .Where(one => one.Owed >= from).DistinctBy(one => (one.DutyId, one.Owed))], cancel);

    /// <summary>Keeps a new report, and answers null; where its duty has one already, and another is not asked for, keeps nothing and answers that one's id.</summary>
    public Task<string?> Add(Report report, Actor who, bool another = false, CancellationToken cancel = default) => database.Write<string?>(async session =>
    {
        if (!another && report is { DutyId: { } duty, Due: { } due }
            && (await session.List<DutyReport>($"{OfDuty} WHERE r.duty_id = @duty {Best} LIMIT 100", new { duty })).FirstOrDefault(one => one.Owed == due) is { } known)
            return known.Id;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await session.Run("""
            INSERT INTO report (id, unit_id, duty_id, due, form, first_day, last_day, below, title, reporter, receiver, words, proposed, figures, state, number, signed_day, signer, person, created, updated)
            VALUES (@Id, @UnitId, @DutyId, @due, @Form, @first, @last, @below, @Title, @Reporter, @Receiver, @words, @proposed, NULL, 0, NULL, NULL, @Signer, @person, @now, @now)
            """, new
        {
            report.Id, report.UnitId, report.DutyId, due = report.Due?.Iso(), report.Form, first = report.Period.From.Iso(), last = report.Period.To.Iso(), below = report.Below ? 1 : 0, report.Title, report.Reporter, report.Receiver,
            words = JsonSerializer.Serialize(report.Words, Json.Compact), proposed = Proposed(report), report.Signer, person = who.Name, now,
        });
        await audit.Note(session, report.UnitId, who, "report.add", report.Id, report.Title);
        return null;
    }, cancel);

    /// <summary>Keeps what a person changed of a draft: period, title, words, who receives and signs it.</summary>
    public Task<Problem?> Change(Report report, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Clash(session, report, who) is { } clash)
            return clash;
        if (await session.Run("""
            UPDATE report SET first_day = @first, last_day = @last, below = @below, title = @Title, receiver = @Receiver, words = @words, proposed = @proposed, signer = @Signer, updated = @now, revision = revision + 1 WHERE id = @Id AND state = 0
            """, new
            {
                report.Id, first = report.Period.From.Iso(), last = report.Period.To.Iso(), below = report.Below ? 1 : 0, report.Title, report.Receiver, words = JsonSerializer.Serialize(report.Words, Json.Compact),
                proposed = Proposed(report), report.Signer,
                now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            }) == 0)
            return s_signed;
        await audit.Note(session, report.UnitId, who, "report.change", report.Id, report.Title);
        return null;
    }, cancel);

    /// <summary>Notes that it was signed: from then on it says what it says now.</summary>
    public Task<Problem?> Sign(Report report, ReportFigures figures, ReportLists lists, int? number, DateOnly day, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Clash(session, report, who) is { } clash)
            return clash;
        if (await session.Run("UPDATE report SET state = 1, figures = @figures, lists = @lists, number = @number, signed_day = @day, updated = @now WHERE id = @Id AND state = 0",
            new { report.Id, figures = JsonSerializer.Serialize(figures, Json.Compact), lists = JsonSerializer.Serialize(lists, Json.Compact), number, day = day.Iso(), now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) == 0)
            return s_signed;
        await audit.Note(session, report.UnitId, who, "report.sign", report.Id, report.Title);
        return null;
    }, cancel);

    /// <summary>Takes a draft away for good.</summary>
    public Task<Problem?> Remove(Report report, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Clash(session, report, who) is { } clash)
            return clash;
        await session.Run("DELETE FROM report WHERE id = @Id AND state = 0", new { report.Id });
        await audit.Note(session, report.UnitId, who, "report.remove", report.Id, report.Title);
        return null;
    }, cancel);

    /// <summary>What the annexes of a signed report list; null of a draft, and of one that was signed before this was kept.</summary>
    public Task<ReportLists?> Lists(string id, CancellationToken cancel = default) => database.Read(async session =>
        await session.First<string?>("SELECT lists FROM report WHERE id = @id AND state = 1", new { id }) is { } lists ? JsonSerializer.Deserialize<ReportLists>(lists, Json.Compact) : null, cancel);

    /// <summary>The problem where it is signed already, or another than the one that was looked at.</summary>
    private static async Task<Problem?> Clash(Session session, Report report, Actor who) =>
        await session.First<(int State, int Revision)?>("SELECT state, revision FROM report WHERE id = @Id", new { report.Id }) is not (0, var kept) ? s_signed
        : await RecordClash.Check(session, report.Id, report.Revision, kept, who.Name);

    private static string? Proposed(Report report) => report.Proposed is { } proposed ? JsonSerializer.Serialize(proposed, Json.Compact) : null;

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string? DutyId { get; set; }
        public string? PlanId { get; set; }
        public string? Due { get; set; }
        public DutyKind Form { get; set; }
        public string First { get; set; } = "";
        public string Last { get; set; } = "";
        public int Below { get; set; }
        public string Title { get; set; } = "";
        public string Reporter { get; set; } = "";
        public string Receiver { get; set; } = "";
        public string Words { get; set; } = "{}";
        public string? Proposed { get; set; }
        public string? Figures { get; set; }
        public ReportState State { get; set; }
        public int? Number { get; set; }
        public string? SignedDay { get; set; }
        public string Signer { get; set; } = "";
        public string Person { get; set; } = "";
        public int Revision { get; set; }

        public Report Report() => new()
        {
            Id = Id, UnitId = UnitId, DutyId = DutyId, PlanId = PlanId, Due = Due is null ? null : Days.OfIso(Due), Form = Form, Period = new(Days.OfIso(First), Days.OfIso(Last)), Below = Below == 1, Title = Title, Reporter = Reporter, Receiver = Receiver,
            Words = JsonSerializer.Deserialize<ReportWords>(Words, Json.Compact)!, Proposed = Proposed is null ? null : JsonSerializer.Deserialize<ReportProposal>(Proposed, Json.Compact), Frozen = Figures is null ? null : JsonSerializer.Deserialize<ReportFigures>(Figures, Json.Compact), State = State, Number = Number,
            SignedDay = SignedDay is null ? null : Days.OfIso(SignedDay), Signer = Signer, Person = Person, Revision = Revision,
        };
    }
}
