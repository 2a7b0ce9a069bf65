using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;
using Campaigns.Content.Records;

namespace Campaigns.Content.PlansOut;

/// <summary>Reads the plans that a draft is made from.</summary>
public sealed class HigherPlans(PlanStore plans, PlanPapers papers, PlanMoneys money, BudgetStore budget)
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
            if (await plans.Find(id, cancel) is not { } plan || plan.UnitId != unitId || plan.Aside is not null)
                continue;
            var tasks = await plans.Tasks(id, cancel);
            found.Add(new HigherPlan(plan, [.. tasks.Where(task => task.Task.Mine != TaskRole.None)], await NoExtra(id, cancel)) { Money = await money.Of(plan, cancel), Budget = await budget.OfPlan(id, cancel) });
        }
        return found;
    }

    /// <summary>What a plan says of money stands in its words alone; an import that kept none says nothing here.</summary>
    private async Task<string?> NoExtra(string planId, CancellationToken cancel)
    {
        var lines = (await papers.Lines(planId, cancel)).Select(line => line.Text.Trim()).ToArray();
        return lines.FirstOrDefault(line => Vietnamese.Key(line).Contains(NoExtraWords, StringComparison.Ordinal)) is { } said ? Unmarked(said)
            // Where a line breaks amid the phrase only that it is said is known.
            : Vietnamese.Key(string.Join(' ', lines)).Contains(NoExtraWords, StringComparison.Ordinal) ? "Ngân sách nhà nước không cấp bổ sung kinh phí" : null;
    }

    /// <summary>"2. Đối với …" without its number or dash.</summary>
    private static string Unmarked(string line) => line.TrimStart('-', '+', '*', '•', ' ') is var bare && bare.IndexOf(". ", StringComparison.Ordinal) is > 0 and < 4 and var at && bare[..at].All(char.IsAsciiLetterOrDigit) ? bare[(at + 2)..].TrimStart() : bare;
}
