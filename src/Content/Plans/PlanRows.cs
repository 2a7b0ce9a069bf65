using System.Text.Json;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>Writes the rows of a plan that other rooms ask for, each onto the row that stood for it before.</summary>
internal static class PlanRows
{
    public static async Task Keep(Session session, string planId, string unitId, PlanContent content, TimeProvider clock)
    {
        await Table(session, "plan_task", planId, unitId, clock, content.Tasks, [t => Vietnamese.Key(t.Text), t => t.Id], t => new()
        {
            ["place"] = t.Id, ["text"] = t.Text, ["mine"] = (int)t.Mine, ["when_kind"] = (int)t.When.Kind, ["when_from"] = t.When.From?.Iso(), ["when_to"] = t.When.To?.Iso(),
        });
        await Table(session, "plan_duty", planId, unitId, clock, content.Duties,
            [d => $"{Vietnamese.Key(d.Reporter ?? "")}|{d.Kind}|{d.BeforeDay}|{d.BeforeMonth}", d => $"{Vietnamese.Key(d.Reporter ?? "")}|{d.Kind}"], d => new()
            {
                ["kind"] = (int)d.Kind, ["before_day"] = d.BeforeDay, ["before_month"] = d.BeforeMonth, ["mine"] = d.Mine ? 1 : 0,
            });
        await Table(session, "plan_target", planId, unitId, clock, content.Targets,
            [t => FormattableString.Invariant($"{Vietnamese.Key(t.Text)}|{t.Value}|{t.Unit}|{t.Year}"), t => $"{Vietnamese.Key(t.Text)}|{t.Unit}", t => FormattableString.Invariant($"{t.Value}|{t.Unit}|{t.Year}")], t => new()
            {
                ["year"] = t.Year,
            });
        await Table(session, "plan_observance", planId, unitId, clock, content.Observances, [o => $"{o.Day}/{o.Month}/{o.Lunar}", o => Vietnamese.Key(o.Name)], o => new()
        {
            ["day"] = o.Day, ["month"] = o.Month, ["lunar"] = o.Lunar ? 1 : 0,
        });
    }

    /// <param name="sames">What makes a new row the old one, the surest sign first.</param>
    private static async Task Table<T>(Session session, string table, string planId, string unitId, TimeProvider clock,
        IReadOnlyList<T> rows, Func<T, string>[] sames, Func<T, Dictionary<string, object?>> columns)
    {
        var known = (await session.List<Kept>($"SELECT id AS Id, detail AS Detail FROM {table} WHERE plan_id = @planId ORDER BY position, id", new { planId }))
            .Select(k => (k.Id, Row: JsonSerializer.Deserialize<T>(k.Detail, Json.Compact)!)).ToList();
        var ids = new string?[rows.Count];
        foreach (var same in sames)
            for (var i = 0; i < rows.Count; i++)
                if (ids[i] is null && known.FindIndex(k => same(k.Row) == same(rows[i])) is >= 0 and var at)
                {
                    ids[i] = known[at].Id;
                    known.RemoveAt(at);
                }
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var gone in known)
            await session.Run($"UPDATE {table} SET dropped = @now WHERE id = @Id AND dropped IS NULL", new { now, gone.Id });
        for (var i = 0; i < rows.Count; i++)
        {
            var values = columns(rows[i]);
            (values["id"], values["plan_id"], values["unit_id"], values["position"], values["dropped"]) = (ids[i] ?? Id.New(clock), planId, unitId, i, null);
            values["detail"] = JsonSerializer.Serialize(rows[i], Json.Compact);
            // The names of tables and columns are this file's own; every value is bound.
            await session.Run($"""
                INSERT INTO {table} ({string.Join(", ", values.Keys)}) VALUES ({string.Join(", ", values.Keys.Select(c => "@" + c))})
                ON CONFLICT (id) DO UPDATE SET {string.Join(", ", values.Keys.Where(c => c != "id").Select(c => $"{c} = excluded.{c}"))}
                """, values);
        }
    }

    private sealed class Kept
    {
        public string Id { get; set; } = "";
        public string Detail { get; set; } = "";
    }
}
