using Campaigns.Content.Store;

namespace Campaigns.Content.Plans;

/// <summary>Tells what work hangs on the rows of a plan: none of it is lost when an import again has the row no more.</summary>
internal static class RowTies
{
    /// <summary>By the row's id, how much of each kind; rows on which nothing hangs are not in it.</summary>
    public static async Task<Dictionary<string, IReadOnlyDictionary<TieKind, int>>> Of(Session session, string planId) =>
        (await session.List<(string Id, int What, long Count)>($"""
            {Tasks("item", TieKind.Item)} {Tasks("activity", TieKind.Activity, "AND x.state <> 2")} {Tasks("misinformation", TieKind.Misinformation)} {Tasks("question", TieKind.Question)} {Tasks("budget_line", TieKind.Budget)}
            {Tasks("campaign_task", TieKind.Campaign, by: "task_id")} {Tasks("plan_task_pace", TieKind.Pace, by: "task_id")} {Tasks("plan_task_close", TieKind.Close, by: "task_id")}
            SELECT x.duty_id, {(int)TieKind.Sent}, COUNT(*) FROM duty_done x JOIN plan_duty t ON t.id = x.duty_id WHERE t.plan_id = @planId GROUP BY x.duty_id UNION ALL
            SELECT x.duty_id, {(int)TieKind.Report}, COUNT(*) FROM report x JOIN plan_duty t ON t.id = x.duty_id WHERE t.plan_id = @planId GROUP BY x.duty_id UNION ALL
            SELECT x.target_id, {(int)TieKind.Reading}, COUNT(*) FROM target_reading x JOIN plan_target t ON t.id = x.target_id WHERE t.plan_id = @planId AND x.voided IS NULL GROUP BY x.target_id
            """, new { planId })).GroupBy(row => row.Id, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => (IReadOnlyDictionary<TieKind, int>)rows.ToDictionary(row => (TieKind)row.What, row => (int)row.Count), StringComparer.Ordinal);

    /// <summary>Names of tables are this program's own.</summary>
    private static string Tasks(string table, TieKind kind, string and = "", string by = "plan_task_id") =>
        $"SELECT x.{by}, {(int)kind}, COUNT(*) FROM {table} x JOIN plan_task t ON t.id = x.{by} WHERE t.plan_id = @planId {and} GROUP BY x.{by} UNION ALL";
}
