using System.Globalization;
using Campaigns.Content.Official;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Workbooks;

/// <summary>Writes an .xlsx as an office prints it, or fills it in and sends it back: landscape A4, one page wide, keys in what is hidden.</summary>
public static class WorkbookWriter
{
    private const double LineHeight = 17.5, HighestRow = 400;

    private const uint DayFormat = 164, PartFormat = 165, ClockFormat = 166;

    // The format of whole numbers that every program has; one with a fraction's place would show "12," for them.
    private const uint WholeFormat = 3;

    // Of the styles below, those that no cell asks for: numbers with a fraction.
    private const uint Part = 11, StrongPart = 12;

    public static byte[] Write(string title, params IReadOnlyList<WrittenSheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = OfficialWords.Clean(title);
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var (list, heads) = (new Sheets(), new DefinedNames());
            for (var at = 0; at < sheets.Count; at++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(sheets[at]);
                list.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)at + 1, Name = sheets[at].Name });
                if (sheets[at].Head is > 0 and var head)
                    heads.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{sheets[at].Name.Replace("'", "''", StringComparison.Ordinal)}'!${head}:${head}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at });
            }
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
            if (heads.HasChildren)
                workbook.Workbook.Append(heads);
        }
        return bytes.ToArray();
    }

    private static Worksheet Sheet(WrittenSheet sheet)
    {
        var rows = new SheetData(sheet.Rows.Select((cells, at) => new Row(cells.Select((cell, column) => Cell(cell, column, at + 1)))
        {
            RowIndex = (uint)at + 1, Hidden = sheet.KeysFirst && at == 0 ? true : null, Height = Height(sheet, cells, at + 1), CustomHeight = true,
        }));
        var view = new SheetView { WorkbookViewId = 0 };
        if (sheet.Frozen > 0)
            view.Append(new Pane { VerticalSplit = sheet.Frozen, TopLeftCell = $"A{sheet.Frozen + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }), new SheetViews(view),
            new DocumentFormat.OpenXml.Spreadsheet.Columns(sheet.Widths.Select((width, at) => new Column
            {
                Min = (uint)at + 1, Max = (uint)at + 1, Width = width > 0 ? width : 8, CustomWidth = true, Hidden = width > 0 ? null : true,
            })),
            rows);
        if (sheet.Merged.Count > 0)
            worksheet.Append(new MergeCells(sheet.Merged.Select(cells => new MergeCell { Reference = cells })));
        worksheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return worksheet;
    }

    /// <summary>In points, by the longest of its cells: programs that draw a sheet do not all measure wrapped words.</summary>
    private static double Height(WrittenSheet sheet, IReadOnlyList<WrittenCell> cells, int row)
    {
        var merged = sheet.Merged.Any(one => one.Contains($"{row}:", StringComparison.Ordinal));
        var lines = cells.Select((cell, column) => cell.Text is { Length: > 0 } text && cell.Style is not (WorkbookStyle.Title or WorkbookStyle.Free)
            ? text.Split('\n').Sum(line => Math.Ceiling((line.Length + 1) / Math.Max(merged ? sheet.Widths.Skip(column).Sum() : column < sheet.Widths.Count ? sheet.Widths[column] : 0, 8))) : 1).DefaultIfEmpty(1).Max();
        return Math.Min(HighestRow, LineHeight * Math.Max(lines, 1));
    }

    private static Cell Cell(WrittenCell cell, int column, int row)
    {
        var at = new Cell { CellReference = $"{Workbook.Letter(column)}{row}", StyleIndex = Style(cell) };
        if (cell.Text is { Length: > 0 } text)
        {
            at.DataType = CellValues.InlineString;
            at.Append(new InlineString(new Text(OfficialWords.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }
        else if (cell.Number is { } number)
        {
            at.Append(new CellValue(number.ToString(CultureInfo.InvariantCulture)));
        }
        return at;
    }

    private static uint Style(WrittenCell cell) => (cell.Style, cell.Number is { } number && number != Math.Floor(number)) switch
    {
        (WorkbookStyle.Counted, true) => Part,
        (WorkbookStyle.StrongCounted, true) => StrongPart,
        var (style, _) => (uint)style,
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }, new NumberingFormat { NumberFormatId = PartFormat, FormatCode = "#,##0.##" },
            new NumberingFormat { NumberFormatId = ClockFormat, FormatCode = "hh:mm" }),
        new Fonts(Font(12), Font(12, new Bold()), Font(14, new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFF7D6" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin },
            new DiagonalBorder())),
        new CellFormats(
            Format(0, 0, 0, 1), Format(1, 0, 0, 1, across: HorizontalAlignmentValues.Center), Format(0, DayFormat, 0, 1), Format(0, WholeFormat, 0, 1), Format(0, 0, 2, 1), Format(0, 0, 2, 1), Format(2, 0, 0, 0, wrap: false),
            Format(0, ClockFormat, 0, 1), Format(1, 0, 0, 1), Format(1, WholeFormat, 0, 1), Format(0, 0, 0, 0, wrap: false), Format(0, PartFormat, 0, 1), Format(1, PartFormat, 0, 1)));

    private static Font Font(double size, OpenXmlElement? look = null)
    {
        var font = new Font();
        if (look is not null)
            font.Append(look);
        font.Append(new FontSize { Val = size }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static CellFormat Format(uint font, uint number, uint fill, uint border, bool wrap = true, HorizontalAlignmentValues? across = null)
    {
        var align = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap };
        if (across is { } stand)
            align.Horizontal = stand;
        return new(align)
        {
            FontId = font, NumberFormatId = number, FillId = fill, BorderId = border, ApplyFont = true, ApplyNumberFormat = number > 0, ApplyFill = fill > 0, ApplyBorder = border > 0, ApplyAlignment = true,
        };
    }
}
