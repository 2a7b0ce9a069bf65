using System.CommandLine;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Library.Pictures;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Cards;

/// <summary>
/// <c>card TEMPLATE --values FILE --size WxH --unit CODE -o OUT</c>: one card; with several rows of values, one numbered card a row. A row that cannot be
/// drawn is told with its place and its box, and the others are drawn all the same.
/// </summary>
internal sealed class CardVerb : Verb
{
    private readonly Argument<string> _template = new("template") { Says = new("tên mẫu: observance, points, invitation…", "name of a template: observance, points, invitation…") };
    private readonly Option<string> _values = new("--values") { Required = true, Says = new("chữ của các ô, .json hoặc .csv", "words of the boxes, .json or .csv") };
    private readonly Option<string> _size = new("--size") { Says = new("RỘNGxCAO: 1080x1080, 1200x630, 1920x1080", "WIDTHxHEIGHT: 1080x1080, 1200x630, 1920x1080"), DefaultValueFactory = _ => "1080x1080" };
    private readonly Option<string?> _unit = new("--unit") { Says = new("mã đơn vị, vẽ bằng màu và biểu trưng của đơn vị đó", "code of the unit whose colours and mark are used") };
    private readonly Option<string> _out = new("--out", "-o") { Required = true, Says = new("ghi vào: .png, .jpg, .svg, .pdf", "where to: .png, .jpg, .svg, .pdf") };

    public CardVerb() : base("card", new("điền mẫu infographic và vẽ ra ảnh", "fill an infographic template and paint it"))
    {
        Add(_template);
        Add(_values);
        Add(_size);
        Add(_unit);
        Add(_out);
    }

    protected override async Task<Answer> Run(VerbCall call, CancellationToken cancel)
    {
        var (path, size) = (Path.GetFullPath(call.Get(_out)!), call.Get(_size)!);
        if (Format(path) is not { } format)
            return Problem.Input(new("Ảnh chỉ ghi được ra .png, .jpg, .svg hoặc .pdf.", "A card is written as .png, .jpg, .svg or .pdf."), path,
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
            .AddOptions().AddSingleton(TimeProvider.System).AddContent().BuildServiceProvider();
        var (studio, pictures) = (services.GetRequiredService<CardStudio>(), services.GetRequiredService<PictureDesk>());
        if (call.Get(_unit) is { } unit)
        {
            if (!studio.HasOwn(unit))
                return Problem.Input(new($"Đơn vị “{unit}” chưa có màu hay biểu trưng riêng.", $"The unit \"{unit}\" has no colours and no mark of its own."), "--unit",
                    new($"Đặt palette.yaml hoặc logo.png vào thư mục brand/{unit} của kho dữ liệu, hoặc bỏ --unit.", $"Put palette.yaml or logo.png into the folder brand/{unit} of the data, or leave --unit out."));
            studio = studio.For(unit);
        }
        var fields = studio.Fields(call.Get(_template)!).Value ?? [];
        var (rows, written, problems) = (values.Value, new List<(string Path, int Bytes)>(), new List<Problem>());
        var progress = new CardProgress(rows.Count, Console.Error, !Console.IsErrorRedirected, TimeProvider.System);
        for (var row = 0; row < rows.Count; row++)
        {
            cancel.ThrowIfCancellationRequested();
            var words = rows[row].Wrong is { } wrong ? wrong
                : await PictureValues.Read(pictures, fields, rows[row].Words, Path.GetDirectoryName(Path.GetFullPath(call.Get(_values)!))!, cancel);
            var drawn = words.Ok ? await studio.Draw(call.Get(_template), words.Value, width, height, format, cancel) : words.Problems.ToArray();
            if (!drawn.Ok)
            {
                problems.AddRange(rows.Count == 1 ? drawn.Problems : drawn.Problems.Select(p => At(p, call.Get(_values)!, rows[row].Place)));
                progress.Done(row + 1);
                continue;
            }
            var target = rows.Count == 1 ? path : Numbered(path, row + 1);
            // A disk that takes no more takes none of the others.
            if (await Write(target, drawn.Value, cancel) is { } problem)
            {
                problems.Add(problem);
                break;
            }
            written.Add((target, drawn.Value.Length));
            progress.Done(row + 1);
        }
        return written.Count == 0 ? Answer.Failed(problems) : problems.Count == 0 ? Answer.Done(Report(), Say) : Answer.Partly(problems, Report(), Say);

        object Report() => new { cards = written.Select(w => new { path = w.Path, bytes = w.Bytes, width, height }), problems = problems.Select(problem => problem.In(call.Language)) };

        void Say(TextWriter to)
        {
            foreach (var (file, bytes) in written)
                to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}\t{bytes / 1000.0:0.0} KB"));
            if (problems.Count > 0)
                to.WriteLine(new Phrase($"Vẽ được {written.Count}/{rows.Count} ảnh.", $"{written.Count} of {rows.Count} cards were drawn.").In(call.Language));
        }
    }

    /// <summary>The problem with the row and the box it is in.</summary>
    internal static Problem At(Problem problem, string file, int place) => problem.Where?.StartsWith(file, StringComparison.Ordinal) == true ? problem
        : problem with { Where = string.Create(CultureInfo.InvariantCulture, $"{file}:{place}{(problem.Where is null ? "" : $" [{problem.Where}]")}") };

    private static CardFormat? Format(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PNG" => CardFormat.Png,
        ".JPG" or ".JPEG" => CardFormat.Jpeg,
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
