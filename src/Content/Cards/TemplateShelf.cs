using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Cards;

/// <summary>
/// The card templates: <c>cards/NAME.WIDTHxHEIGHT.svg</c>, one file a size, the centre's own first. Each is read once and again
/// when its file changes.
/// </summary>
internal sealed partial class TemplateShelf(TemplateFolder folder)
{
    private static readonly IReadOnlyDictionary<string, string> NoColours = new Dictionary<string, string>();

    private readonly ConcurrentDictionary<(string Path, IReadOnlyDictionary<string, string> Palette), (DateTime Written, long Length, CardTemplate Template)> _read = [];

    /// <summary>The sizes of every template by its name.</summary>
    public ILookup<string, (int Width, int Height)> Offered() => folder.All("cards", "*.svg")
        .Select(path => FileName().Match(Path.GetFileName(path))).Where(m => m.Success)
        .ToLookup(m => m.Groups["name"].Value, m => (Number(m, "width"), Number(m, "height")), StringComparer.Ordinal);

    /// <summary>Every template with what it holds, or what is wrong with it; by name.</summary>
    /// <param name="palette">The centre's own colours by role.</param>
    public IReadOnlyList<CardOffer> Offers(IReadOnlyDictionary<string, string>? palette = null) => [.. folder.All("cards", "*.svg")
        .Select(path => (Path: path, Name: FileName().Match(Path.GetFileName(path)))).Where(file => file.Name.Success)
        .GroupBy(file => file.Name.Groups["name"].Value, StringComparer.Ordinal).OrderBy(files => files.Key, StringComparer.Ordinal)
        .Select(files =>
        {
            var sizes = files.Select(file => (Width: Number(file.Name, "width"), Height: Number(file.Name, "height"))).OrderBy(size => (double)size.Width / size.Height).ToArray();
            var read = sizes.Select(size => Find(files.Key, size.Width, size.Height, palette)).ToArray();
            return new CardOffer(files.Key, files.Any(file => folder.IsOwn(file.Path)), [.. sizes.Where((_, i) => read[i].Ok)],
                [.. read.Where(one => one.Ok).SelectMany(one => one.Value!.Fields).DistinctBy(field => field.Name, StringComparer.Ordinal)], [.. read.SelectMany(one => one.Problems)]);
        })];

    /// <summary>Words that show what the template is for.</summary>
    public IReadOnlyDictionary<string, string> Sample(CardOffer offer) => CardSample.Of(folder, offer);

    /// <summary>Drawings that lie among the templates under a name that is none's.</summary>
    public IReadOnlyList<Problem> Strays() => [.. folder.All("cards", "*.svg").Where(path => !FileName().IsMatch(Path.GetFileName(path))).Select(path => Problem.Input(
        new("Tên tệp mẫu chưa đúng nên mẫu chưa dùng được.", "The file's name is no template's, so it is not used."), path,
        new("Đặt tên dạng ten-mau.1080x1080.svg: chữ thường không dấu, số, gạch nối, rồi rộng x cao.", "Call it name.1080x1080.svg: small letters, digits and hyphens, then width x height.")))];

    /// <param name="palette">The centre's own colours by role.</param>
    public Result<CardTemplate> Find(string name, int width, int height, IReadOnlyDictionary<string, string>? palette = null)
    {
        // A name with a path in it is no template's; it must not be looked for on the disk.
        var path = PlainName().IsMatch(name) ? folder.Find(string.Create(CultureInfo.InvariantCulture, $"cards/{name}.{width}x{height}.svg")) : null;
        return path is null ? Missing(name, width, height) : Read(path, width, height, palette ?? NoColours);
    }

    private Result<CardTemplate> Read(string path, int width, int height, IReadOnlyDictionary<string, string> palette)
    {
        try
        {
            var file = new FileInfo(path);
            if (_read.TryGetValue((path, palette), out var known) && known.Written == file.LastWriteTimeUtc && known.Length == file.Length)
                return known.Template;
            if (file.Length > TemplateFolder.MostBytes)
                return Problem.Input(new($"Tệp mẫu quá lớn ({file.Length} byte).", $"The template is too large ({file.Length} bytes)."), path);
            var (written, length) = (file.LastWriteTimeUtc, file.Length);
            using var content = file.OpenRead();
            var read = TemplateReader.Read(path, content, palette);
            if (!read.Ok)
                return read;
            if (read.Value.Width != width || read.Value.Height != height)
                return Problem.Input(new($"Mẫu có cỡ {read.Value.Width}x{read.Value.Height}, khác với tên tệp.", $"The template is {read.Value.Width}x{read.Value.Height}, not what its file name says."), path);
            _read[(path, palette)] = (written, length, read.Value);
            return read;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không mở được tệp mẫu", "The template cannot be opened")), path);
        }
    }

    private Problem Missing(string name, int width, int height)
    {
        var offered = Offered();
        if (offered.Contains(name))
        {
            var sizes = string.Join(", ", offered[name].Order().Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Width}x{s.Height}")));
            return Problem.Input(
                new($"Mẫu “{name}” không có cỡ {width}x{height}.", $"The template “{name}” has no size {width}x{height}."), name,
                new($"Các cỡ có: {sizes}.", $"It has {sizes}."));
        }
        var names = string.Join(", ", offered.Select(t => t.Key).Order(StringComparer.Ordinal));
        var meant = NearestWord.To(name, offered.Select(t => t.Key));
        return Problem.Input(
            new($"Không có mẫu infographic “{name}”.", $"There is no card template “{name}”."), name,
            meant is null ? new($"Các mẫu có: {names}.", $"There are {names}.") : new($"Có phải “{meant}”? Các mẫu có: {names}.", $"Did you mean “{meant}”? There are {names}."));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<name>[a-z0-9-]+)\.(?<width>\d{2,4})x(?<height>\d{2,4})\.svg$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex("^[a-z0-9-]{1,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainName();
}
