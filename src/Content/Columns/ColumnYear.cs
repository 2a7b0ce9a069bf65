namespace Campaigns.Content.Columns;

/// <summary>How a column was kept alive, month by month.</summary>
/// <param name="Column">The column.</param>
/// <param name="Out">Items of it that went out, by month, the oldest first.</param>
public sealed record ColumnYear(Column Column, IReadOnlyList<int> Out);
