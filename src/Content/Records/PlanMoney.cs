namespace Campaigns.Content.Records;

/// <summary>Money that a plan names, to be taken over into the budget lines by a person.</summary>
/// <param name="Amount">Whole đồng.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Year">For which year.</param>
/// <param name="Text">The plan's own words.</param>
/// <param name="Line">The line of the source, from 1.</param>
public sealed record PlanMoney(long Amount, BudgetSource Source, int Year, string Text, int Line)
{
    /// <summary>Whether the plan has such a budget line already.</summary>
    public bool Taken { get; init; }
}
