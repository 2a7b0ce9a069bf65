using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Reads a plan from a .xlsx: the sheets in their order, what stands above a table as lines, the tables squared.</summary>
internal static class SheetPaper
{
    private const string Kind = ".xlsx";

    /// <summary>No workbook is read beyond these.</summary>
    private const int MostSheets = 20, MostRows = 5000, MostCells = 200_000;

    /// <summary>Cells that a row of a table has, and empty rows that end one.</summary>
    private const int FewestCells = 3, Gap = 2;

    public static Result<PaperText> Read(byte[] bytes, string where, CancellationToken cancel = default)
    {
        if (ZipGuard.Check(bytes, where, Kind, "xl/workbook.xml", bounded: false) is { } unfit)
            return unfit;
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), false, new OpenSettings { AutoSave = false, MaxCharactersInPart = 100_000_000 });
            if (document.WorkbookPart is not { } book)
                return ZipGuard.Broken(where, Kind);
            var (lines, tables, left, cells) = (new List<PaperLine>(), new List<PaperTable>(), MostSheets, 0);
            var text = new SheetText(book, cancel);
            foreach (var (id, hidden) in text.Sheets)
            {
                if (hidden || left-- == 0 || !book.TryGetPartById(id, out var part) || part is not WorksheetPart sheet)
                    continue;
                if (text.Rows(sheet, MostRows) is not { } rows || (cells += rows.Sum(row => row.Length)) > MostCells)
                    return TooLong(where);
                Blocks(rows, lines, tables);
                lines.Add(new(lines.Count + 1, ""));
            }
            return new PaperText(lines, tables, []);
        }
        catch (Exception e) when (e is XmlException or OpenXmlPackageException or InvalidDataException or IOException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException or OverflowException)
        {
            // The library throws these for what is in the file.
            return ZipGuard.Broken(where, Kind);
        }
    }

    /// <summary>A table begins with a row of several cells and ends before empty rows.</summary>
    private static void Blocks(List<SheetCell[]> rows, List<PaperLine> lines, List<PaperTable> tables)
    {
        for (var i = 0; i < rows.Count;)
        {
            if (Said(rows[i]) < FewestCells)
            {
                lines.Add(new(lines.Count + 1, string.Join("   ", rows[i].Where(cell => !cell.Beside && !cell.Below && cell.Text.Length > 0).Select(cell => cell.Text.ReplaceLineEndings(" ")))));
                i++;
                continue;
            }
            var end = i;
            for (var empty = 0; end < rows.Count && empty < Gap; end++)
                empty = Said(rows[end]) == 0 ? empty + 1 : 0;
            while (Said(rows[end - 1]) == 0)
                end--;
            tables.Add(Square(rows, i, end, lines, tables.Count));
            i = end;
        }
    }

    private static PaperTable Square(List<SheetCell[]> rows, int start, int end, List<PaperLine> lines, int table)
    {
        var squared = new List<IReadOnlyList<PaperCell>>();
        var columns = rows.Skip(start).Take(end - start).Max(row => row.Length);
        for (var r = start; r < end; r++)
        {
            var row = new List<PaperCell>();
            for (var c = 0; c < columns; c++)
            {
                var cell = c < rows[r].Length ? rows[r][c] : SheetCell.Empty;
                if (cell.Beside && row.Count > 0)
                    row.Add(row[^1] with { Beside = true });
                else if (cell.Below && squared.Count > 0)
                    row.Add(squared[^1][c] with { Below = true, Beside = false });
                else
                {
                    row.Add(new PaperCell(cell.Text, cell.Text.Length > 0 ? lines.Count + 1 : 0));
                    if (cell.Text.Length > 0)
                        lines.AddRange(cell.Text.Split('\n').Select((line, i) => new PaperLine(lines.Count + 1 + i, line.Trim(), table)));
                }
            }
            squared.Add(row);
        }
        return new(squared);
    }

    private static int Said(SheetCell[] row) => row.Count(cell => cell.Text.Length > 0 && !cell.Beside);

    private static Problem TooLong(string where) => Problem.Input(
        new($"Bảng tính quá lớn: tối đa {MostRows} dòng mỗi trang tính, {MostCells} ô.", $"The workbook is too large: at most {MostRows} rows a sheet, {MostCells} cells."), where,
        new("Chỉ giữ trang tính có kế hoạch rồi lưu lại.", "Keep only the sheet that holds the plan."));
}
