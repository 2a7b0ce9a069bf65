using System.Globalization;
using System.Security;
using System.Text;
using Campaigns.Content.Plans.Paper.Pages;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Pages of a plan, drawn for the tests: as a PDF with its words, as a picture, as a scan in a PDF.</summary>
internal static class PageSamples
{
    private const int Width = 620, Height = 877, Row = 46;
    private static readonly int[] Columns = [40, 75, 290, 400, 500, 580];

    private static readonly string[][] Table =
    [
        ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"],
        ["1", "Phát tin trên Đài Truyền thanh xã về\nan toàn trên không gian mạng", "Trung tâm Cung\nứng dịch vụ công", "Các bản", "Hằng tháng"],
        ["2", "Tập huấn Tổ công nghệ số cộng đồng", "Phòng Kinh tế", "Đoàn Thanh\nniên xã", "Quý II/2026"],
    ];

    /// <summary>A page with a head, paragraphs that wrap, and a ruled table.</summary>
    public static string Page(string foot = "1")
    {
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}"><rect width="{Width}" height="{Height}" fill="white"/><g font-family="'DejaVu Serif', serif" font-size="11">""");
        void Say(double x, double y, string text, int size = 11) => svg.Append(CultureInfo.InvariantCulture, $"<text font-size=\"{size}\" x=\"{x}\" y=\"{y}\">{SecurityElement.Escape(text)}</text>");
        Say(60, 95, "UBND XÃ MƯỜNG SÁNG");
        Say(300, 95, "Độc lập - Tự do - Hạnh phúc");
        Say(75, 115, "Số: 12/KH-UBND");
        Say(75, 135, "Mường Sáng, ngày 15 tháng 01 năm 2026");
        Say(270, 160, "KẾ HOẠCH");
        Say(190, 180, "Truyền thông về chuyển đổi số năm 2026");
        Say(60, 215, "I. MỤC ĐÍCH");
        Say(80, 240, "Nâng cao nhận thức của cán bộ, công chức và người dân về lợi ích của dịch vụ");
        Say(60, 258, "công trực tuyến và an toàn trên không gian mạng.");
        Say(60, 290, "PHỤ LỤC NHIỆM VỤ");
        for (var r = 0; r <= Table.Length; r++)
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Columns[0]} {310 + r * Row}H{Columns[^1]}\" stroke=\"black\"/>");
        foreach (var x in Columns)
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} 310V{310 + Table.Length * Row}\" stroke=\"black\"/>");
        for (var r = 0; r < Table.Length; r++)
            for (var c = 0; c < Table[r].Length; c++)
                foreach (var (line, i) in Table[r][c].Split('\n').Select((line, i) => (line, i)))
                    Say(Columns[c] + 5, 310 + r * Row + 18 + i * 15, line, 9);
        Say(305, 850, foot);
        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>A page with its number at the top and a ruled table below it: a row of one cell over all columns but the first is as low as its words.</summary>
    public static string Sheet(string number, params string[][] rows)
    {
        const int low = 13;
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}"><rect width="{Width}" height="{Height}" fill="white"/><g font-family="'DejaVu Serif', serif"><text font-size="11" x="305" y="40">{number}</text>""");
        var top = 60;
        foreach (var row in rows)
        {
            var height = row.Length == 2 ? low : Row;
            svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" d=\"M{Columns[0]} {top}H{Columns[^1]}V{top + height}H{Columns[0]}Z\" stroke=\"black\"/>");
            for (var c = 0; c < row.Length; c++)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Columns[c]} {top}V{top + height}\" stroke=\"black\"/>");
                foreach (var (line, i) in row[c].Split('\n').Select((line, i) => (line, i)))
                    svg.Append(CultureInfo.InvariantCulture, $"<text font-size=\"9\" x=\"{Columns[c] + 5}\" y=\"{top + 10 + i * 15}\">{SecurityElement.Escape(line)}</text>");
            }
            top += height;
        }
        return svg.Append("</g></svg>").ToString();
    }

    /// <summary>The rows of the table that <see cref="Page"/> has.</summary>
    public static IReadOnlyList<string[]> Rows => Table;

    /// <summary>The pages as a PDF whose words can be copied.</summary>
    public static Task<byte[]> Pdf(params string[] pages) => Drawn(pages, "--format=pdf");

    /// <summary>The page as a picture of 200 dots an inch.</summary>
    /// <param name="page">As SVG.</param>
    /// <param name="zoom">Dots to one of its measures.</param>
    public static Task<byte[]> Png(string page, double zoom = 2.667) => Drawn([page], "--format=png", string.Create(CultureInfo.InvariantCulture, $"--zoom={zoom}"));

    /// <summary>A PDF that holds nothing but a picture, as a scanner makes it.</summary>
    public static byte[] Scan(GreyPage page)
    {
        var (pdf, places) = (new MemoryStream(), new List<long>());
        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Begin(string text)
        {
            places.Add(pdf.Length);
            Write(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{text}"));
        }
        var (width, height) = (page.Width * 72.0 / 200, page.Height * 72.0 / 200);
        var drawing = string.Create(CultureInfo.InvariantCulture, $"{width:0.##} 0 0 {height:0.##} 0 0 cm /P Do");
        Write("%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin("<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        Begin(string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:0.##} {height:0.##}]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>\nendobj\n"));
        Begin(string.Create(CultureInfo.InvariantCulture, $"<</Length {drawing.Length}>>stream\n{drawing}\nendstream\nendobj\n"));
        Begin(string.Create(CultureInfo.InvariantCulture, $"<</Type/XObject/Subtype/Image/Width {page.Width}/Height {page.Height}/ColorSpace/DeviceGray/BitsPerComponent 8/Length {page.Pixels.Length}>>stream\n"));
        pdf.Write(page.Pixels);
        Write("\nendstream\nendobj\n");
        var table = pdf.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
            Write(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();
    }

    private static async Task<byte[]> Drawn(string[] pages, params string[] how)
    {
        using var folder = new TempFolder();
        for (var i = 0; i < pages.Length; i++)
            await File.WriteAllTextAsync(folder.File($"{i}.svg"), pages[i]);
        (await Command.Run("rsvg-convert", folder.Path, null, [.. how, "-o", "out", .. pages.Select((_, i) => $"{i}.svg")])).Exit.ShouldBe(0);
        return await File.ReadAllBytesAsync(folder.File("out"));
    }
}
