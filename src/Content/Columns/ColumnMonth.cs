namespace Campaigns.Content.Columns;

/// <summary>How a column stands in one month.</summary>
/// <param name="Column">The column.</param>
/// <param name="Out">Items of it that went out in the month.</param>
/// <param name="Coming">Others that are to go out in it, and those begun in it that have no time yet.</param>
public sealed record ColumnMonth(Column Column, int Out, int Coming)
{
    /// <summary>How many are still to be begun; 0 where none is.</summary>
    public int Missing => Column.Retired is null ? Math.Max(0, Column.Monthly - Out - Coming) : 0;
}
