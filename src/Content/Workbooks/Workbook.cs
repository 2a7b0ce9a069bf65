namespace Campaigns.Content.Workbooks;

/// <summary>What stands in an .xlsx: words and numbers with what they are shown as, no other formats and no formulas.</summary>
public sealed record Workbook(IReadOnlyList<WorkbookSheet> Sheets)
{
    /// <summary>A column as people call it: A, B, …, AA.</summary>
    public static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : $"{Letter((column / 26) - 1)}{(char)('A' + (column % 26))}";

    /// <summary>Where something stands, for a problem.</summary>
    public static string Where(string sheet, int row, int? column = null) => column is { } at ? $"trang tính “{sheet}”, dòng {row}, cột {Letter(at)}" : $"trang tính “{sheet}”, dòng {row}";
}
