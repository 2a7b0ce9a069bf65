using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>Writes the rows of a plan that other rooms ask for, each onto the row that stood for it before, under what people mended.</summary>
internal static class PlanRows
{
    /// <param name="session">The transaction.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="unitId">Whose it is.</param>
    /// <param name="content">What was read.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="again">Whether it was taken in before, so that what is otherwise is news.</param>
    public static async Task Keep(Session session, string planId, string unitId, PlanContent content, TimeProvider clock, bool again)
    {
        var place = await Place.Of(session, planId, unitId, content, clock, again);
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
            await Keep(session, planId, unitId, content, clock, again: false);
            await session.Run("INSERT INTO plan_paper (plan_id, lines) VALUES (@planId, '[]')", new { planId });
            return;
        }
        var place = await Place.Of(session, planId, unitId, content, clock, again: false);
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
        var (changes, now) = (await PlanChanges.Of(session, planId), clock.GetUtcNow().ToUnixTimeMilliseconds());
        var known = (await session.List<Kept>($"SELECT id AS Id, detail AS Detail, dropped AS Dropped FROM {table.Name} WHERE plan_id = @planId ORDER BY position, id", new { planId }))
            .Select(k => (k.Id, k.Dropped, Read: MendRows.Read(k.Detail, mends[k.Id]))).OrderBy(k => k.Dropped is not null).ToList();
        var found = RowMatch.Of(table, rows, [.. known.Select(k => k.Read.Deserialize<T>(Json.Compact)!)]);
        for (var i = 0; i < rows.Count; i++)
        {
            var (before, row) = (found[i] < 0 ? default : known[found[i]], (JsonObject)JsonSerializer.SerializeToNode(rows[i], Json.Compact)!);
            var id = before.Id ?? Id.New(clock);
            if (place.Again)
                await News(session, place, (planId, unitId, table.Kind, id), before, row, changes.GetValueOrDefault(id), now);
            await MendRows.Under(session, row, mends[id]);
            owner.Follow(table.Kind, row, [.. mends[id]]);
            await Write(session, table, id, planId, unitId, i, row, mends[id].Any(mend => mend.Field == KeptMend.Dropped) ? now : null);
        }
        // What a person added or mended stays, though the document has it no more.
        var position = rows.Count;
        foreach (var gone in known.Where((_, at) => !found.Contains(at)))
        {
            var own = mends[gone.Id];
            if (place.Again && gone.Dropped is null && !own.Any(mend => mend.Field is KeptMend.Added or KeptMend.Kept) && changes.GetValueOrDefault(gone.Id)?.What != PlanChangeKind.Gone)
                await PlanChanges.Note(session, planId, unitId, table.Kind, gone.Id, new(PlanChangeKind.Gone, gone.Read), now);
            // What has work tied to it stays too, until a person decides.
            if (own.Any(mend => mend.Keeps) || (gone.Dropped is null && place.Ties.ContainsKey(gone.Id)))
            {
                await MendRows.Without(session, own);
                await session.Run($"UPDATE {table.Name} SET position = @position WHERE id = @Id", new { position = position++, gone.Id });
            }
            else
                await session.Run($"UPDATE {table.Name} SET dropped = @now WHERE id = @Id AND dropped IS NULL", new { now, gone.Id });
        }
    }

    /// <summary>Notes what this import says otherwise of a row than the one before. What a person dropped is not looked at again.</summary>
    private static async Task News(Session session, Place place, (string PlanId, string UnitId, PlanRowKind Kind, string Id) row, (string Id, long? Dropped, JsonObject Read) before, JsonObject after, PlanChange? pending, long now)
    {
        if (place.Mends[row.Id].Any(mend => mend.Field == KeptMend.Dropped))
            return;
        if (before.Read is null || (before.Dropped is not null && pending is null))
            await PlanChanges.Note(session, row.PlanId, row.UnitId, row.Kind, row.Id, new(PlanChangeKind.New, null), now);
        else
            await PlanChanges.Compare(session, row, pending, before.Read, after, place.Mends[row.Id], now);
    }

    /// <summary>The plan whose rows are written, and what people made of them.</summary>
    private sealed record Place(string PlanId, string UnitId, RowOwner Owner, ILookup<string, KeptMend> Mends, TimeProvider Clock)
    {
        /// <summary>Whether the plan was taken in before, so that what is otherwise is news.</summary>
        public required bool Again { get; init; }

        /// <summary>The rows on which work hangs.</summary>
        public required Dictionary<string, IReadOnlyDictionary<TieKind, int>> Ties { get; init; }

        public static async Task<Place> Of(Session session, string planId, string unitId, PlanContent content, TimeProvider clock, bool again)
        {
            var mends = (await MendRows.Of(session, planId)).ToLookup(mend => mend.RowId, StringComparer.Ordinal);
            return new(planId, unitId, await RowOwner.Of(session, unitId, content, mends[planId]), mends, clock) { Again = again, Ties = await RowTies.Of(session, planId) };
        }
    }

    private sealed class Kept
    {
        public string Id { get; set; } = "";
        public string Detail { get; set; } = "";
        public long? Dropped { get; set; }
    }
}
