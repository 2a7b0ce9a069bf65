using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Records;

/// <summary>The money that plans name, and whether a person took it over into the budget lines.</summary>
public sealed class PlanMoneys(PlanPapers papers, BudgetStore lines)
{
    /// <summary>What a plan names; none where it names no amount with its source, or no year is known.</summary>
    public async Task<IReadOnlyList<PlanMoney>> Of(Plan plan, CancellationToken cancel = default)
    {
        var document = plan.Content.Document;
        if ((PlanYears.Only(document.Title, document.Date?.Year) ?? document.Date?.Year) is not { } year)
            return [];
        var found = PlanMoneyReader.Read(await papers.Lines(plan.Id, cancel), plan.Content.Confidence < WarningReader.Damaged, year);
        if (found.Count == 0)
            return [];
        var taken = (await lines.OfPlan(plan.Id, cancel)).Select(line => (line.Planned, line.Source, line.Year)).ToHashSet();
        return [.. found.Select(one => one with { Taken = taken.Contains((one.Amount, one.Source, one.Year)) })];
    }

    /// <summary>Makes a budget line of what a plan names, as a person asked; one that was taken over already is not made twice.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="amount">Of what is taken over, whole đồng.</param>
    /// <param name="source">Of what is taken over.</param>
    /// <param name="year">For which it is.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Problem?> Take(Plan plan, long amount, BudgetSource source, int year, Actor who, CancellationToken cancel = default)
    {
        if ((await Of(plan, cancel)).FirstOrDefault(one => (one.Amount, one.Source, one.Year) == (amount, source, year)) is not { } money)
            return Problem.Input(new("Kế hoạch không nêu khoản này.", "The plan names no such amount."), null, new("Tải lại trang.", "Load the page again."));
        return await lines.Once(new BudgetLine
        {
            UnitId = plan.UnitId, PlanId = plan.Id, Year = money.Year, Source = money.Source, Planned = money.Amount, Note = PlanBook.Cut(money.Text, 500),
            Title = plan.Content.Document.Number is { } number ? $"Kinh phí thực hiện Kế hoạch số {number}" : PlanBook.Cut($"Kinh phí thực hiện {plan.Content.Document.Title ?? "kế hoạch"}", 150),
        }, who, cancel);
    }
}
