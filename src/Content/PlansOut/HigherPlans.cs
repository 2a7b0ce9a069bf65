using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.PlansOut;

/// <summary>Reads the plans that a draft is made from.</summary>
public sealed class HigherPlans(PlanStore plans, PlanPapers papers)
{
    /// <summary>Plans of one draft.</summary>
    public const int Most = 10;

    private const string NoExtraWords = "khong cap bo sung";

    /// <summary>Those of these ids that are the unit's, in their order.</summary>
    public async Task<IReadOnlyList<HigherPlan>> Read(string unitId, IReadOnlyList<string> ids, CancellationToken cancel = default)
    {
        var found = new List<HigherPlan>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal).Take(Most))
        {
            if (await plans.Find(id, cancel) is not { } plan || plan.UnitId != unitId)
                continue;
            var tasks = await plans.Tasks(id, cancel);
            found.Add(new HigherPlan(plan, [.. tasks.Where(task => task.Task.Mine != TaskRole.None)], await NoExtra(id, cancel)));
        }
        return found;
    }

    /// <summary>What a plan says of money stands in its words alone; an import that kept none says nothing here.</summary>
    private async Task<bool> NoExtra(string planId, CancellationToken cancel) =>
        Vietnamese.Key(string.Join(' ', (await papers.Lines(planId, cancel)).Select(line => line.Text))).Contains(NoExtraWords, StringComparison.Ordinal);
}
