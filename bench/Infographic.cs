using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Painting;
using Campaigns.Content.Templates;

namespace Campaigns.Bench;

/// <summary>One card of words in both sizes: composed, painted, encoded; then the same words, font and backdrop by satori and resvg-js.</summary>
internal static partial class Infographic
{
    private const int Rounds = 40;

    private static readonly Dictionary<string, string> Words = new()
    {
        ["kicker"] = "Hưởng ứng Ngày Chuyển đổi số quốc gia",
        ["title"] = "Mỗi người dân một kỹ năng số, cả xã cùng lên môi trường số",
        ["date"] = "10/10/2026",
        ["message"] = "Đến Nhà văn hóa xã để được Tổ công nghệ số cộng đồng hướng dẫn cài VNeID, nộp hồ sơ trực tuyến và thanh toán không dùng tiền mặt.",
        ["unit"] = "UBND xã Mường Sáng, tỉnh Sơn La",
    };

    public static async Task Run()
    {
        var root = NodePeer.Root;
        var installation = new Installation(root, Path.Combine(root, "src", "Desk"));
        var studio = new CardStudio(new TemplateShelf(new TemplateFolder(installation)), new FontShelf(installation), TimeProvider.System);
        if (studio.Compose("observance", Words, 1080, 1080) is { Ok: false } missing)
        {
            Console.WriteLine($"infographic: left out: {missing.Problems[0].In("en")}");
            return;
        }
        var painters = new Painters(TimeProvider.System);
        Console.WriteLine($"infographic: observance, medians of {Rounds}, painter {painters.Painter.Name}");
        foreach (var (width, height) in new[] { (1080, 1080), (1200, 630) })
        {
            var card = studio.Compose("observance", Words, width, height).Value!;
            var pixels = (await painters.Painter.Paint(card, default)).Value;
            if (pixels is null)
            {
                Console.WriteLine($"infographic: left out: {NoPainter.Problem.In("en")}");
                return;
            }
            var compose = await Median(() => Task.FromResult(studio.Compose("observance", Words, width, height)));
            var paint = await Median(() => painters.Painter.Paint(card, default));
            var encode = await Median(() => Task.FromResult(Png.Write(pixels)));
            Print("campaigns", width, height, compose, paint, encode, Png.Write(pixels).Length);
            foreach (var level in new[] { 1, 3, 4, 6, 9 })
                Console.WriteLine(Line($"    level {level}{(level == Png.Level ? "*" : " ")} {await Median(() => Task.FromResult(Png.Write(pixels, level))),6:F1} ms {Png.Write(pixels, level).Length,8} bytes"));
            var process = new RsvgProcess(TimeProvider.System);
            if ((await process.Paint(card, default)).Ok)
                Console.WriteLine(Line($"    rsvg-convert, the process: paint {await Median(() => process.Paint(card, default)):F1} ms"));
        }
        Console.WriteLine(Line($"    resident {Environment.WorkingSet / 1048576.0:F0} MB"));
        await Peer(root);
    }

    private static async Task Peer(string root)
    {
        if (await NodePeer.Prepare("satori") is not { } folder)
        {
            Console.WriteLine("    satori + resvg-js: do not install here");
            return;
        }
        var input = Path.Combine(folder, "input.json");
        await File.WriteAllTextAsync(input, JsonSerializer.Serialize(new
        {
            rounds = Rounds,
            fonts = new[] { 500, 600, 700, 800 }.Zip(["Medium", "SemiBold", "Bold", "ExtraBold"], (weight, name) => new { weight, path = Path.Combine(root, "src", "Desk", "fonts", $"BeVietnamPro-{name}.ttf") }),
            cards = new[] { Card(root, 1080, 1080, 1), Card(root, 1200, 630, 0.72) },
        }));
        if (await NodePeer.Run("satori", input) is not { } answer)
        {
            Console.WriteLine("    satori + resvg-js: do not run here");
            return;
        }
        using var results = JsonDocument.Parse(answer);
        foreach (var (result, (width, height)) in results.RootElement.GetProperty("results").EnumerateArray().Zip([(1080, 1080), (1200, 630)]))
            Print("satori + resvg-js", width, height, result.GetProperty("compose").GetDouble(), result.GetProperty("paint").GetDouble(), result.GetProperty("encode").GetDouble(), result.GetProperty("bytes").GetInt32());
        Console.WriteLine(Line($"    resident {results.RootElement.GetProperty("rss").GetDouble() / 1048576:F0} MB"));
    }

    /// <summary>Our template's drawing without its boxes as the backdrop, and the words at about our sizes.</summary>
    private static object Card(string root, int width, int height, double scale)
    {
        var svg = File.ReadAllText(Path.Combine(root, "templates", "cards", Line($"observance.{width}x{height}.svg")));
        object Text(string box, int top, int size, int weight, string color) => new
        {
            left = 84 * scale, top = top * scale, width = 912 * scale, size = size * scale, weight, color, text = Words[box],
        };
        return new
        {
            width, height, backdrop = Boxes().Replace(svg, ""),
            texts = new[]
            {
                Text("kicker", 84, 32, 700, "#FFC857"), Text("title", 150, 84, 800, "#FFFFFF"), Text("date", 480, 38, 800, "#FFB52E"),
                Text("message", 580, 36, 500, "#DCEBFA"), Text("unit", (int)((height - 60) / scale), 30, 600, "#FFFFFF"),
            },
        };
    }

    private static async Task<double> Median<T>(Func<Task<T>> run)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds + 10; round++)
        {
            var watch = Stopwatch.StartNew();
            await run();
            if (round >= 10)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return times[times.Count / 2];
    }

    private static void Print(string who, int width, int height, double compose, double paint, double encode, int bytes) => Console.WriteLine(Line(
        $"  {who,-18} {width}x{height,-5} compose {compose,6:F2} + paint {paint,6:F1} + encode {encode,6:F1} = {compose + paint + encode,6:F1} ms {bytes,8} bytes"));

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("<rect[^>]*data-(box|hug)[^>]*/>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Boxes();
}
