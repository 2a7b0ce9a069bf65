using System.Text;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Collecting;

/// <summary>Those who report to a unit. Who was ever asked stays; they can be retired, so that nobody asks them again.</summary>
public sealed class ContributorStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Of one unit.</summary>
    public const int Most = 500;

    private const string Columns = "SELECT id AS Id, unit_id AS UnitId, name AS Name, kind AS Kind, contact AS Contact, retired AS Retired FROM contributor";

    /// <summary>All of a unit, by kind and name.</summary>
    public Task<IReadOnlyList<Contributor>> Of(string unitId, bool retired = false, CancellationToken cancel = default) => database.Read<IReadOnlyList<Contributor>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE unit_id = @unitId AND (retired IS NULL OR @also = 1) ORDER BY kind, name LIMIT @Most", new { unitId, also = retired ? 1 : 0, Most })).Select(row => row.Contributor())], cancel);

    /// <summary>Adds those that are new and brings the others to what the list says; how many were new. One that was retired is asked again.</summary>
    public async Task<Result<int>> Take(string unitId, IReadOnlyList<ContributorLine> lines, Actor who, CancellationToken cancel = default) => await database.Write<Result<int>>(async session =>
    {
        var known = (await session.List<Row>($"{Columns} WHERE unit_id = @unitId", new { unitId })).GroupBy(row => Same(row.Name), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var fresh = lines.Count(line => !known.ContainsKey(Same(line.Name)));
        if (known.Count + fresh > Most)
            return Problem.Input(new($"Một đơn vị có tối đa {Most} nơi gửi số liệu.", $"A unit has at most {Most} of them."));
        foreach (var line in lines)
        {
            if (known.TryGetValue(Same(line.Name), out var row))
                await session.Run("UPDATE contributor SET kind = @Kind, contact = CASE WHEN @Contact = '' THEN contact ELSE @Contact END, retired = NULL, updated = @Now WHERE id = @Id", new { line.Kind, line.Contact, Now, row.Id });
            else
                await session.Run("INSERT INTO contributor (id, unit_id, name, kind, contact, created, updated) VALUES (@id, @unitId, @Name, @Kind, @Contact, @Now, @Now)",
                    new { id = Id.New(clock), unitId, line.Name, line.Kind, line.Contact, Now });
        }
        await audit.Note(session, unitId, who, "contributor.take", unitId, $"{lines.Count} nơi gửi số liệu, {fresh} nơi mới.");
        return fresh;
    }, cancel);

    /// <summary>Changes one of the unit's; the problem where it cannot be.</summary>
    public Task<Problem?> Change(string unitId, string id, ContributorLine line, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if ((await session.List<string>("SELECT name FROM contributor WHERE unit_id = @unitId AND id <> @id", new { unitId, id })).Any(name => Same(name) == Same(line.Name)))
            return Problem.Input(new($"Đã có nơi gửi tên “{line.Name}”.", $"There is another “{line.Name}”."), null, new("Chọn tên khác.", "Choose another name."));
        if (await session.Run("UPDATE contributor SET name = @Name, kind = @Kind, contact = @Contact, updated = @Now WHERE id = @id AND unit_id = @unitId", new { line.Name, line.Kind, line.Contact, Now, id, unitId }) == 0)
            return Gone;
        await audit.Note(session, unitId, who, "contributor.change", id, line.Name);
        return null;
    }, cancel);

    /// <summary>Takes one out of those who are asked, or puts it back.</summary>
    public Task<Problem?> Retire(string unitId, string id, bool retired, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await session.Run("UPDATE contributor SET retired = @at, updated = @Now WHERE id = @id AND unit_id = @unitId", new { at = retired ? Now : (long?)null, Now, id, unitId }) == 0)
            return Gone;
        await audit.Note(session, unitId, who, retired ? "contributor.retire" : "contributor.restore", id, await session.Value<string>("SELECT name FROM contributor WHERE id = @id", new { id }) ?? "");
        return null;
    }, cancel);

    /// <summary>What two writings of one name share. Databases fold only some letters, so that it is compared here; names that a store had twice before are told by the one found first.</summary>
    private static string Same(string name) => name.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static readonly Problem Gone = Problem.Input(new("Không có nơi gửi này.", "There is no such one."), null, new("Tải lại trang.", "Load the page again."));

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Name { get; set; } = "";
        public ContributorKind Kind { get; set; }
        public string Contact { get; set; } = "";
        public long? Retired { get; set; }

        public Contributor Contributor() => new()
        {
            Id = Id, UnitId = UnitId, Name = Name, Kind = Kind, Contact = Contact, Retired = Retired is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
