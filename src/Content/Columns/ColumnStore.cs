using System.Globalization;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Columns;

/// <summary>The columns of a store. None is deleted: items have their names.</summary>
public sealed class ColumnStore(Database database, AuditLog audit, TimeProvider clock)
{
    private const string Fields = "SELECT id AS Id, unit_id AS UnitId, name AS Name, category AS Category, radio_days AS RadioDays, monthly AS Monthly, retired AS Retired FROM section";

    /// <summary>Those of a unit in order of their age, the retired ones last.</summary>
    public Task<IReadOnlyList<Column>> Of(string unitId, CancellationToken cancel = default) => database.Read(session => Of(session, unitId), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public static async Task<IReadOnlyList<Column>> Of(Session session, string unitId) =>
        [.. (await session.List<Row>($"{Fields} WHERE unit_id = @unitId ORDER BY CASE WHEN retired IS NULL THEN 0 ELSE 1 END, created, name", new { unitId })).Select(row => row.Column())];

    /// <summary>The item as portal and WordPress place it: its section is the category of its column.</summary>
    public async Task<Item> Placed(Item item, CancellationToken cancel = default) => item.Section is null ? item : await database.Read(session => Placed(session, item), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public static async Task<Item> Placed(Session session, Item item) => item.Section is not null
        && await session.Value<string>("SELECT category FROM section WHERE unit_id = @UnitId AND name = @Section", new { item.UnitId, item.Section }) is { Length: > 0 } category ? item with { Section = category } : item;

    /// <summary>How the columns of a unit stand in the month of a local day, the retired ones too.</summary>
    public Task<IReadOnlyList<ColumnMonth>> Month(Unit unit, DateOnly day, CancellationToken cancel = default) => database.Read<IReadOnlyList<ColumnMonth>>(async session =>
    {
        var (unitId, first) = (unit.Id, new DateOnly(day.Year, day.Month, 1));
        var (from, to) = (unit.At(first, TimeOnly.MinValue), unit.At(first.AddMonths(1), TimeOnly.MinValue));
        var columns = await Of(session, unitId);
        if (columns.All(column => column.Monthly == 0))
            return [.. columns.Select(column => new ColumnMonth(column, 0, 0))];
        // An item counts once, however many channels it goes to: published (3) on one of them; else live on one, or begun without a time.
        var rows = await session.List<(string Name, int Out, int Coming)>("""
            SELECT x.section, SUM(x.published), SUM(CASE WHEN x.published = 0 AND x.coming = 1 THEN 1 ELSE 0 END) FROM (
              SELECT i.section,
                CASE WHEN EXISTS (SELECT 1 FROM post p WHERE p.item_id = i.id AND p.state = 3 AND p.due >= @from AND p.due < @to) THEN 1 ELSE 0 END AS published,
                CASE WHEN EXISTS (SELECT 1 FROM post p WHERE p.item_id = i.id AND p.state IN (0, 1, 2, 4, 5, 8) AND p.due >= @from AND p.due < @to)
                  OR (i.created >= @from AND i.created < @to AND NOT EXISTS (SELECT 1 FROM post p WHERE p.item_id = i.id AND p.state <> 9)) THEN 1 ELSE 0 END AS coming
              FROM item i WHERE i.unit_id = @unitId AND i.section IN (SELECT name FROM section WHERE unit_id = @unitId AND monthly > 0)) x GROUP BY x.section
            """, new { unitId, from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds() });
        var counts = rows.ToDictionary(row => row.Name, StringComparer.Ordinal);
        return [.. columns.Select(column => counts.TryGetValue(column.Name, out var row) ? new ColumnMonth(column, row.Out, row.Coming) : new(column, 0, 0))];
    }, cancel);

    /// <summary>How many items of each column went out in the twelve months that end with that of a local day; the retired columns are left out.</summary>
    public Task<IReadOnlyList<ColumnYear>> Year(Unit unit, DateOnly day, CancellationToken cancel = default) => database.Read<IReadOnlyList<ColumnYear>>(async session =>
    {
        var columns = (await Of(session, unit.Id)).Where(column => column.Retired is null).ToArray();
        if (columns.Length == 0)
            return [];
        var last = new DateOnly(day.Year, day.Month, 1);
        long At(int month) => unit.At(last.AddMonths(month - 11), TimeOnly.MinValue).ToUnixTimeMilliseconds();
        // An item counts once a month, on however many channels it stands (3). The bounds are numbers of this file's own.
        var months = string.Join(", ", Enumerable.Range(0, 12).Select(month => string.Create(CultureInfo.InvariantCulture, $"COUNT(DISTINCT CASE WHEN p.due >= {At(month)} AND p.due < {At(month + 1)} THEN i.id END) AS m{month}")));
        var rows = await session.List<(string Name, int Month, int Out)>($"""
            WITH counted AS (SELECT i.section AS name, {months}
              FROM post p JOIN item i ON i.id = p.item_id WHERE p.unit_id = @Id AND p.state = 3 AND p.due >= @from AND p.due < @to AND i.section IS NOT NULL GROUP BY i.section)
            {string.Join(" UNION ALL ", Enumerable.Range(0, 12).Select(month => $"SELECT name, {month}, m{month} FROM counted"))}
            """, new { unit.Id, from = At(0), to = At(12) });
        var counts = rows.ToDictionary(row => (row.Name, row.Month), row => row.Out);
        return [.. columns.Select(column => new ColumnYear(column, [.. Enumerable.Range(0, 12).Select(month => counts.GetValueOrDefault((column.Name, month)))]))];
    }, cancel);

    /// <summary>Whether an item may be given that column: one that is offered; any where the unit has none yet.</summary>
    public async Task<bool> Offers(string unitId, string name, CancellationToken cancel = default)
    {
        var offered = (await Of(unitId, cancel)).Where(column => column.Retired is null).ToArray();
        return offered.Length == 0 || offered.Any(column => column.Name == name);
    }

    /// <summary>Names of items that are no column of the unit, as campaigns, imports and the command line may bring them; at most 100.</summary>
    public Task<IReadOnlyList<string>> Strangers(string unitId, CancellationToken cancel = default) => database.Read(session => session.List<string>("""
        SELECT DISTINCT i.section FROM item i WHERE i.unit_id = @unitId AND i.section IS NOT NULL AND NOT EXISTS (SELECT 1 FROM section s WHERE s.unit_id = i.unit_id AND s.name = i.section)
        ORDER BY 1 LIMIT 100
        """, new { unitId }), cancel);

    /// <summary>Makes the column where the unit has none of that name, as a campaign's template asks for it; within a transaction of the caller's.</summary>
    internal static async Task Ensure(Session session, string unitId, string name, string id, long now)
    {
        if ((await Of(session, unitId)).All(column => !string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase)))
            await session.Run("""
                INSERT INTO section (id, unit_id, name, radio_days, monthly, created) VALUES (@id, @unitId, @name, 0, 0, @now) ON CONFLICT (unit_id, name) DO NOTHING
                """, new { id, unitId, name, now });
    }

    /// <summary>Adds a column, or changes the one of that id, whose items follow where its name changes: their words and approvals stay. The problem where it cannot be kept.</summary>
    /// <param name="column">An empty id is a new one.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Problem?> Save(Column column, Actor who, CancellationToken cancel = default)
    {
        var clean = ColumnRules.Check(column);
        if (!clean.Ok)
            return clean.Problems[0];
        column = clean.Value;
        var (id, now) = (column.Id.Length > 0 ? column.Id : Id.New(clock), clock.GetUtcNow().ToUnixTimeMilliseconds());
        return await database.Write(async session =>
        {
            var all = await Of(session, column.UnitId);
            var before = all.FirstOrDefault(other => other.Id == column.Id);
            if (ColumnRules.Beside(column, all) is { } refused)
                return refused;
            await session.Run("""
                INSERT INTO section (id, unit_id, name, category, radio_days, monthly, retired, created) VALUES (@id, @UnitId, @Name, @Category, @RadioDays, @Monthly, @retired, @now)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, category = excluded.category, radio_days = excluded.radio_days, monthly = excluded.monthly, retired = excluded.retired
                """, new { id, column.UnitId, column.Name, column.Category, column.RadioDays, column.Monthly, retired = column.Retired?.ToUnixTimeMilliseconds(), now });
            if (before is not null && before.Name != column.Name)
            {
                await session.Run("UPDATE item SET section = @Name, sought = NULL WHERE unit_id = @UnitId AND section = @was", new { column.Name, column.UnitId, was = before.Name });
                await session.Run("UPDATE outside_post SET section = @Name WHERE section = @was AND account_id IN (SELECT id FROM account WHERE unit_id = @UnitId)", new { column.Name, column.UnitId, was = before.Name });
            }
            await audit.Note(session, column.UnitId, who, before is null ? "column.add" : "column.change", id, Said(before, column));
            return null;
        }, cancel);
    }

    private static string Said(Column? before, Column after) =>
        string.Concat(before is not null && before.Name != after.Name ? $"{before.Name} → {after.Name}" : after.Name, after.Retired is null ? before?.Retired is null ? "" : " (dùng lại)" : " (thôi dùng)");

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Name { get; set; } = "";
        public string? Category { get; set; }
        public BroadcastDays RadioDays { get; set; }
        public int Monthly { get; set; }
        public long? Retired { get; set; }

        public Column Column() => new()
        {
            Id = Id, UnitId = UnitId, Name = Name, Category = Category, RadioDays = RadioDays, Monthly = Monthly, Retired = Retired is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
