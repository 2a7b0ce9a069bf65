using System.Globalization;
using System.Security;
using System.Text;

namespace Campaigns.Desk.Browser;

/// <summary>A plan of two pages as a scanner makes it, a PDF that holds nothing but pictures, and the tesseract that reads it when it is let.</summary>
internal sealed class ScannedPlan : IDisposable
{
    /// <summary>A4 in points, and where the lines of a page stand.</summary>
    private const int Width = 595, Height = 842, Left = 70, Top = 90, Apart = 26;

    /// <summary>Of the task whose letters are poor.</summary>
    public const string Poor = "Treo băng rôn tại cổng trụ sở ủy ban và chợ trung tâm xã.";

    /// <summary>Of a task whose letters are good, and its place on the first page, as a share of the page's height.</summary>
    public const string Good = "Phát tin trên loa truyền thanh của xã về dịch vụ công.";

    public const double GoodAt = (Top + 8.0 * Apart) / Height;

    private static readonly string[][] Pages =
    [
        ["UBND XÃ MƯỜNG SÁNG", "Số: 8/KH-UBND", "Mường Sáng, ngày 05 tháng 01 năm 2026", "", "KẾ HOẠCH", "Truyền thông về chuyển đổi số năm 2026", "", "I. NHIỆM VỤ", $"1. {Good}", "Đơn vị chủ trì: UBND xã Mường Sáng", "Thời gian: Hằng tháng"],
        [$"2. {Poor}", "Đơn vị chủ trì: Phòng Văn hóa - Xã hội", "Thời gian: Trước ngày 10/10/2026", "", "II. CHẾ ĐỘ BÁO CÁO", "UBND xã Mường Sáng báo cáo năm trước ngày 05/12 về Sở Khoa học và Công nghệ."],
    ];

    private readonly TempFolder _folder = new();

    private ScannedPlan()
    {
    }

    /// <summary>The PDF.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>A program that reads letters as tesseract does, once <see cref="Let"/> lets it begin.</summary>
    public string Tesseract => _folder.File("tesseract");

    public static async Task<ScannedPlan> Make()
    {
        var plan = new ScannedPlan();
        for (var i = 0; i < Pages.Length; i++)
        {
            await File.WriteAllTextAsync(plan._folder.File("page.svg"), Page(Pages[i]));
            await plan.Run("rsvg-convert", "--zoom=2.7778", "-o", "page.png", "page.svg");
            await File.WriteAllTextAsync(plan._folder.File($"{i}.svg"), Pictured(await File.ReadAllBytesAsync(plan._folder.File("page.png"))));
        }
        await plan.Run("rsvg-convert", ["--unlimited", "--format=pdf", "-o", "plan.pdf", .. Pages.Select((_, i) => $"{i}.svg")]);
        plan.Bytes = await File.ReadAllBytesAsync(plan._folder.File("plan.pdf"));
        await plan.Run("mkfifo", "gate");
        await File.WriteAllTextAsync(plan.Tesseract, $"#!/bin/sh\ncat '{plan._folder.File("gate")}' > '{plan._folder.File("let")}'\nexec tesseract \"$@\"\n");
        await plan.Run("chmod", "u+x", plan.Tesseract);
        return plan;
    }

    /// <summary>Lets the page that waits be read: it waits for whoever waits for it.</summary>
    public Task Let() => Run("sh", "-c", "echo > gate");

    public void Dispose() => _folder.Dispose();

    private async Task Run(string program, params string[] arguments) => (await Command.Run(program, _folder.Path, null, arguments)).Exit.ShouldBe(0);

    private static string Page(string[] lines)
    {
        var page = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}"><defs><filter id="poor"><feGaussianBlur stdDeviation="0.7"/></filter></defs><rect width="{Width}" height="{Height}" fill="white"/><g font-family="'Liberation Serif', 'DejaVu Serif', serif" font-size="14">""");
        for (var i = 0; i < lines.Length; i++)
            page.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{Top + i * Apart}\"{(lines[i].Contains(Poor, StringComparison.Ordinal) ? " filter=\"url(#poor)\"" : "")}>{SecurityElement.Escape(lines[i])}</text>");
        // Somebody crossed a word of it out.
        if (lines[0].Contains(Poor, StringComparison.Ordinal))
            page.Append("<path fill=\"none\" stroke=\"#444\" stroke-width=\"1.2\" d=\"M190 80l80 8M190 88l80 -8\"/>");
        return page.Append("</g></svg>").ToString();
    }

    private static string Pictured(byte[] png) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{Width}pt" height="{Height}pt" viewBox="0 0 {Width} {Height}"><image width="{Width}" height="{Height}" preserveAspectRatio="none" xlink:href="data:image/png;base64,{Convert.ToBase64String(png)}"/></svg>""";
}
