using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>Writes the rows of a plan that other rooms ask for, each onto the row that stood for it before, under what people mended.</summary>
internal static class PlanRows
{
    public static async Task Keep(Session session, string planId, string unitId, PlanContent content, TimeProvider clock)
    {
        var mends = (await MendRows.Of(session, planId)).ToLookup(mend => mend.RowId, StringComparer.Ordinal);
        await Table(session, PlanTables.Tasks, planId, unitId, clock, content.Tasks, mends);
        await Table(session, PlanTables.Duties, planId, unitId, clock, content.Duties, mends);
        await Table(session, PlanTables.Targets, planId, unitId, clock, content.Targets, mends);
        await Table(session, PlanTables.Responsibilities, planId, unitId, clock, content.Responsibilities, mends);
        await Table(session, PlanTables.Observances, planId, unitId, clock, content.Observances, mends);
    }

    /// <summary>Writes one row.</summary>
    public static Task Write(Session session, IPlanTable table, string id, string planId, string unitId, int position, JsonObject row, long? dropped)
    {
        var values = table.Of(row);
        (values["id"], values["plan_id"], values["unit_id"], values["position"], values["dropped"]) = (id, planId, unitId, position, dropped);
        values["detail"] = row.ToJsonString(Json.Compact);
        // The names of tables and columns are this program's own; every value is bound.
        return session.Run($"""
            INSERT INTO {table.Name} ({string.Join(", ", values.Keys)}) VALUES ({string.Join(", ", values.Keys.Select(c => "@" + c))})
            ON CONFLICT (id) DO UPDATE SET {string.Join(", ", values.Keys.Where(c => c != "id").Select(c => $"{c} = excluded.{c}"))}
            """, values);
    }

    private static async Task Table<T>(Session session, PlanTable<T> table, string planId, string unitId, TimeProvider clock, IReadOnlyList<T> rows, ILookup<string, KeptMend> mends)
    {
        var known = (await session.List<Kept>($"SELECT id AS Id, detail AS Detail FROM {table.Name} WHERE plan_id = @planId ORDER BY position, id", new { planId }))
            .Select(k => (k.Id, k.Detail, Row: MendRows.Read(k.Detail, mends[k.Id]).Deserialize<T>(Json.Compact)!)).ToList();
        var ids = new string?[rows.Count];
        foreach (var same in table.Sames)
            for (var i = 0; i < rows.Count; i++)
                if (ids[i] is null && known.FindIndex(k => same(k.Row) == same(rows[i])) is >= 0 and var at)
                {
                    ids[i] = known[at].Id;
                    known.RemoveAt(at);
                }
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 0; i < rows.Count; i++)
        {
            var (id, row) = (ids[i] ?? Id.New(clock), (JsonObject)JsonSerializer.SerializeToNode(rows[i], Json.Compact)!);
            await MendRows.Under(session, row, mends[id]);
            await Write(session, table, id, planId, unitId, i, row, mends[id].Any(mend => mend.Field == KeptMend.Dropped) ? now : null);
        }
        // What a person added or mended stays, though the document has it no more.
        var position = rows.Count;
        foreach (var gone in known)
            if (mends[gone.Id].Any(mend => mend.Field != KeptMend.Dropped))
            {
                await MendRows.Without(session, mends[gone.Id]);
                await session.Run($"UPDATE {table.Name} SET position = @position WHERE id = @Id", new { position = position++, gone.Id });
            }
            else
                await session.Run($"UPDATE {table.Name} SET dropped = @now WHERE id = @Id AND dropped IS NULL", new { now, gone.Id });
    }

    private sealed class Kept
    {
        public string Id { get; set; } = "";
        public string Detail { get; set; } = "";
    }
}
