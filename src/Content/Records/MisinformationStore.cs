using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>The false or harmful words that were found, passed on and answered.</summary>
public sealed class MisinformationStore(Database database, AuditLog audit, TimeProvider clock)
{
    private const string Select = """
        SELECT id AS Id, unit_id AS UnitId, plan_task_id AS TaskId, found AS Found, place AS Place, words AS Words, told AS Told, answer AS Answer, item_id AS ItemId, state AS State, person AS Person, revision AS Revision FROM misinformation
        """;

    public Task<Misinformation?> Find(string id, CancellationToken cancel = default) => database.Read(session => Find(session, id), cancel);

    /// <summary>The latest first.</summary>
    public Task<RecordPage<Misinformation>> List(RecordSought sought, CancellationToken cancel = default) => sought.Units.Count == 0
        ? Task.FromResult(new RecordPage<Misinformation>([], 0))
        : database.Read(async session => new RecordPage<Misinformation>(
            [.. (await session.List<Row>($"{Select} WHERE {sought.Where("found")} ORDER BY found DESC, id DESC LIMIT @most OFFSET @skip", sought.Args)).Select(row => row.Record())],
            await session.Value<int>($"SELECT COUNT(*) FROM misinformation WHERE {sought.Where("found")}", sought.Args)), cancel);

    /// <summary>Adds it, or changes the one of that id; its unit stays.</summary>
    public async Task<Result<Misinformation>> Save(Misinformation record, Actor who, CancellationToken cancel = default)
    {
        var clean = Check(record);
        if (!clean.Ok)
            return clean;
        var (one, id) = (clean.Value, record.Id.Length > 0 ? record.Id : Id.New(clock));
        return await database.Write<Result<Misinformation>>(async session =>
        {
            var before = await Find(session, id);
            if ((record.Id.Length > 0 && before is null) || (before is not null && before.UnitId != one.UnitId))
                return RecordTies.Missing;
            if (await RecordTies.Check(session, one.UnitId, one.TaskId, itemId: one.ItemId) is { } foreign)
                return foreign;
            if (RecordText.Future(one.Found, await UnitDay.Today(session, one.UnitId, clock), "ngay", new("Ngày phát hiện còn ở phía trước.", "The day on which it was found is still to come.")) is { } ahead)
                return ahead;
            if (before is not null && await RecordClash.Check(session, id, one.Revision, before.Revision, who.Name) is { } clash)
                return clash;
            await session.Run("""
                INSERT INTO misinformation (id, unit_id, plan_task_id, found, place, words, told, answer, item_id, state, closed, person, created, updated)
                VALUES (@id, @UnitId, @TaskId, @found, @Place, @Words, @Told, @Answer, @ItemId, @state, @closed, @person, @now, @now)
                ON CONFLICT (id) DO UPDATE SET plan_task_id = excluded.plan_task_id, found = excluded.found, place = excluded.place, words = excluded.words, told = excluded.told,
                  answer = excluded.answer, item_id = excluded.item_id, state = excluded.state, closed = CASE WHEN excluded.closed IS NULL THEN NULL ELSE COALESCE(misinformation.closed, excluded.closed) END, updated = excluded.updated,
                  revision = misinformation.revision + 1
                """, new
            {
                id, one.UnitId, one.TaskId, found = one.Found.Iso(), one.Place, one.Words, one.Told, one.Answer, one.ItemId, state = (int)one.State,
                closed = one.State == MisinformationState.Closed ? Now : (long?)null, person = who.Name, now = Now,
            });
            await audit.Note(session, one.UnitId, who, before is null ? "misinformation.add" : "misinformation.change", id, one.Place);
            return (await Find(session, id))!;
        }, cancel);
    }

    private static Result<Misinformation> Check(Misinformation record)
    {
        var clean = record with { Place = RecordText.Line(record.Place), Words = RecordText.Text(record.Words), Told = RecordText.Line(record.Told), Answer = RecordText.Text(record.Answer) };
        Problem[] problems =
        [
            .. RecordText.Days(clean.Found, clean.Found, "ngay"), .. RecordText.Needed(clean.Place, RecordText.LongestLink, "noi", new("Chưa ghi thấy ở đâu.", "It is not said where it was seen.")),
            .. RecordText.Needed(clean.Words, RecordText.LongestText, "noi-dung", new("Chưa ghi nội dung sai.", "It is not said what it says.")),
            .. RecordText.Long(clean.Told, RecordText.LongestLine, "da-bao"), .. RecordText.Long(clean.Answer, RecordText.LongestText, "xu-ly"),
        ];
        if (problems.Length > 0)
            return problems;
        if (!Enum.IsDefined(clean.State))
            return Problem.Input(new("Chưa chọn tình trạng.", "No state is chosen."), "tinh-trang");
        if (clean.State == MisinformationState.Told && clean.Told.Length == 0)
            return Problem.Input(new("Đã báo thì ghi rõ đã báo cho ai.", "Where it was passed on, say to whom."), "da-bao");
        return clean.State == MisinformationState.Answered && clean.Answer.Length == 0 && clean.ItemId is null
            ? Problem.Input(new("Đã phản bác thì ghi đã làm gì, hoặc chọn tin, bài đính chính.", "Where it was answered, say what was done or choose the item."), "xu-ly") : clean;
    }

    private static async Task<Misinformation?> Find(Session session, string id) => (await session.First<Row>($"{Select} WHERE id = @id", new { id }))?.Record();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string? TaskId { get; set; }
        public string Found { get; set; } = "";
        public string Place { get; set; } = "";
        public string Words { get; set; } = "";
        public string Told { get; set; } = "";
        public string Answer { get; set; } = "";
        public string? ItemId { get; set; }
        public MisinformationState State { get; set; }
        public string Person { get; set; } = "";
        public int Revision { get; set; }

        public Misinformation Record() => new()
        {
            Id = Id, UnitId = UnitId, TaskId = TaskId, Found = Days.OfIso(Found), Place = Place, Words = Words, Told = Told, Answer = Answer, ItemId = ItemId, State = State, Person = Person, Revision = Revision,
        };
    }
}
