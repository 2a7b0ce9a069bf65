using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Word documents made for the tests: a head in a table without lines, automatic numbers, an annex with merged cells.</summary>
internal static class DocxSamples
{
    public static byte[] Annex(string? header = null)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            Numbers(main);
            main.Document = new Document(new Body(
                Head(),
                Line("KẾ HOẠCH"), Line("Tuyên truyền chuyển đổi số năm 2026"),
                Line("Căn cứ Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND tỉnh;"),
                Numbered(0, "MỤC ĐÍCH"), Line("Nâng cao nhận thức của người dân."),
                Numbered(0, "NHIỆM VỤ"), Numbered(1, "Treo băng rôn tại trụ sở."), Numbered(1, "Nhiệm vụ chi tiết tại Phụ lục kèm theo."),
                Line("PHỤ LỤC"), Tasks()));
            if (header is not null)
                main.AddNewPart<HeaderPart>().Header = new Header(Line(header));
        }
        return stream.ToArray();
    }

    /// <summary>The document with one part put in place of its own.</summary>
    public static byte[] With(string part, string content)
    {
        var stream = new MemoryStream();
        stream.Write(Annex());
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(part).Open());
            writer.Write(content);
        }
        return stream.ToArray();
    }

    private static Table Head() => new(Row(
        Cell("UBND XÃ MƯỜNG SÁNG", "TRUNG TÂM CUNG ỨNG DỊCH VỤ CÔNG", "Số: 07/KH-TTCƯ"),
        Cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Mường Sáng, ngày 02 tháng 3 năm 2026")));

    /// <summary>Two rows of heading, a group over the whole width, a lead merged down over two tasks, a task merged down over two products.</summary>
    private static Table Tasks() => new(
        Row(Merged(Cell("TT"), true), Merged(Cell("Nội dung nhiệm vụ"), true), Wide(Cell("Cơ quan thực hiện"), 2), Merged(Cell("Thời gian hoàn thành"), true), Merged(Cell("Sản phẩm"), true)),
        Row(Merged(Cell(), false), Merged(Cell(), false), Cell("Chủ trì"), Cell("Phối hợp"), Merged(Cell(), false), Merged(Cell(), false)),
        Row(Cell("I"), Wide(Cell("Truyền thông trên các phương tiện"), 5)),
        Row(Cell("1"), Cell("Phát tin trên Đài Truyền thanh xã"), Merged(Cell("Trung tâm Cung ứng dịch vụ công"), true), Cell("Các bản"), Cell("Thường xuyên"), Cell("Chương trình phát thanh")),
        Row(Cell("2"), Merged(Cell("Làm video ngắn hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)"), true), Merged(Cell(), false), Cell("Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã"), Cell("Tháng 10/2026"), Cell("05 video")),
        Row(Cell(""), Merged(Cell(), false), Merged(Cell(), false), Cell(""), Cell(""), Cell("01 báo cáo")),
        Row(Cell("II"), Wide(Cell("Tập huấn"), 5)),
        Row(Cell("1"), Cell("Tập huấn Tổ công nghệ số cộng đồng"), Cell("Phòng Văn hóa - Xã hội"), Cell(""), Cell("Quý II/2026"), Cell("")));

    private static void Numbers(MainDocumentPart main)
    {
        var part = main.AddNewPart<NumberingDefinitionsPart>();
        part.Numbering = new Numbering(
            new AbstractNum(
                new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.UpperRoman }, new LevelText { Val = "%1." }) { LevelIndex = 0 },
                new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Decimal }, new LevelText { Val = "%2." }) { LevelIndex = 1 }) { AbstractNumberId = 3 },
            new NumberingInstance(new AbstractNumId { Val = 3 }) { NumberID = 1 });
    }

    private static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private static Paragraph Numbered(int level, string text) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })), new Run(new Text(text)));

    private static TableRow Row(params TableCell[] cells) => new(cells.Cast<OpenXmlElement>());

    private static TableCell Cell(params string[] lines) =>
        new([new TableCellProperties(), .. (lines.Length == 0 ? [""] : lines).Select(Line)]);

    private static TableCell Wide(TableCell cell, int columns)
    {
        cell.TableCellProperties!.GridSpan = new GridSpan { Val = columns };
        return cell;
    }

    private static TableCell Merged(TableCell cell, bool starts)
    {
        cell.TableCellProperties!.VerticalMerge = starts ? new VerticalMerge { Val = MergedCellValues.Restart } : new VerticalMerge();
        return cell;
    }
}
