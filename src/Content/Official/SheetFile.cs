using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Official;

/// <summary>Tables as a workbook: Times New Roman, A4 lying, numbers as numbers and days as days, the head on every printed page. Text is never a formula.</summary>
public static class SheetFile
{
    // Of the styles below, by their place.
    private const uint Plain = 0, Bold = 1, Head = 2, Counted = 3, CountedBold = 4, Dated = 5, Free = 6;

    private const uint NumberFormat = 164, DayFormat = 165;

    public static byte[] Write(string title, IReadOnlyList<SheetPage> pages)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = OfficialWords.Clean(title);
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var (sheets, names) = (new Sheets(), new DefinedNames());
            for (var at = 0; at < pages.Count; at++)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(pages[at], out var head);
                var name = pages[at].Name.Length > 31 ? pages[at].Name[..31] : pages[at].Name;
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)at + 1, Name = name });
                names.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!${head}:${head}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at });
            }
            workbook.Workbook = new Workbook(sheets, names);
        }
        return bytes.ToArray();
    }

    private static Worksheet Sheet(SheetPage page, out uint head)
    {
        var (data, row) = (new SheetData(), 0u);
        for (var at = 0; at < page.Titles.Count; at++)
            data.Append(Row(++row, [page.Titles[at]], at == 0 ? _ => Bold : _ => Free));
        if (page.Titles.Count > 0)
            row++;
        head = ++row;
        data.Append(Row(row, [.. page.Columns.Select(column => column.Name)], _ => Head));
        for (var at = 0; at < page.Rows.Count; at++)
        {
            var strong = page.Strong.Contains(at);
            data.Append(Row(++row, page.Rows[at], cell => cell switch { DateOnly => Dated, null or string => strong ? Bold : Plain, _ => strong ? CountedBold : Counted }));
        }
        row++;
        foreach (var note in page.Notes)
            data.Append(Row(++row, [note], _ => Free));
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = head, TopLeftCell = $"A{head + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new DocumentFormat.OpenXml.Spreadsheet.Columns(page.Columns.Select((column, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Width, CustomWidth = true })),
            data,
            new PageMargins { Left = 0.6, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Row Row(uint at, IReadOnlyList<object?> cells, Func<object?, uint> style) => new(cells.Select((cell, column) => Cell(column, at, cell, style(cell)))) { RowIndex = at };

    private static Cell Cell(int column, uint row, object? value, uint style)
    {
        var cell = new Cell { CellReference = $"{Letter(column)}{row.ToString(CultureInfo.InvariantCulture)}", StyleIndex = style };
        switch (value)
        {
            case null:
                break;
            case string text:
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new(new Text(OfficialWords.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
                break;
            case DateOnly day:
                cell.CellValue = new(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
                break;
            default:
                cell.CellValue = new(Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture));
                break;
        }
        return cell;
    }

    internal static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + (char)('A' + (column % 26));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "#,##0.##;-#,##0.##;0" }, new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }),
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellFormats(Format(0, 0, 1), Format(1, 0, 1), Format(1, 0, 1, HorizontalAlignmentValues.Center), Format(0, NumberFormat, 1), Format(1, NumberFormat, 1), Format(0, DayFormat, 1), Format(0, 0, 0, wrap: false)));

    private static Font Font(bool bold)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static CellFormat Format(uint font, uint number, uint border, HorizontalAlignmentValues? stand = null, bool wrap = true)
    {
        var align = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrap };
        if (stand is { } across)
            align.Horizontal = across;
        return new(align) { FontId = font, NumberFormatId = number, FillId = 0, BorderId = border, ApplyFont = true, ApplyBorder = border > 0, ApplyNumberFormat = number > 0, ApplyAlignment = true };
    }
}
