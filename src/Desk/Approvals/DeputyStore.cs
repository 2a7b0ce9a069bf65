using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>
/// Duyệt thay: who approves in whose place, from a day to a day. A deputy has what the other one has at that moment, no more: a role
/// that is taken away, or a person who is locked out, lends nothing; what is lent is not lent on. It ends by itself.
/// </summary>
internal sealed class DeputyStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Days that one naming lasts at most.</summary>
    public const int LongestDays = 366;

    private const int Most = 200;

    private const string Columns = """
        SELECT d.id AS Id, d.unit_id AS UnitId, d.person_id AS PersonId, p.name AS Person, d.deputy_id AS DeputyId, a.name AS Name, d.begins AS Begins, d.ends AS Ends, d.named_by AS NamedBy
        FROM deputy d JOIN person p ON p.id = d.person_id JOIN person a ON a.id = d.deputy_id
        """;

    /// <summary>Those that hold or will, of people of these units and of one person, either way; the next to end first.</summary>
    public Task<IReadOnlyList<Deputy>> Of(IReadOnlyList<string> units, string personId, CancellationToken cancel) => database.Read<IReadOnlyList<Deputy>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE d.ends > @now AND (d.unit_id IN @units OR d.person_id = @personId OR d.deputy_id = @personId) ORDER BY d.ends, d.id LIMIT {Most}",
            new { now = Now, units, personId })).Select(row => row.Deputy())], cancel);

    /// <summary>Those in whose place a person may act now, with what they may do themselves.</summary>
    public Task<IReadOnlyList<Sitting>> Lent(string deputyId, CancellationToken cancel) => database.Read<IReadOnlyList<Sitting>>(async session =>
    {
        var rows = await session.List<PersonRow>($"""
            {PersonRow.Columns} WHERE p.locked IS NULL AND p.id IN (SELECT d.person_id FROM deputy d WHERE d.deputy_id = @deputyId AND d.begins <= @now AND d.ends > @now) ORDER BY p.name, p.id LIMIT {Most}
            """, new { deputyId, now = Now });
        if (rows.Count == 0)
            return [];
        var (parents, lent) = (await SittingStore.Parents(session), new List<Sitting>());
        foreach (var row in rows)
            lent.Add(new Sitting("", row.Person(await PersonRow.Roles(session, row.Id)), parents));
        return lent;
    }, cancel);

    /// <summary>Names somebody from the beginning of one day to the end of another, by the clock of the unit of the one in whose place it is.</summary>
    public async Task<Problem?> Name(Person person, Person deputy, Unit unit, DateOnly from, DateOnly to, Actor by, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(unit.Zone);
        var (begins, ends, now) = (UnitClock.At(zone, from, TimeOnly.MinValue), UnitClock.At(zone, to.AddDays(1), TimeOnly.MinValue), clock.GetUtcNow());
        if (Refusal(person, deputy, from, to, ends <= now) is { } refusal)
            return refusal;
        await database.Write(async session =>
        {
            await session.Run("INSERT INTO deputy (id, unit_id, person_id, deputy_id, begins, ends, named_by, created) VALUES (@id, @unitId, @personId, @deputyId, @begins, @ends, @Name, @now)", new
            {
                id = Id.New(clock), unitId = unit.Id, personId = person.Id, deputyId = deputy.Id, begins = begins.ToUnixTimeMilliseconds(), ends = ends.ToUnixTimeMilliseconds(), by.Name, now = now.ToUnixTimeMilliseconds(),
            });
            await audit.Note(session, unit.Id, by, "deputy.name", person.Id, $"{deputy.Name} duyệt thay {person.Name} từ {from:dd/MM/yyyy} đến hết {to:dd/MM/yyyy}");
        }, cancel);
        return null;
    }

    /// <summary>Ends one now; false where it is over, or not one that <paramref name="may"/> lets them end.</summary>
    public Task<bool> End(string id, Func<Deputy, bool> may, Actor by, CancellationToken cancel) => database.Write(async session =>
    {
        if ((await session.First<Row>($"{Columns} WHERE d.id = @id AND d.ends > @now", new { id, now = Now }))?.Deputy() is not { } deputy || !may(deputy))
            return false;
        await session.Run("UPDATE deputy SET ends = @now WHERE id = @id", new { id, now = Now });
        await audit.Note(session, deputy.UnitId, by, "deputy.end", deputy.PersonId, $"{deputy.Name} thôi duyệt thay {deputy.Person}");
        return true;
    }, cancel);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static Problem? Refusal(Person person, Person deputy, DateOnly from, DateOnly to, bool over) =>
        person.Id == deputy.Id ? Problem.Input(new("Không ai duyệt thay chính mình.", "Nobody is their own deputy."), "thay", new("Chọn người khác.", "Choose somebody else."))
        : to < from ? Problem.Input(new("Ngày kết thúc đứng trước ngày bắt đầu.", "It ends before it begins."), "den", new("Sửa một trong hai ngày.", "Change one of the two days."))
        : over ? Problem.Input(new("Ngày kết thúc đã qua.", "Its last day is over."), "den", new("Chọn ngày sắp tới.", "Choose a day to come."))
        : to.DayNumber - from.DayNumber >= LongestDays ? Problem.Input(new($"Mỗi lần giao duyệt thay nhiều nhất {LongestDays} ngày.", $"One naming lasts {LongestDays} days at most."), "den", new("Chọn ngày kết thúc sớm hơn.", "Choose an earlier last day."))
        : null;

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string PersonId { get; set; } = "";
        public string Person { get; set; } = "";
        public string DeputyId { get; set; } = "";
        public string Name { get; set; } = "";
        public long Begins { get; set; }
        public long Ends { get; set; }
        public string NamedBy { get; set; } = "";

        public Deputy Deputy() => new()
        {
            Id = Id, UnitId = UnitId, PersonId = PersonId, Person = Person, DeputyId = DeputyId, Name = Name, NamedBy = NamedBy,
            Begins = DateTimeOffset.FromUnixTimeMilliseconds(Begins), Ends = DateTimeOffset.FromUnixTimeMilliseconds(Ends),
        };
    }
}
