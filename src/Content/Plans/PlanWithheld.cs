namespace Campaigns.Content.Plans;

/// <summary>Plans that another unit plainly issued: nothing of them counts until a person says that the plan is the unit's to carry out, or one of its rows is.</summary>
internal static class PlanWithheld
{
    /// <summary>True of such a plan <c>p</c>, by the warning that is kept with what was read of it.</summary>
    public const string Is = $"""
        (p.content LIKE '%"code":"{PlanIssuer.Foreign}"%' AND NOT EXISTS (SELECT 1 FROM plan_task w WHERE w.plan_id = p.id AND w.dropped IS NULL AND w.mine > 0)
          AND NOT EXISTS (SELECT 1 FROM plan_duty w WHERE w.plan_id = p.id AND w.dropped IS NULL AND w.mine = 1))
        """;
}
