namespace Campaigns.Content.Workbooks;

/// <summary>A sheet of a workbook, its rows in their order.</summary>
public sealed record WorkbookSheet(string Name, IReadOnlyList<WorkbookRow> Rows);
