using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Broadcasts;

/// <summary>The book of a month as a Word document: landscape A4, Times New Roman, the head of the table again on every page.</summary>
public static class LogBookDocument
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>What each column is called, and how wide it is in twentieths of a point; together what A4 leaves between its margins.</summary>
    private static readonly (string Name, int Width)[] s_columns =
    [
        ("STT", 600), ("Ngày", 760), ("Giờ", 1_160), ("Buổi", 860), ("Tên chương trình, bản tin", 2_100), ("Loại", 1_060), ("Ngôn ngữ", 960), ("Phút", 720), ("Cụm loa", 1_000),
        ("Người biên tập", 1_140), ("Người duyệt", 1_140), ("Người trực máy", 1_140), ("Thiết bị, sự cố", 1_140), ("Ghi chú", 1_354),
    ];

    public static byte[] Write(LogBook book)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = $"{Title} {Month(book)}";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Paper.Styles("24");
            var table = new Table(new TableProperties(new TableWidth { Width = s_columns.Sum(column => column.Width).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }, Paper.Borders(), new TableLayout { Type = TableLayoutValues.Fixed }, Paper.Margins()),
                new TableGrid(s_columns.Select(column => new GridColumn { Width = column.Width.ToString(CultureInfo.InvariantCulture) })),
                Paper.Head([.. s_columns.Select(column => column.Name)]));
            table.Append(book.Lines.Select(Row));
            main.Document = new Document(new Body(
                Paper.Line(book.Unit.ToUpper(s_vietnamese), bold: true), Paper.Line(book.Station), Paper.Line(Title, bold: true, size: "30", centre: true),
                Paper.Line(Month(book), centre: true, after: "160"), table, Paper.Line(Sum(book), after: "240"),
                Paper.Signatures("Người trực máy", "Phụ trách đài", "Lãnh đạo đơn vị"), Paper.Landscape()));
        }
        return bytes.ToArray();
    }

    private const string Title = "SỔ NHẬT KÝ PHÁT THANH";

    private static string Month(LogBook book) => book.From.Day == 1 && book.To == book.From.AddMonths(1).AddDays(-1)
        ? $"Tháng {book.From.Month} năm {book.From.Year}" : string.Create(CultureInfo.InvariantCulture, $"Từ ngày {book.From:dd/MM/yyyy} đến ngày {book.To:dd/MM/yyyy}");

    private static string Sum(LogBook book) => string.Create(s_vietnamese,
        $"Cộng: {book.Lines.Count(line => line.Holds && line.Line!.Seconds > 0)} lượt phát, {book.Seconds / 60.0:0} phút. Không phát: {book.Lines.Count(line => line.Holds && line.Line!.Outcome == BroadcastOutcome.NotRead)}. Chưa ghi: {book.Lines.Count(line => line.Unsaid)}.");

    private static TableRow Row(BookLine line)
    {
        var time = string.Join(" – ", new[] { line.Start, line.End }.OfType<TimeOnly>().Select(at => at.ToString("HH:mm", CultureInfo.InvariantCulture)));
        string[] cells =
        [
            line.Number.ToString(CultureInfo.InvariantCulture), line.Day.ToString("dd/MM", CultureInfo.InvariantCulture), time, line.Session, line.Title, line.Kind, line.Language,
            line.Line is null ? "" : line.Minutes.ToString("0.#", s_vietnamese), line.Place, line.Editor, line.Approver, line.Operator, line.Device, line.Note,
        ];
        // A line that another one took the place of is struck through, and stays to be read.
        return Paper.Row(cells, struck: line.Line is { CorrectedBy: not null } or { Behind: not null }, centred: [0, 1, 2, 3, 7]);
    }
}
