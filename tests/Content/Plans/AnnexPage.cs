using System.Globalization;
using System.Security;
using System.Text;
using Campaigns.Content.Plans.Paper.Pages;

namespace Campaigns.Content.Tests.Plans;

/// <summary>The page of an annex as an office prints it: a table with hair lines, a heading of one line, groups of rows.</summary>
internal static class AnnexPage
{
    private const int Width = 842, Height = 595;
    private static readonly int[] Columns = [42, 84, 410, 560, 700, 800];

    private static readonly string[][] Rows =
    [
        ["TT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"],
        ["A", "Tuyên truyền trên hệ thống thông tin cơ sở"],
        ["1", "Phát thanh chuyên mục “Bản làng số” trên hệ thống loa của các|bản; sửa chữa các cụm loa hư hỏng", "Trung tâm Cung ứng|dịch vụ công xã", "Trưởng các bản", "Quý II/2026"],
        ["2", "Đăng tin, bài về dữ liệu đất đai, dịch vụ công trực tuyến trên|Trang thông tin điện tử xã", "Văn phòng HĐND và|UBND xã", "Phòng Kinh tế; Công|an xã", "Quý III/2026"],
        ["B", "Tổ chức hội nghị, hội thi"],
        ["3", "Hội thi tìm hiểu về chuyển đổi số cho đoàn viên, thanh niên", "Đoàn Thanh niên xã", "Các đơn vị thuộc|xã", "Tháng 3/2027"],
    ];

    /// <summary>What a reader of the page sees beside the numbers, a row a line.</summary>
    public static IReadOnlyList<string> Said { get; } = [.. Rows.Select(row => string.Join(" | ", row.Skip(1).Select(cell => cell.Replace('|', ' '))))];

    /// <summary>As a scanner of 200 dots an inch draws it.</summary>
    public static async Task<GreyPage> Picture() => GreyPage.Of((await new PageTools(new(), "vips").Grey(await PageSamples.Png(Svg(), 2.7778), default))!.Output)!;

    /// <summary>The page turned a little by two shears, paler, and with grains on it: the same ones each time.</summary>
    /// <param name="page">The page.</param>
    /// <param name="askew">Pixels down to one along.</param>
    public static GreyPage Dirty(GreyPage page, double askew)
    {
        var pixels = new byte[page.Pixels.Length];
        var grain = 12345u;
        for (var y = 0; y < page.Height; y++)
            for (var x = 0; x < page.Width; x++)
            {
                var (fromX, fromY) = (x + (int)Math.Round((y - page.Height / 2) * askew), y - (int)Math.Round((x - page.Width / 2) * askew));
                var ink = fromX >= 0 && fromX < page.Width && fromY >= 0 && fromY < page.Height ? page.Pixels[fromY * page.Width + fromX] : byte.MaxValue;
                grain = grain * 1_664_525 + 1_013_904_223;
                pixels[y * page.Width + x] = (byte)Math.Clamp(60 + ink * 190 / 255 + ((grain >> 16) % 500 == 0 ? (int)(grain >> 24) - 128 : (int)(grain >> 24) % 21 - 10), 0, 255);
            }
        return page with { Pixels = pixels };
    }

    private static string Svg()
    {
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}"><rect width="100%" height="100%" fill="white"/><g font-family="'Liberation Serif', 'DejaVu Serif', serif" font-size="10.5">""");
        var y = 120.0;
        void Line(double left, double top, double right, double bottom) => svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{left} {top}L{right} {bottom}\" stroke=\"black\" stroke-width=\"0.6\"/>");
        svg.Append("<text x=\"330\" y=\"80\">PHỤ LỤC NHIỆM VỤ</text>");
        Line(Columns[0], y, Columns[^1], y);
        foreach (var row in Rows)
        {
            var height = 8 + 12.5 * row.Max(cell => cell.Split('|').Length);
            foreach (var (cell, c) in row.Select((cell, c) => (cell, c)))
                foreach (var (line, i) in cell.Split('|').Select((line, i) => (line, i)))
                    svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Columns[c] + 5}\" y=\"{y + 13 + 12.5 * i}\">{SecurityElement.Escape(line)}</text>");
            foreach (var x in row.Length == 2 ? [Columns[0], Columns[1], Columns[^1]] : Columns)
                Line(x, y, x, y + height);
            y += height;
            Line(Columns[0], y, Columns[^1], y);
        }
        return svg.Append("</g></svg>").ToString();
    }
}
