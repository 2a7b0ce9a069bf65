using System.Text.Json.Nodes;
using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>The mends of a plan as rows, and how a row is laid under them.</summary>
internal static class MendRows
{
    /// <summary>1 where a person looked at the head of the plan <c>p</c>: mended it, or found it right. That the plan is theirs to carry out says nothing of its words, nor that it may be another one.</summary>
    public const string HeadSeen = $"CASE WHEN EXISTS (SELECT 1 FROM plan_mend m WHERE m.row_id = p.id AND m.field NOT IN ('{KeptMend.Ours}', '{KeptMend.Twin}')) THEN 1 ELSE 0 END";

    public static async Task<IReadOnlyList<KeptMend>> Of(Session session, string planId) =>
        [.. (await session.List<Row>("""
            SELECT id AS Id, row_id AS RowId, field AS Field, value AS Value, was AS Was, reads AS Reads, person AS Person, at AS At FROM plan_mend WHERE plan_id = @planId ORDER BY at, id
            """, new { planId })).Select(row => row.Mend())];

    /// <summary>A row as the document has it: what people mended is taken off.</summary>
    public static JsonObject Read(string detail, IEnumerable<KeptMend> mends)
    {
        var row = (JsonObject)JsonNode.Parse(detail)!;
        foreach (var mend in mends.Where(mend => mend.OfPart && (mend.Reads ?? mend.Was) is not null))
            row[mend.Field] = JsonNode.Parse((mend.Reads ?? mend.Was)!);
        return row;
    }

    /// <summary>Lays a new reading under the mends of its row, and notes what it says where they are.</summary>
    public static async Task Under(Session session, JsonObject row, IEnumerable<KeptMend> mends)
    {
        foreach (var mend in mends)
        {
            // A row that a person added, or kept without the document, stands in it now: it is theirs no more.
            if (mend.Field is KeptMend.Added or KeptMend.Kept)
                await Forget(session, mend);
            // What was found right was another row than the document has now.
            if (mend.Field == KeptMend.Checked && mend.Value != Seen(row))
                await Forget(session, mend);
            if (!mend.OfPart)
                continue;
            var reads = row[mend.Field]?.ToJsonString(Json.Compact) ?? "null";
            // Whose a row is was said outright: mended names would say otherwise where the document happens to agree.
            if (reads == mend.Value && mend.Field != PlanFields.Mine)
                await Forget(session, mend);
            else if (reads != mend.Reads || mend.Was is null)
                await session.Run("UPDATE plan_mend SET reads = @reads, was = COALESCE(was, @reads) WHERE id = @Id", new { reads, mend.Id });
            row[mend.Field] = JsonNode.Parse(mend.Value);
        }
    }

    /// <summary>Notes that the latest reading has no such row.</summary>
    public static async Task Without(Session session, IEnumerable<KeptMend> mends)
    {
        foreach (var mend in mends.Where(mend => mend.OfPart && mend.Reads is not null))
            await session.Run("UPDATE plan_mend SET reads = NULL WHERE id = @Id", new { mend.Id });
    }

    /// <summary>A row as a person looks at it: all but where it stands, as JSON.</summary>
    public static string Seen(JsonObject row)
    {
        var seen = (JsonObject)row.DeepClone();
        seen.Remove("line");
        seen.Remove("id");
        return seen.ToJsonString(Json.Compact);
    }

    /// <summary>Keeps what a person says of a field.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="mend">Its id, and who says what of which row; its person and time are new.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="unitId">Whose plan it is.</param>
    /// <param name="kind">What the row is.</param>
    public static Task Say(Session session, KeptMend mend, string planId, string unitId, PlanRowKind kind) => session.Run("""
        INSERT INTO plan_mend (id, plan_id, unit_id, kind, row_id, field, value, was, reads, person, at) VALUES (@Id, @planId, @unitId, @kind, @RowId, @Field, @Value, @Was, @Reads, @Person, @at)
        ON CONFLICT (row_id, field) DO UPDATE SET value = excluded.value, was = COALESCE(plan_mend.reads, plan_mend.was), person = excluded.person, at = excluded.at
        """, new { mend.Id, planId, unitId, kind = (int)kind, mend.RowId, mend.Field, mend.Value, mend.Was, mend.Reads, mend.Person, at = mend.At.ToUnixTimeMilliseconds() });

    private static Task<int> Forget(Session session, KeptMend mend) => session.Run("DELETE FROM plan_mend WHERE id = @Id", new { mend.Id });

    /// <summary>Takes back what a person said of a field.</summary>
    public static Task Unsay(Session session, string rowId, string field) => session.Run("DELETE FROM plan_mend WHERE row_id = @rowId AND field = @field", new { rowId, field });

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string RowId { get; set; } = "";
        public string Field { get; set; } = "";
        public string Value { get; set; } = "";
        public string? Was { get; set; }
        public string? Reads { get; set; }
        public string Person { get; set; } = "";
        public long At { get; set; }

        public KeptMend Mend() => new(Id, RowId, Field, Value, Was, Reads, Person, DateTimeOffset.FromUnixTimeMilliseconds(At));
    }
}
