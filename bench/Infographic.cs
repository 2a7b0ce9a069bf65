using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Cards.Painting;
using Campaigns.Content.Templates;

namespace Campaigns.Bench;

/// <summary>A named set of cards in both sizes: composed, painted, encoded; then the same words, font and backdrops by satori and resvg-js.</summary>
internal static partial class Infographic
{
    private const int Rounds = 40;

    private static readonly (int Width, int Height)[] s_sizes = [(1080, 1080), (1200, 630)];

    /// <summary>Templates whose boxes are few enough for the peer to be laid out alike: an observance, a figure, a question.</summary>
    private static readonly string[] s_set = ["observance", "key-figure", "question"];

    public static async Task Run()
    {
        var root = NodePeer.Root;
        var installation = new Installation(root, Path.Combine(root, "src", "Desk"));
        var studio = new CardStudio(new TemplateShelf(new TemplateFolder(installation)), new FontShelf(installation), TimeProvider.System);
        var painters = new Painters(TimeProvider.System);
        if (painters.Painter is NoPainter)
        {
            Console.WriteLine($"infographic: left out: {NoPainter.Problem.In("en")}");
            return;
        }
        Console.WriteLine($"infographic: medians of {Rounds}, painter {painters.Painter.Name}");
        var ours = new List<Took>();
        var cards = new List<object>();
        foreach (var offer in studio.Offers().Where(offer => s_set.Contains(offer.Name, StringComparer.Ordinal)))
            foreach (var (width, height) in s_sizes.Where(offer.Sizes.Contains))
            {
                var words = studio.Sample(offer);
                if (studio.Compose(offer.Name, words, width, height) is not { Ok: true, Value: { } card } || (await painters.Painter.Paint(card, default)).Value is not { } pixels)
                    continue;
                var took = new Took($"{offer.Name} {width}x{height}", await Median(() => Task.FromResult(studio.Compose(offer.Name, words, width, height))),
                    await Median(() => painters.Painter.Paint(card, default)), await Median(() => Task.FromResult(Png.Write(pixels))), Png.Write(pixels).Length);
                Print("campaigns", took);
                ours.Add(took);
                // The same drawing, of which nothing is said to be its template's own.
                Console.WriteLine(Line($"    its backdrop drawn anew: paint {await Median(() => painters.Painter.Paint(card with { Svg = card.Svg }, default)):F1} ms"));
                cards.Add(Card(root, offer.Name, words, width, height));
                if (ours.Count > 1)
                    continue;
                foreach (var level in new[] { 1, 3, 4, 6, 9 })
                    Console.WriteLine(Line($"    level {level}{(level == Png.Level ? "*" : " ")} {await Median(() => Task.FromResult(Png.Write(pixels, level))),6:F1} ms {Png.Write(pixels, level).Length,8} bytes"));
                var process = new RsvgProcess(TimeProvider.System);
                if ((await process.Paint(card, default)).Ok)
                    Console.WriteLine(Line($"    rsvg-convert, the process: paint {await Median(() => process.Paint(card, default)):F1} ms"));
            }
        var resident = Environment.WorkingSet;
        Console.WriteLine(Line($"    resident {resident / 1048576.0:F0} MB"));
        await Peer(root, ours, cards, resident);
    }

    /// <summary>A card by one of both: milliseconds, and bytes of the PNG.</summary>
    private sealed record Took(string Card, double Compose, double Paint, double Encode, int Bytes)
    {
        public double All => Compose + Paint + Encode;
    }

    private static async Task Peer(string root, List<Took> ours, List<object> cards, long resident)
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
            fonts = new[] { 400, 500, 600, 700, 800 }.Zip(["Regular", "Medium", "SemiBold", "Bold", "ExtraBold"], (weight, name) => new { weight, path = Path.Combine(root, "src", "Desk", "fonts", $"BeVietnamPro-{name}.ttf") }),
            cards,
        }));
        if (await NodePeer.Run("satori", input) is not { } answer)
        {
            Console.WriteLine("    satori + resvg-js: do not run here");
            return;
        }
        using var results = JsonDocument.Parse(answer);
        var theirs = results.RootElement.GetProperty("results").EnumerateArray().Zip(ours, (result, our) => new Took(our.Card,
            result.GetProperty("compose").GetDouble(), result.GetProperty("paint").GetDouble(), result.GetProperty("encode").GetDouble(), result.GetProperty("bytes").GetInt32())).ToArray();
        foreach (var took in theirs)
            Print("satori + resvg-js", took);
        var memory = results.RootElement.GetProperty("rss").GetDouble();
        Console.WriteLine(Line($"    resident {memory / 1048576:F0} MB"));
        Console.WriteLine(Line($"  ours to theirs, the whole set: time {ours.Sum(took => took.All) / theirs.Sum(took => took.All):F2}, bytes {(double)ours.Sum(took => took.Bytes) / theirs.Sum(took => took.Bytes):F2}, memory {resident / memory:F2}"));
    }

    /// <summary>Our template's drawing without its boxes as the backdrop, and the words where its boxes stand, at their largest sizes.</summary>
    private static object Card(string root, string template, IReadOnlyDictionary<string, string> words, int width, int height)
    {
        var svg = File.ReadAllText(Path.Combine(root, "templates", "cards", Line($"{template}.{width}x{height}.svg")));
        return new
        {
            width, height, backdrop = Boxes().Replace(svg, ""),
            texts = XDocument.Parse(svg).Descendants().Where(box => words.ContainsKey((string?)box.Attribute("data-box") ?? "")).Select(box => new
            {
                left = (double)box.Attribute("x")!, top = (double)box.Attribute("y")!, width = (double)box.Attribute("width")!, size = int.Parse(((string)box.Attribute("data-size")!).Split('-')[^1], CultureInfo.InvariantCulture),
                weight = (int?)box.Attribute("data-weight") ?? 400, color = (string)box.Attribute("fill")!, text = words[(string)box.Attribute("data-box")!],
            }).ToArray(),
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

    private static void Print(string who, Took took) => Console.WriteLine(Line(
        $"  {who,-18} {took.Card,-22} compose {took.Compose,6:F2} + paint {took.Paint,6:F1} + encode {took.Encode,6:F1} = {took.All,6:F1} ms {took.Bytes,8} bytes"));

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("<rect[^>]*data-(box|hug|picture|qr|room)[^>]*/>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Boxes();
}
