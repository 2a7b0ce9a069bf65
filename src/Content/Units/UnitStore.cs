using System.Text.Json;
using Campaigns.Content.Store;

namespace Campaigns.Content.Units;

/// <summary>The units of a store.</summary>
public sealed class UnitStore(Database database, TimeProvider clock)
{
    private const string Columns =
        "SELECT id AS Id, code AS Code, name AS Name, place AS Place, province AS Province, kind AS Kind, parent_id AS ParentId, zone AS Zone, settings AS Settings FROM unit";

    /// <summary>The unit of this id and of no code or name: what a row or an address names. Null where there is none.</summary>
    public Task<Unit?> ById(string id, CancellationToken cancel = default) => database.Read(session => Find(session, id), cancel);

    /// <summary>The unit that a person names at the shell, by its code, its name or its id, and that of a public page by its code. Never for what an address of the desk says: its rights are asked for by the id alone.</summary>
    public Task<Unit?> ByCodeOrName(string codeOrName, CancellationToken cancel = default) => database.Read(async session =>
        (await session.First<Row>($"{Columns} WHERE code = @codeOrName OR name = @codeOrName OR id = @codeOrName", new { codeOrName }))?.Unit(), cancel);

    /// <summary>The same within a transaction of the caller's, by its id alone.</summary>
    internal static async Task<Unit?> Find(Session session, string id) => (await session.First<Row>($"{Columns} WHERE id = @id", new { id }))?.Unit();

    /// <summary>A unit's code; "" where there is none of that id.</summary>
    public async Task<string> Code(string id, CancellationToken cancel = default) =>
        await database.Read(session => session.Value<string?>("SELECT code FROM unit WHERE id = @id", new { id }), cancel) ?? "";

    public Task<IReadOnlyList<Unit>> All(CancellationToken cancel = default) => database.Read<IReadOnlyList<Unit>>(async session =>
        [.. (await session.List<Row>($"{Columns} ORDER BY created, id")).Select(r => r.Unit())], cancel);

    /// <summary>Adds the unit, or changes the one that has its code.</summary>
    public Task<Unit> Save(Unit unit, CancellationToken cancel = default) => database.Write(async session =>
    {
        await session.Run("""
            INSERT INTO unit (id, code, name, place, province, kind, parent_id, zone, settings, created)
            VALUES (@Id, @Code, @Name, @Place, @Province, @Kind, @ParentId, @Zone, @settings, @created)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, place = excluded.place, province = excluded.province,
              kind = excluded.kind, parent_id = excluded.parent_id, zone = excluded.zone, settings = excluded.settings
            """,
            new { unit.Id, unit.Code, unit.Name, unit.Place, unit.Province, unit.Kind, unit.ParentId, unit.Zone,
                settings = JsonSerializer.Serialize(unit.Settings, Json.Compact), created = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        return (await session.First<Row>($"{Columns} WHERE code = @Code", new { unit.Code }))!.Unit();
    }, cancel);

    /// <summary>Changes a unit as it stands at this moment, within a transaction of the caller's, so that nobody's change of something else is lost; the unit as it was, null where there is none.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="id">The unit.</param>
    /// <param name="change">Its id and code stay as they are.</param>
    public static async Task<Unit?> Change(Session session, string id, Func<Unit, Unit> change)
    {
        if (await Find(session, id) is not { } before)
            return null;
        var after = change(before);
        await session.Run("UPDATE unit SET name = @Name, place = @Place, province = @Province, parent_id = @ParentId, zone = @Zone, settings = @settings WHERE id = @id",
            new { id, after.Name, after.Place, after.Province, after.ParentId, after.Zone, settings = JsonSerializer.Serialize(after.Settings, Json.Compact) });
        return before;
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Code { get; set; } = "";
        public string Name { get; set; } = "";
        public string Place { get; set; } = "";
        public string Province { get; set; } = "";
        public UnitKind Kind { get; set; }
        public string? ParentId { get; set; }
        public string Zone { get; set; } = "";
        public string Settings { get; set; } = "{}";

        public Unit Unit() => new()
        {
            Id = Id, Code = Code, Name = Name, Place = Place, Province = Province, Kind = Kind, ParentId = ParentId, Zone = Zone,
            Settings = JsonSerializer.Deserialize<UnitSettings>(Settings, Json.Compact)!,
        };
    }
}
