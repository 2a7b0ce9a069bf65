using System.Text.Json;
using System.Text.Json.Nodes;
using Campaigns.Content;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Plans;

/// <summary>
/// A plan as the command line writes it. The kinds of duties there are fixed (<c>half</c>, <c>year</c>, <c>adhoc</c>), so that a
/// report of every quarter or month is <c>adhoc</c> with <c>every: "quarter"</c> or
/// <c>"month"</c> beside it; one of every month has its day and no month.
/// </summary>
internal static class PlanJson
{
    public static JsonNode Of(PlanContent content)
    {
        var plan = JsonSerializer.SerializeToNode(content, Json.Indented)!;
        foreach (var (duty, node) in content.Duties.Zip(plan["duties"]!.AsArray()))
            if (duty.Kind is DutyKind.Quarter or DutyKind.Month)
                (node!["kind"], node["every"]) = ("adhoc", duty.Kind == DutyKind.Quarter ? "quarter" : "month");
        return plan;
    }
}
