using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Broadcasts;

/// <summary>The book of a month as a workbook: one sheet, days as days and minutes as numbers, so that an office can go on counting with it.</summary>
public static class LogBookSheet
{
    // Of the styles below, by their place.
    private const uint Plain = 0, Headed = 1, Dated = 2, Counted = 3, Struck = 4;

    private const uint DayFormat = 164, MinuteFormat = 165;

    private static readonly (string Name, double Width)[] s_columns =
    [
        ("STT", 6), ("Ngày", 12), ("Bắt đầu", 9), ("Kết thúc", 9), ("Buổi", 8), ("Tên chương trình, bản tin", 40), ("Loại", 16), ("Ngôn ngữ", 14), ("Phút", 8), ("Cụm loa", 18), ("Người biên tập", 20),
        ("Người duyệt", 20), ("Người trực máy", 20), ("Thiết bị, sự cố", 24), ("Ghi chú", 40), ("Tính vào tổng", 10),
    ];

    public static byte[] Write(LogBook book)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = $"Sổ nhật ký phát thanh, {book.Station}";
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var rows = new SheetData(Row(1, s_columns.Select((column, at) => Text(at, 1, column.Name, Headed))));
            for (var at = 0; at < book.Lines.Count; at++)
                rows.Append(Line(book.Lines[at], (uint)at + 2));
            sheet.Worksheet = new Worksheet(
                new SheetProperties(new PageSetupProperties { FitToPage = true }),
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new DocumentFormat.OpenXml.Spreadsheet.Columns(s_columns.Select((column, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = column.Width, CustomWidth = true })),
                rows,
                new AutoFilter { Reference = $"A1:{Letter(s_columns.Length - 1)}{book.Lines.Count + 1}" },
                new PageMargins { Left = 0.5, Right = 0.5, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
                new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
            // The head stands on every printed page again.
            workbook.Workbook = new Workbook(
                new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Nhật ký phát thanh" }),
                new DefinedNames(new DefinedName("'Nhật ký phát thanh'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }
        return bytes.ToArray();
    }

    private static Row Line(BookLine line, uint at)
    {
        var words = line.Line is { CorrectedBy: not null } or { Behind: not null } ? Struck : Plain;
        return Row(at,
        [
            Number(0, at, line.Number, Plain), Number(1, at, line.Day.ToDateTime(TimeOnly.MinValue).ToOADate(), Dated), Text(2, at, Clock(line.Start), words), Text(3, at, line.End is { } end ? Clock(end) : "", words),
            Text(4, at, line.Session, words), Text(5, at, line.Title, words), Text(6, at, line.Kind, words), Text(7, at, line.Language, words), line.Line is null ? Text(8, at, "", words) : Number(8, at, line.Minutes, Counted),
            Text(9, at, line.Place, words), Text(10, at, line.Editor, words), Text(11, at, line.Approver, words), Text(12, at, line.Operator, words), Text(13, at, line.Device, words), Text(14, at, line.Note, Plain),
            Text(15, at, line.Holds ? "có" : "không", Plain),
        ]);
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Row Row(uint at, IEnumerable<Cell> cells) => new(cells) { RowIndex = at };

    private static Cell Text(int column, uint row, string text, uint style) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = $"{Letter(column)}{row}", DataType = CellValues.InlineString, StyleIndex = style,
    };

    private static Cell Number(int column, uint row, double number, uint style) => new(new CellValue(number.ToString(CultureInfo.InvariantCulture))) { CellReference = $"{Letter(column)}{row}", StyleIndex = style };

    private static char Letter(int column) => (char)('A' + column);

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" }, new NumberingFormat { NumberFormatId = MinuteFormat, FormatCode = "0.0" }),
        new Fonts(Font(), Font(new Bold()), Font(new Strike())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellFormats(
            Format(0, 0), Format(1, 0), Format(0, DayFormat), Format(0, MinuteFormat), Format(2, 0)));

    private static Font Font(OpenXmlElement? look = null)
    {
        var font = new Font();
        if (look is not null)
            font.Append(look);
        font.Append(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" });
        return font;
    }

    private static CellFormat Format(uint font, uint number) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        FontId = font, NumberFormatId = number, FillId = 0, BorderId = 0, ApplyFont = true, ApplyNumberFormat = number > 0, ApplyAlignment = true,
    };
}
