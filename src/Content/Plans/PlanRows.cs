using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>Writes the rows of a plan that other rooms ask for, each onto the row that stood for it before, under what people mended.</summary>
internal static class PlanRows
{
    public static async Task Keep(Session session, string planId, string unitId, PlanContent content, TimeProvider clock)
    {
        var place = await Place.Of(session, planId, unitId, content, clock);
        await Table(session, PlanTables.Tasks, place, content.Tasks);
        await Table(session, PlanTables.Duties, place, content.Duties);
        await Table(session, PlanTables.Targets, place, content.Targets);
        await Table(session, PlanTables.Responsibilities, place, content.Responsibilities);
        await Table(session, PlanTables.Themes, place, content.Themes);
        await Table(session, PlanTables.Goals, place, content.Goals);
        await Table(session, PlanTables.Observances, place, content.Observances);
    }

    /// <summary>
    /// Makes rows of what stands in the content of a plan alone: all of it where it was taken in before rows could be mended, themes
    /// and goals where that was before they could.
    /// </summary>
    public static async Task Fill(Session session, string planId, string unitId, PlanContent content, TimeProvider clock)
    {
        if (await session.Value<long>("SELECT COUNT(*) FROM plan_paper WHERE plan_id = @planId", new { planId }) == 0)
        {
            await Keep(session, planId, unitId, content, clock);
            await session.Run("INSERT INTO plan_paper (plan_id, lines) VALUES (@planId, '[]')", new { planId });
            return;
        }
        var place = await Place.Of(session, planId, unitId, content, clock);
        if (await Lacks(session, PlanTables.Themes, planId, content.Themes))
            await Table(session, PlanTables.Themes, place, content.Themes);
        if (await Lacks(session, PlanTables.Goals, planId, content.Goals))
            await Table(session, PlanTables.Goals, place, content.Goals);
    }

    /// <summary>Whether <see cref="Fill"/> has anything to do.</summary>
    public static async Task<bool> Unfilled(Session session, string planId, PlanContent content) =>
        await session.Value<long>("SELECT COUNT(*) FROM plan_paper WHERE plan_id = @planId", new { planId }) == 0
        || await Lacks(session, PlanTables.Themes, planId, content.Themes) || await Lacks(session, PlanTables.Goals, planId, content.Goals);

    /// <summary>A row is never deleted, so that a table without any was never filled.</summary>
    private static async Task<bool> Lacks<T>(Session session, PlanTable<T> table, string planId, IReadOnlyList<T> rows) =>
        rows.Count > 0 && await session.Value<long>($"SELECT COUNT(*) FROM {table.Name} WHERE plan_id = @planId", new { planId }) == 0;

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

    private static async Task Table<T>(Session session, PlanTable<T> table, Place place, IReadOnlyList<T> rows)
    {
        var (planId, unitId, owner, mends, clock) = place;
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
            owner.Follow(table.Kind, row, [.. mends[id]]);
            await Write(session, table, id, planId, unitId, i, row, mends[id].Any(mend => mend.Field == KeptMend.Dropped) ? now : null);
        }
        // What a person added or mended stays, though the document has it no more.
        var position = rows.Count;
        foreach (var gone in known)
            if (mends[gone.Id].Any(mend => mend.Keeps))
            {
                await MendRows.Without(session, mends[gone.Id]);
                await session.Run($"UPDATE {table.Name} SET position = @position WHERE id = @Id", new { position = position++, gone.Id });
            }
            else
                await session.Run($"UPDATE {table.Name} SET dropped = @now WHERE id = @Id AND dropped IS NULL", new { now, gone.Id });
    }

    /// <summary>The plan whose rows are written, and what people made of them.</summary>
    private sealed record Place(string PlanId, string UnitId, RowOwner Owner, ILookup<string, KeptMend> Mends, TimeProvider Clock)
    {
        public static async Task<Place> Of(Session session, string planId, string unitId, PlanContent content, TimeProvider clock)
        {
            var mends = (await MendRows.Of(session, planId)).ToLookup(mend => mend.RowId, StringComparer.Ordinal);
            return new(planId, unitId, await RowOwner.Of(session, unitId, content, mends[planId]), mends, clock);
        }
    }

    private sealed class Kept
    {
        public string Id { get; set; } = "";
        public string Detail { get; set; } = "";
    }
}
