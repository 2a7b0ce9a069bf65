using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Bench;

/// <summary>A plan of forty pages, written for the figure: twenty of text, and an annex of tasks that runs over twenty more.</summary>
internal static class LongPlan
{
    /// <summary>What forty A4 pages hold: paragraphs of three lines, eleven a page, and rows of four lines, eight a page.</summary>
    private const int Paragraphs = 220, Rows = 160;

    private const string Words = "Tuyên truyền trên Trang thông tin điện tử, Facebook, Zalo OA và hệ thống truyền thanh của xã về dịch vụ công trực tuyến, an toàn trên không gian mạng, thanh toán không dùng tiền mặt và kỹ năng số cho người dân, hộ kinh doanh, hợp tác xã trên địa bàn các bản, tổ dân phố trong năm";

    public static byte[] Docx()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body(Line("UBND XÃ MƯỜNG SÁNG"), Line("Số: 40/KH-UBND"), Line("Mường Sáng, ngày 15 tháng 01 năm 2026"), Line("KẾ HOẠCH"), Line("Truyền thông năm 2026"), Line("I. NHIỆM VỤ"));
            for (var i = 1; i <= Paragraphs / 4; i++)
                body.Append(Line(Text($"{i}. {Words}", i)), Line("- Đơn vị chủ trì: Trung tâm Cung ứng dịch vụ công; phối hợp: Phòng Văn hóa - Xã hội, các bản."), Line("- Thời gian: Trước ngày 30/11/2026."), Line("- Sản phẩm: Ít nhất 12 tin, bài và 04 video ngắn đăng trên các kênh của xã, kèm ảnh và chú thích đầy đủ."));
            body.Append(Line("II. CHẾ ĐỘ BÁO CÁO"), Line("Các đơn vị báo cáo 6 tháng trước ngày 05/6, báo cáo năm trước ngày 05/12 về Phòng Văn hóa - Xã hội."), Line("PHỤ LỤC"), Annex());
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return stream.ToArray();
    }

    private static Table Annex()
    {
        var table = new Table(Row("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"));
        for (var i = 1; i <= Rows; i++)
            table.Append(Row(i.ToString(CultureInfo.InvariantCulture), Text(Words, i), "Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã; Hội Nông dân xã", "Quý IV/2026", "Tin, bài, video"));
        return table;
    }

    private static string Text(string words, int number) => string.Create(CultureInfo.InvariantCulture, $"{words} (việc thứ {number}).");

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(Line(cell))));

    private static Paragraph Line(string text) => new(new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
}
