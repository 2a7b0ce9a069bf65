using System.Diagnostics;
using System.Globalization;
using System.Text;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Markdig;

namespace Campaigns.Bench;

/// <summary>A text of 1 KB said in all eight forms, beside what Markdig itself needs to make one HTML page and one plain text of it.</summary>
internal static class CaptionBenchmark
{
    private const int Rounds = 3_000;

    private const string Body = """
        Hưởng ứng **Ngày Chuyển đổi số quốc gia 10/10**, Ủy ban nhân dân xã Mường Sáng tổ chức ra quân hướng dẫn bà con dùng
        [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn) tại nhà văn hóa các bản.

        ## Lịch các bản

        | Thời gian | Địa điểm | Phụ trách |
        |---|---|---|
        | 7 giờ 30 | Nhà văn hóa bản Nà Lốc | Anh Lò Văn A |
        | 14 giờ | Trường tiểu học Mường Sáng | Chị Hà Thị B |

        Bà con đến dự mang theo:

        1. Căn cước công dân
        2. Điện thoại thông minh đã sạc đầy
        3. Số điện thoại chính chủ

        Tại mỗi điểm, thành viên Tổ công nghệ số cộng đồng hướng dẫn bà con cài đặt định danh điện tử, nộp hồ sơ trực tuyến,
        thanh toán không dùng tiền mặt và nhận biết các hình thức lừa đảo trên mạng.

        Chi tiết xem tại https://muongsang.gov.vn/lich hoặc hỏi Tổ công nghệ số cộng đồng của bản. Trân trọng kính mời!

        """;

    public static Task Run()
    {
        var item = new Item
        {
            Id = "i", UnitId = "u", Title = "Ra quân Tổ công nghệ số cộng đồng hưởng ứng ngày 10/10", Body = Body, Tags = ["chuyển đổi số"],
            Summary = "Sáng 10/10, xã Mường Sáng ra quân hướng dẫn bà con dùng dịch vụ công trực tuyến.", Link = "https://muongsang.gov.vn/tin/ra-quan",
        };
        var unit = new Unit { Id = "u", Code = "u", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Settings = new() { Hashtags = ["MườngSáng"] } };
        var forms = Enum.GetValues<VariantForm>();
        var pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();
        var ours = Microseconds(() => CaptionWriter.WriteAll(item, unit, forms).Count);
        var single = Microseconds(() => forms.Sum(form => CaptionWriter.Write(item, unit, form).Text.Length));
        var html = Microseconds(() => Markdown.ToHtml(Body, pipeline).Length);
        var plain = Microseconds(() => Markdown.ToPlainText(Body, pipeline).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"captions: {Encoding.UTF8.GetByteCount(Body)} bytes in {forms.Length} forms {ours:F0} us (each form on its own {single:F0} us in all); Markdig: one HTML {html:F0} us, one plain text {plain:F0} us"));
        return Task.CompletedTask;
    }

    /// <summary>The median of many rounds, warm.</summary>
    private static double Microseconds(Func<int> work)
    {
        var times = new double[Rounds];
        for (var round = -Rounds / 3; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var made = work();
            if (round >= 0 && made > 0)
                times[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        Array.Sort(times);
        return times[Rounds / 2];
    }
}
