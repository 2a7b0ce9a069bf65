using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>The questions of citizens.</summary>
public sealed class QuestionStore(Database database, AuditLog audit, TimeProvider clock)
{
    private const string Select = "SELECT id AS Id, unit_id AS UnitId, plan_task_id AS TaskId, asked AS Asked, asker AS Asker, way AS Way, words AS Words, answer AS Answer, item_id AS ItemId, state AS State, person AS Person, revision AS Revision FROM question";

    public Task<Question?> Find(string id, CancellationToken cancel = default) => database.Read(session => Find(session, id), cancel);

    /// <summary>The latest first.</summary>
    public Task<RecordPage<Question>> List(RecordSought sought, CancellationToken cancel = default) => sought.Units.Count == 0
        ? Task.FromResult(new RecordPage<Question>([], 0))
        : database.Read(async session => new RecordPage<Question>(
            [.. (await session.List<Row>($"{Select} WHERE {sought.Where("asked")} ORDER BY asked DESC, id DESC LIMIT @most OFFSET @skip", sought.Args)).Select(row => row.Record())],
            await session.Value<int>($"SELECT COUNT(*) FROM question WHERE {sought.Where("asked")}", sought.Args)), cancel);

    /// <summary>Adds it, or changes the one of that id; its unit stays.</summary>
    public async Task<Result<Question>> Save(Question record, Actor who, CancellationToken cancel = default)
    {
        var clean = Check(record);
        if (!clean.Ok)
            return clean;
        var (one, id) = (clean.Value, record.Id.Length > 0 ? record.Id : Id.New(clock));
        return await database.Write<Result<Question>>(async session =>
        {
            var before = await Find(session, id);
            if ((record.Id.Length > 0 && before is null) || (before is not null && before.UnitId != one.UnitId))
                return RecordTies.Missing;
            if (await RecordTies.Check(session, one.UnitId, one.TaskId, itemId: one.ItemId) is { } foreign)
                return foreign;
            if (RecordText.Future(one.Asked, await UnitDay.Today(session, one.UnitId, clock), "ngay", new("Ngày hỏi còn ở phía trước.", "The day of the question is still to come.")) is { } ahead)
                return ahead;
            if (before is not null && await RecordClash.Check(session, id, one.Revision, before.Revision, who.Name) is { } clash)
                return clash;
            await session.Run("""
                INSERT INTO question (id, unit_id, plan_task_id, asked, asker, way, words, answer, item_id, state, closed, person, created, updated)
                VALUES (@id, @UnitId, @TaskId, @asked, @Asker, @Way, @Words, @Answer, @ItemId, @state, @closed, @person, @now, @now)
                ON CONFLICT (id) DO UPDATE SET plan_task_id = excluded.plan_task_id, asked = excluded.asked, asker = excluded.asker, way = excluded.way, words = excluded.words, answer = excluded.answer, item_id = excluded.item_id,
                  state = excluded.state, closed = CASE WHEN excluded.closed IS NULL THEN NULL ELSE COALESCE(question.closed, excluded.closed) END, updated = excluded.updated,
                  revision = question.revision + 1
                """, new
            {
                id, one.UnitId, one.TaskId, asked = one.Asked.Iso(), one.Asker, one.Way, one.Words, one.Answer, one.ItemId, state = (int)one.State, closed = one.State == QuestionState.Closed ? Now : (long?)null, person = who.Name, now = Now,
            });
            // Who asked stands in no audit, which is never emptied.
            await audit.Note(session, one.UnitId, who, before is null ? "question.add" : "question.change", id, "");
            return (await Find(session, id))!;
        }, cancel);
    }

    /// <summary>The item in which a question is answered, within a transaction of the caller's; null where there is none.</summary>
    public static async Task<string?> ItemOf(Session session, string id) => (await Find(session, id))?.ItemId;

    /// <summary>Ties a question to the item that was begun for it, within the transaction that begins it; what else of it somebody changes meanwhile stays.</summary>
    public async Task Tie(Session session, Question question, string itemId, Actor who)
    {
        await session.Run("UPDATE question SET item_id = @itemId, updated = @Now, revision = revision + 1 WHERE id = @Id", new { question.Id, itemId, Now });
        await audit.Note(session, question.UnitId, who, "question.change", question.Id, "");
    }

    private static Result<Question> Check(Question record)
    {
        var clean = record with { Asker = RecordText.Line(record.Asker), Way = RecordText.Line(record.Way), Words = RecordText.Text(record.Words), Answer = RecordText.Text(record.Answer) };
        Problem[] problems =
        [
            .. RecordText.Days(clean.Asked, clean.Asked, "ngay"), .. RecordText.Needed(clean.Words, RecordText.LongestText, "cau-hoi", new("Chưa ghi câu hỏi.", "There is no question.")),
            .. RecordText.Long(clean.Asker, RecordText.LongestLine, "nguoi-hoi"), .. RecordText.Long(clean.Way, RecordText.LongestLine, "qua"), .. RecordText.Long(clean.Answer, RecordText.LongestText, "tra-loi"),
        ];
        if (problems.Length > 0)
            return problems;
        if (!Enum.IsDefined(clean.State))
            return Problem.Input(new("Chưa chọn tình trạng.", "No state is chosen."), "tinh-trang");
        return clean.State == QuestionState.Answered && clean.Answer.Length == 0
            ? Problem.Input(new("Đã trả lời thì ghi câu trả lời.", "Where it was answered, write the answer."), "tra-loi") : clean;
    }

    private static async Task<Question?> Find(Session session, string id) => (await session.First<Row>($"{Select} WHERE id = @id", new { id }))?.Record();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string? TaskId { get; set; }
        public string Asked { get; set; } = "";
        public string Asker { get; set; } = "";
        public string Way { get; set; } = "";
        public string Words { get; set; } = "";
        public string Answer { get; set; } = "";
        public string? ItemId { get; set; }
        public QuestionState State { get; set; }
        public string Person { get; set; } = "";
        public int Revision { get; set; }

        public Question Record() => new()
        {
            Id = Id, UnitId = UnitId, TaskId = TaskId, Asked = Days.OfIso(Asked), Asker = Asker, Way = Way, Words = Words, Answer = Answer, ItemId = ItemId, State = State, Person = Person, Revision = Revision,
        };
    }
}
