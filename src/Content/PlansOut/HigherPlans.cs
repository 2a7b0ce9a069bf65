using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.PlansOut;

/// <summary>Reads the plans that a draft is made from.</summary>
public sealed class HigherPlans(PlanStore plans, FrozenStore frozen)
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
            found.Add(new HigherPlan(plan, [.. tasks.Where(task => task.Task.Mine != TaskRole.None)], await NoExtra(plan, cancel)));
        }
        return found;
    }

    /// <summary>What a plan says of money is in its source alone; a source that is no text says nothing here.</summary>
    private async Task<bool> NoExtra(Plan plan, CancellationToken cancel)
    {
        if (!(plan.FileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || plan.FileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) || await frozen.Find(plan.SourceHash, cancel) is not { } source)
            return false;
        var paper = PaperFile.Read(new PlanSource(plan.FileName, source.Bytes), plan.FileName);
        return paper.Ok && Vietnamese.Key(string.Join(' ', paper.Value!.Lines.Select(line => line.Text))).Contains(NoExtraWords, StringComparison.Ordinal);
    }
}
