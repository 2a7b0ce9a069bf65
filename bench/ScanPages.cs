using System.Globalization;
using System.Text;

namespace Campaigns.Bench;

/// <summary>Pages as they lie on a scanner's glass, A4 in points, for rsvg-convert to draw.</summary>
internal static class ScanPages
{
    private const double Width = 595, Height = 842;

    private const string Words = "Tuyên truyền trên Trang thông tin điện tử, Facebook, Zalo OA và hệ thống truyền thanh của xã về dịch vụ công trực tuyến, an toàn trên không gian mạng, thanh toán không dùng tiền mặt và kỹ năng số cho người dân, hộ kinh doanh, hợp tác xã trên địa bàn các bản, tổ dân phố trong năm";

    /// <summary>A page as an office writes it: 14 points, 33 lines of up to 70 characters.</summary>
    public static string Usual() => Page("Liberation Serif", 14, Lines(33, 70, 21, 85, 60));

    /// <summary>A page that nothing more fits on: 8.6 points, 44 lines of 95 characters.</summary>
    public static string Packed() => Page("DejaVu Serif", 8.64, Lines(44, 95, 16.3, 57, 67));

    /// <summary>A page of an annex: a table of twelve rows with lines around its cells, 11 points.</summary>
    public static string Table()
    {
        var (columns, row, top) = (new[] { 40.0, 65, 270, 365, 460, 560 }, 58.0, 80.0);
        var page = new StringBuilder();
        for (var r = 0; r < 12; r++)
        {
            foreach (var (line, i) in Broken($"{Words[(r * 5)..]}", 38).Take(4).Select((line, i) => (line, i)))
                page.Append(Line(columns[1] + 4, top + r * row + 13 + i * 13, line));
            page.Append(Line(columns[0] + 4, top + r * row + 13, (r + 1).ToString(CultureInfo.InvariantCulture)));
            foreach (var (cell, c) in new[] { "Phòng Văn hóa", "Các bản, tổ dân", "Quý IV/2026" }.Select((cell, c) => (cell, c)))
                page.Append(Line(columns[c + 2] + 4, top + r * row + 13, cell));
        }
        for (var r = 0; r <= 12; r++)
            page.Append(CultureInfo.InvariantCulture, $"<path d=\"M{columns[0]} {top + r * row}H{columns[^1]}\" stroke=\"black\" stroke-width=\"0.7\"/>");
        foreach (var x in columns)
            page.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x} {top}V{top + 12 * row}\" stroke=\"black\" stroke-width=\"0.7\"/>");
        return Page("Liberation Serif", 11, page.ToString());
    }

    /// <summary>The page that holds nothing but a picture.</summary>
    public static string Pictured(byte[] png) =>
        string.Create(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{Width}pt" height="{Height}pt" viewBox="0 0 {Width} {Height}"><image width="{Width}" height="{Height}" preserveAspectRatio="none" xlink:href="data:image/png;base64,{Convert.ToBase64String(png)}"/></svg>""");

    private static string Lines(int lines, int characters, double apart, double left, double top) =>
        string.Concat(Enumerable.Range(0, lines).Select(i => Line(left, top + i * apart, Words.AsSpan(i * 7 % 150, characters).ToString())));

    private static string Line(double x, double y, string words) => string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\">{words}</text>");

    private static string Page(string font, double points, string content) => string.Create(CultureInfo.InvariantCulture,
        $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}"><rect width="100%" height="100%" fill="white"/><g font-family="'{font}', serif" font-size="{points}"><text x="57" y="38">Số: 12/KH-UBND</text>{content}</g></svg>""");

    private static IEnumerable<string> Broken(string text, int width)
    {
        for (var at = 0; at < text.Length; at += width)
            yield return text[at..Math.Min(text.Length, at + width)];
    }
}
