using System.Diagnostics;
using System.Globalization;
using System.Text;
using Campaigns.Content;
using Campaigns.Content.Documents;
using Campaigns.Content.Speech;
using Campaigns.Content.Templates;

namespace Campaigns.Bench;

/// <summary>Reading text as an announcer does, in MB of UTF-8 a second of one core's time: plain prose, notices full of numbers, and a megabyte of anything.</summary>
internal static class SpeechBenchmark
{
    private const int Bytes = 4_000_000, Rounds = 5;

    private const string Prose = """
        Kính thưa bà con và các bạn, sáng nay cán bộ xã cùng tổ công nghệ số cộng đồng đã đến từng bản để hướng dẫn bà con cài đặt định danh điện tử, nộp hồ sơ trực tuyến và nhận biết các hình thức lừa đảo trên mạng.
        Bà con cần giữ kín mật khẩu, không bấm vào đường dẫn lạ và báo ngay cho công an xã khi nhận được cuộc gọi đáng ngờ. Trẻ em và người cao tuổi nên có người thân ở bên khi dùng điện thoại lần đầu.

        """;

    private const string Notices = """
        Thực hiện Kế hoạch số 52/KH-UBND ngày 02/4/2026 của UBND xã, sáng 18/5 tại nhà văn hóa TDP số 7, từ 7h30 đến 11h00, Tổ CNSCĐ tổ chức ngày hội CĐS cho 1.250 hộ dân.
        Tỷ lệ hồ sơ DVC trực tuyến đạt 87,5%, tăng 12,3% so với năm 2025; 3-5 hộ/bản được hỗ trợ 1.500.000 đ. Gọi 1022 hoặc 0912 345 678, xem https://dichvucong.gov.vn, Quốc hội khóa XVI, thứ 4 hằng tuần.

        """;

    public static async Task Run()
    {
        var root = NodePeer.Root;
        var templates = new TemplateFolder(new Installation(root, Path.Combine(root, "src", "Desk")));
        var loaded = await new SpeechShelf(templates, new DocumentCatalog(templates)).Usual();
        if (loaded.Value is not { } reader)
            throw new InvalidOperationException(loaded.Problems[0].In("en"));
        foreach (var (name, text) in new[] { ("prose", Repeat(Prose)), ("prose and notices", Repeat(Prose + Notices)), ("notices", Repeat(Notices)) })
            Measure(name, text.Split('\n'), reader);
        Measure("random Unicode", [Random()], reader);
    }

    private static void Measure(string name, string[] lines, SpeechReader reader)
    {
        var megabytes = lines.Sum(l => Encoding.UTF8.GetByteCount(l) + 1) / 1e6;
        var (times, steps) = (new List<double>(), 0);
        for (var round = 0; round <= Rounds; round++)
        {
            // The core's own time: other programs of the machine do not count.
            var start = Environment.CpuUsage.TotalTime;
            steps = 0;
            foreach (var line in lines)
                steps += reader.Read(line).Steps.Count;
            if (round > 0)
                times.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"speech: {name}: {megabytes / times[Rounds / 2]:F1} MB/s of processor time ({megabytes:F1} MB, {steps} parts read by rules, median of {Rounds} rounds, {times[Rounds / 2] * 1000:F0} ms)"));
    }

    private static string Repeat(string text)
    {
        var all = new StringBuilder();
        while (all.Length * 1.35 < Bytes)
            all.Append(text);
        return all.ToString();
    }

    private static string Random()
    {
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.Length < 400_000)
            text.Append(random.Next(4) == 0 ? (char)random.Next(' ', 0x250) : (char)random.Next(char.MaxValue + 1));
        return text.ToString();
    }
}
