using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Plans;

/// <summary>
/// Tells whose a row of a plan is where a person mended the names in it: by the rule that the reader goes by, unless a person
/// said so outright. What nobody touched stays as it was read.
/// </summary>
/// <param name="ours">The unit's names.</param>
/// <param name="issuerMended">Whether a person mended who issued the plan, or said that it is the unit's: then that changes for every row.</param>
/// <param name="foreign">Whether another unit issued the plan, whose names are not this one's.</param>
/// <param name="own">Whether the unit itself issued it: what nobody is named for is its own work.</param>
internal sealed class RowOwner(Ownership ours, bool issuerMended, bool foreign, bool own)
{
    private static readonly PlanRowKind[] Owned = [PlanRowKind.Task, PlanRowKind.Duty, PlanRowKind.Responsibility];

    /// <param name="session">The transaction.</param>
    /// <param name="unitId">Whose plan it is.</param>
    /// <param name="content">The plan: who issued it, and how well it was read.</param>
    /// <param name="head">The mends of its head.</param>
    public static async Task<RowOwner> Of(Session session, string unitId, PlanContent content, IEnumerable<KeptMend> head)
    {
        var (mended, said) = (head.FirstOrDefault(mend => mend.Field == "issuer"), head.Any(mend => mend.Field == KeptMend.Ours));
        var issuer = mended is null ? content.Document.Issuer : JsonSerializer.Deserialize<string?>(mended.Value, Json.Compact);
        var unit = (await UnitStore.Find(session, unitId))!;
        var damaged = content.Confidence < WarningReader.Damaged;
        return new(new Ownership(unit, issuer, damaged), mended is not null || said, !said && PlanIssuer.Of(unit, content.Document with { Issuer = issuer }, damaged && mended is null) == IssuerDoubt.Foreign, !damaged && PlanIssuer.IsUnit(unit, issuer));
    }

    /// <summary>Whether a field holds the names by which a row is told to be the unit's own.</summary>
    public static bool Names(PlanRowKind kind, string field) => kind switch
    {
        PlanRowKind.Task => field is "lead" or "partners",
        PlanRowKind.Duty => field == "reporter",
        PlanRowKind.Responsibility => field == "unit",
        _ => false,
    };

    /// <summary>Lays down whose a row is, under what people made of it.</summary>
    public void Follow(PlanRowKind kind, JsonObject row, IReadOnlyCollection<KeptMend> mends)
    {
        if (!mends.Any(mend => mend.Field == PlanFields.Mine) && (issuerMended || mends.Any(mend => mend.Field == KeptMend.Added || Names(kind, mend.Field))))
            Set(kind, row);
    }

    /// <summary>Lays down whose a row is by the names in it.</summary>
    public void Set(PlanRowKind kind, JsonObject row)
    {
        if (Owned.Contains(kind))
            row[PlanFields.Mine] = kind switch
            {
                PlanRowKind.Task => JsonSerializer.SerializeToNode(Role(row.Deserialize<PlanTask>(Json.Compact)!), Json.Compact),
                PlanRowKind.Duty => JsonValue.Create(!foreign && ours.In(row.Deserialize<Duty>(Json.Compact)!)),
                _ => JsonValue.Create(!foreign && ours.In(row.Deserialize<Responsibility>(Json.Compact)!)),
            };
    }

    private TaskRole Role(PlanTask task) => foreign ? TaskRole.None : PlanIssuer.Role(task, ours.In(task), own);

    /// <summary>Lays down anew whose the rows of a plan are, after who issued it was mended, or the unit's names were.</summary>
    /// <returns>How many rows changed hands.</returns>
    public async Task<int> SetAll(Session session, string planId, string unitId, ILookup<string, KeptMend> mends)
    {
        var changed = 0;
        foreach (var table in Owned.Select(kind => PlanTables.Of(kind)!))
            foreach (var (id, detail, position) in await session.List<(string Id, string Detail, int Position)>($"SELECT id, detail, position FROM {table.Name} WHERE plan_id = @planId AND dropped IS NULL", new { planId }))
            {
                var row = (JsonObject)JsonNode.Parse(detail)!;
                if (mends[id].Any(mend => mend.Field == PlanFields.Mine))
                    continue;
                var before = row[PlanFields.Mine]?.ToJsonString(Json.Compact);
                Set(table.Kind, row);
                if (row[PlanFields.Mine]?.ToJsonString(Json.Compact) == before)
                    continue;
                changed++;
                await PlanRows.Write(session, table, id, planId, unitId, position, row, null);
            }
        return changed;
    }
}
