namespace Campaigns.Content.Workbooks;

/// <summary>A row that holds something.</summary>
/// <param name="Number">As the program that shows it numbers it, from 1.</param>
/// <param name="Cells">By column, from 0; empty ones are left out.</param>
public sealed record WorkbookRow(int Number, IReadOnlyDictionary<int, WorkbookCell> Cells)
{
    public WorkbookCell this[int column] => Cells.TryGetValue(column, out var cell) ? cell : WorkbookCell.Empty;
}
