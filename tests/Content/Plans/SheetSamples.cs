using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Tests.Plans;

/// <summary>A workbook made for the tests: a head above, a table with merged cells, a date, a share and shared texts.</summary>
internal static class SheetSamples
{
    public static byte[] Annex()
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Phụ lục" }));
            book.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(new SharedStringItem(new Text("Trung tâm Cung ứng dịch vụ công")));
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 9 }));
            sheet.Worksheet = new Worksheet(
                new SheetData(
                    Row(1, "UBND XÃ MƯỜNG SÁNG"), Row(2, "Số: 12/KH-UBND"), Row(3, "Mường Sáng, ngày 15 tháng 01 năm 2026"), Row(5, "KẾ HOẠCH"), Row(6, "Truyền thông về chuyển đổi số năm 2026"),
                    Row(8, "TT", "Nội dung nhiệm vụ", "Cơ quan thực hiện", null, "Thời gian hoàn thành", "Sản phẩm"), Row(9, null, null, "Chủ trì", "Phối hợp", null, null),
                    Row(10, "I", "Truyền thông trên các phương tiện"),
                    new Row(Text("A", 11, "1"), Text("B", 11, "Phát tin trên Đài Truyền thanh xã"), new Cell { CellReference = "C11", DataType = CellValues.SharedString, CellValue = new CellValue("0") },
                        Text("D", 11, "Các bản"), new Cell { CellReference = "E11", StyleIndex = 1, CellValue = new CellValue("46356") }, new Cell { CellReference = "F11", StyleIndex = 2, CellValue = new CellValue("0.75") }) { RowIndex = 11 },
                    Row(12, "2", "Làm video ngắn hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)", null, "Phòng Văn hóa - Xã hội\nĐoàn Thanh niên xã", "Tháng 10/2026", "05 video")),
                new MergeCells(Merge("A8:A9"), Merge("B8:B9"), Merge("C8:D8"), Merge("E8:E9"), Merge("F8:F9"), Merge("B10:F10"), Merge("C11:C12")));
        }
        return stream.ToArray();
    }

    /// <summary>The workbook with one part put in place of its own.</summary>
    public static byte[] With(string part, string content)
    {
        var stream = new MemoryStream();
        stream.Write(Annex());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(part, CompressionLevel.Fastest).Open());
            writer.Write(content);
        }
        return stream.ToArray();
    }

    private static Row Row(uint number, params string?[] cells) => new(cells.Select((cell, i) => cell is null ? null : Text(((char)('A' + i)).ToString(), number, cell)).OfType<Cell>()) { RowIndex = number };

    private static Cell Text(string column, uint row, string text) => new(new InlineString(new Text(text))) { CellReference = $"{column}{row}", DataType = CellValues.InlineString };

    private static MergeCell Merge(string range) => new() { Reference = range };
}
