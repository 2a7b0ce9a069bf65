using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Plans;

/// <summary>What stands in a plan itself beside its rows: its head with the columns of it, and its whole content as one JSON.</summary>
internal static class PlanSheet
{
    /// <summary>Writes the content with the rows and the head as people mended them; one that nobody mended stays as it was read.</summary>
    public static async Task<PlanContent> Mended(Session session, string planId, PlanContent content)
    {
        var mends = await MendRows.Of(session, planId);
        if (mends.Count == 0)
            return content;
        var head = (JsonObject)JsonSerializer.SerializeToNode(content.Document, Json.Compact)!;
        await MendRows.Under(session, head, mends.Where(mend => mend.RowId == planId));
        return await Rowed(session, planId, await Issued(session, planId, content with { Document = head.Deserialize<PlanDocument>(Json.Compact)! }, mends));
    }

    /// <summary>The content with the warning of its issuer as that stands: none where a person said that the plan is the unit's.</summary>
    public static async Task<PlanContent> Issued(Session session, string planId, PlanContent content, IReadOnlyList<KeptMend> mends)
    {
        var head = mends.Where(mend => mend.RowId == planId).ToArray();
        var (said, mended) = (head.Any(mend => mend.Field == KeptMend.Ours), head.Any(mend => mend.Field == "issuer"));
        if (!said && !mended)
            return content;
        var unit = (await UnitStore.Find(session, (await session.Value<string>("SELECT unit_id FROM plan WHERE id = @planId", new { planId }))!))!;
        return PlanIssuer.Warned(content, unit, said, damaged: false);
    }

    /// <summary>The content with the rows that stand.</summary>
    public static async Task<PlanContent> Rowed(Session session, string planId, PlanContent content) => content with
    {
        Tasks = await Rows<PlanTask>(session, PlanTables.Tasks, planId),
        Duties = await Rows<Duty>(session, PlanTables.Duties, planId),
        Targets = await Rows<Target>(session, PlanTables.Targets, planId),
        Responsibilities = await Rows<Responsibility>(session, PlanTables.Responsibilities, planId),
        Themes = await Rows<Theme>(session, PlanTables.Themes, planId),
        Goals = await Rows<Goal>(session, PlanTables.Goals, planId),
        Observances = await Rows<PlanObservance>(session, PlanTables.Observances, planId),
    };

    public static Task Write(Session session, string planId, PlanContent content, long now) => session.Run("""
        UPDATE plan SET number = @Number, issuer = @Issuer, title = @Title, signed = @signed, content = @content, updated = @now WHERE id = @planId
        """, new { planId, content.Document.Number, content.Document.Issuer, content.Document.Title, signed = content.Document.Date?.ToString("O", CultureInfo.InvariantCulture), content = JsonSerializer.Serialize(content, Json.Compact), now });

    private static async Task<IReadOnlyList<T>> Rows<T>(Session session, IPlanTable table, string planId) =>
        [.. (await session.List<string>($"SELECT detail FROM {table.Name} WHERE plan_id = @planId AND dropped IS NULL ORDER BY position, id", new { planId })).Select(detail => JsonSerializer.Deserialize<T>(detail, Json.Compact)!)];
}
