namespace Campaigns.Content.Records;

/// <summary>The money of a year by where it comes from, in whole đồng.</summary>
public sealed class BudgetSum
{
    public BudgetSource Source { get; set; }
    public int Lines { get; set; }
    public long Planned { get; set; }

    /// <summary>Of the lines that were decided.</summary>
    public long Approved { get; set; }

    /// <summary>Of the lines of which that is said.</summary>
    public long Spent { get; set; }
}
