using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>What imports of a plan changed in its rows, until a person has looked.</summary>
internal static class PlanChanges
{
    /// <summary>By the row's id.</summary>
    public static async Task<Dictionary<string, PlanChange>> Of(Session session, string planId) =>
        (await session.List<(string Id, int What, string? Was)>("SELECT row_id, what, was FROM plan_change WHERE plan_id = @planId", new { planId }))
            .ToDictionary(row => row.Id, row => new PlanChange((PlanChangeKind)row.What, row.Was is null ? null : (JsonObject)JsonNode.Parse(row.Was)!), StringComparer.Ordinal);

    public static async Task<PlanNews> Count(Session session, string planId)
    {
        var counts = (await session.List<(int What, long Count)>("SELECT what, COUNT(*) FROM plan_change WHERE plan_id = @planId GROUP BY what", new { planId })).ToDictionary(row => (PlanChangeKind)row.What, row => (int)row.Count);
        return new(counts.GetValueOrDefault(PlanChangeKind.New), counts.GetValueOrDefault(PlanChangeKind.Changed), counts.GetValueOrDefault(PlanChangeKind.Gone));
    }

    public static Task Note(Session session, string planId, string unitId, PlanRowKind kind, string rowId, PlanChange change, long now) => session.Run("""
        INSERT INTO plan_change (row_id, plan_id, unit_id, kind, what, was, at) VALUES (@rowId, @planId, @unitId, @kind, @what, @was, @now)
        ON CONFLICT (row_id) DO UPDATE SET what = excluded.what, was = excluded.was, at = excluded.at
        """, new { rowId, planId, unitId, kind = (int)kind, what = (int)change.What, was = change.Was?.ToJsonString(Json.Compact), now });

    /// <summary>A person has looked, or there is nothing to look at any more.</summary>
    public static Task<int> Settle(Session session, string rowId) => session.Run("DELETE FROM plan_change WHERE row_id = @rowId", new { rowId });

    /// <summary>Notes what the document says otherwise of a row that stands in both readings, or that it says the same again.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="row">Which row of which plan.</param>
    /// <param name="pending">What nobody has looked at yet; null: nothing.</param>
    /// <param name="before">As the last import read it.</param>
    /// <param name="after">As this one reads it.</param>
    /// <param name="mends">Of the row: for a field that a person mended both words are told where it is mended.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static async Task Compare(Session session, (string PlanId, string UnitId, PlanRowKind Kind, string Id) row, PlanChange? pending, JsonObject before, JsonObject after, IEnumerable<KeptMend> mends, long now)
    {
        if (pending?.What == PlanChangeKind.New)
            return;
        // What a person saw last is what stood before the first change that they have not looked at.
        var seen = pending?.Was ?? before;
        var mended = mends.Where(mend => mend.OfPart).Select(mend => mend.Field).ToHashSet(StringComparer.Ordinal);
        if (Fields(row.Kind, seen, after).Any(field => !mended.Contains(field.Name)))
            await Note(session, row.PlanId, row.UnitId, row.Kind, row.Id, new(PlanChangeKind.Changed, seen), now);
        else if (pending is not null)
            await Settle(session, row.Id);
    }

    /// <summary>The fields of which two readings of a row say otherwise. Whose a row is no document says.</summary>
    public static IEnumerable<PlanField> Fields(PlanRowKind kind, JsonObject before, JsonObject after) =>
        PlanFields.Of(kind).Where(field => field.Name != PlanFields.Mine && field.Show(before[field.Name]) != field.Show(after[field.Name]));
}
