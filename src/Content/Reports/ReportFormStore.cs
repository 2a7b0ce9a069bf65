using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;

namespace Campaigns.Content.Reports;

/// <summary>The forms of superiors. None is deleted: one that is retired is offered no more.</summary>
public sealed class ReportFormStore(Database database, FrozenStore frozen, AuditLog audit, TimeProvider clock)
{
    /// <summary>Forms of a unit.</summary>
    public const int Most = 50;

    /// <summary>Characters of a name.</summary>
    public const int LongestName = 200;

    private const string Columns = "SELECT id AS Id, unit_id AS UnitId, name AS Name, hash AS Hash FROM report_form";

    private static readonly Problem s_many = Problem.World(new($"Đơn vị đã có {Most} biểu mẫu.", $"The unit has {Most} forms already."), null, new("Bỏ biểu mẫu không dùng nữa rồi tải lại.", "Take one out of use first."));

    /// <summary>Those in use, the newest first.</summary>
    public Task<IReadOnlyList<ReportForm>> Of(string unitId, CancellationToken cancel = default) => Of([unitId], cancel);

    /// <summary>Those in use of several units, unit by unit.</summary>
    public Task<IReadOnlyList<ReportForm>> Of(IReadOnlyList<string> units, CancellationToken cancel = default) => units.Count == 0 ? Task.FromResult<IReadOnlyList<ReportForm>>([])
        : database.Read<IReadOnlyList<ReportForm>>(async session =>
        {
            var forms = (await session.List<Row>($"{Columns} WHERE unit_id IN @units AND retired IS NULL ORDER BY created DESC, id", new { units })).ToLookup(row => row.UnitId, row => row.Form(), StringComparer.Ordinal);
            return [.. units.SelectMany(unit => forms[unit].Take(Most))];
        }, cancel);

    public Task<ReportForm?> Find(string id, CancellationToken cancel = default) => database.Read(async session => (await session.First<Row>($"{Columns} WHERE id = @id", new { id }))?.Form(), cancel);

    /// <summary>Keeps a form that <see cref="FormFill.Check"/> let pass; one of the same name is taken out of use.</summary>
    public Task<Problem?> Add(string unitId, string name, byte[] bytes, string mediaType, Actor who, CancellationToken cancel = default)
    {
        var (id, now) = (Id.New(clock), clock.GetUtcNow().ToUnixTimeMilliseconds());
        return database.Write<Problem?>(async session =>
        {
            await session.Run("UPDATE report_form SET retired = @now WHERE unit_id = @unitId AND name = @name AND retired IS NULL", new { now, unitId, name });
            if (await session.Value<int>("SELECT COUNT(*) FROM report_form WHERE unit_id = @unitId AND retired IS NULL", new { unitId }) >= Most)
                return s_many;
            await session.Run("INSERT INTO report_form (id, unit_id, name, hash, media_type, person, created) VALUES (@id, @unitId, @name, @hash, @mediaType, @person, @now)",
                new { id, unitId, name, hash = await frozen.Keep(session, bytes, mediaType), mediaType, person = who.Name, now });
            await audit.Note(session, unitId, who, "reportForm.add", id, name);
            return null;
        }, cancel);
    }

    public Task Retire(ReportForm form, Actor who, CancellationToken cancel = default) => database.Write(async session =>
    {
        if (await session.Run("UPDATE report_form SET retired = @now WHERE id = @Id AND retired IS NULL", new { form.Id, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) > 0)
            await audit.Note(session, form.UnitId, who, "reportForm.retire", form.Id, form.Name);
    }, cancel);

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Name { get; set; } = "";
        public string Hash { get; set; } = "";

        public ReportForm Form() => new(Id, UnitId, Name, Hash);
    }
}
