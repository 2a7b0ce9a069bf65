using System.CommandLine;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Cards;

/// <summary><c>card TEMPLATE --values FILE --size WxH -o OUT</c>: one card; with several rows of values, one numbered card a row.</summary>
internal sealed class CardVerb : Verb
{
    private readonly Argument<string> _template = new("template") { Says = new("tên mẫu: observance, key-figure", "name of a template: observance, key-figure") };
    private readonly Option<string> _values = new("--values") { Required = true, Says = new("chữ của các ô, .json hoặc .csv", "words of the boxes, .json or .csv") };
    private readonly Option<string> _size = new("--size") { Says = new("RỘNGxCAO: 1080x1080, 1200x630", "WIDTHxHEIGHT: 1080x1080, 1200x630"), DefaultValueFactory = _ => "1080x1080" };
    private readonly Option<string> _out = new("--out", "-o") { Required = true, Says = new("ghi vào: .png, .svg, .pdf", "where to: .png, .svg, .pdf") };

    public CardVerb() : base("card", new("điền mẫu infographic và vẽ ra ảnh", "fill an infographic template and paint it"))
    {
        Add(_template);
        Add(_values);
        Add(_size);
        Add(_out);
    }

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var (path, size) = (Path.GetFullPath(call.Get(_out)!), call.Get(_size)!);
        if (Format(path) is not { } format)
            return Problem.Input(new("Ảnh chỉ ghi được ra .png, .svg hoặc .pdf.", "A card is written as .png, .svg or .pdf."), path,
                new("Dùng .png: mọi kênh đều nhận.", "Use .png: every channel takes it."));
        var sides = size.Split('x');
        if (sides.Length != 2 || !Side(sides[0], out var width) || !Side(sides[1], out var height))
            return Problem.Input(new("Cỡ ảnh viết là RỘNGxCAO, ví dụ 1080x1080.", "A size is WIDTHxHEIGHT, such as 1080x1080."), size);
        var values = await ValuesFile.Read(call.Get(_values)!, cancel);
        if (!values.Ok)
            return Answer.Failed(values.Problems);
        // A card needs templates, fonts and a painter, and no store.
        await using var services = new ServiceCollection()
            .AddSingleton(new Installation(AppContext.BaseDirectory, Path.GetFullPath(call.Data)))
            .AddSingleton(TimeProvider.System).AddContent().BuildServiceProvider();
        var studio = services.GetRequiredService<CardStudio>();
        var written = new List<(string Path, int Bytes)>();
        for (var row = 0; row < values.Value.Count; row++)
        {
            var drawn = await studio.Draw(call.Get(_template), values.Value[row], width, height, format, cancel);
            if (!drawn.Ok)
                return Answer.Failed(values.Value.Count == 1 ? drawn.Problems : [.. drawn.Problems.Select(p => p with { Where = $"{call.Get(_values)}, {row + 1}: {p.Where}" })]);
            var target = values.Value.Count == 1 ? path : Numbered(path, row + 1);
            if (await Write(target, drawn.Value, cancel) is { } problem)
                return problem;
            written.Add((target, drawn.Value.Length));
            if (values.Value.Count > 1 && !Console.IsErrorRedirected)
                await Console.Error.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"\r{row + 1}/{values.Value.Count}{(row + 1 == values.Value.Count ? "\n" : "")}"));
        }
        return Answer.Done(new { cards = written.Select(w => new { path = w.Path, bytes = w.Bytes, width, height }) }, to =>
        {
            foreach (var (file, bytes) in written)
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}\t{bytes / 1000.0:0.0} KB"));
        });
    }

    private static CardFormat? Format(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => CardFormat.Png,
        ".SVG" => CardFormat.Svg,
        ".PDF" => CardFormat.Pdf,
        _ => null,
    };

    private static bool Side(string text, out int side) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out side);

    private static string Numbered(string path, int number) => Path.Combine(Path.GetDirectoryName(path)!,
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}-{number:000}{Path.GetExtension(path)}"));

    /// <summary>Whole or not at all: written beside and moved into place.</summary>
    private static async Task<Problem?> Write(string path, byte[] bytes, CancellationToken cancel)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            await File.WriteAllBytesAsync(beside, bytes, cancel);
            File.Move(beside, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            return Problem.World(FileFault.In(e, new("Không ghi được ảnh", "The card cannot be written")), path);
        }
    }
}
