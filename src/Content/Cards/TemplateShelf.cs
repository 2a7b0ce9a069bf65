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

    private readonly ConcurrentDictionary<string, (DateTime Written, long Length, IReadOnlyDictionary<string, string> Palette, CardTemplate Template)> _read = new(StringComparer.Ordinal);

    /// <summary>The sizes of every template by its name.</summary>
    public ILookup<string, (int Width, int Height)> Offered() => folder.All("cards", "*.svg")
        .Select(path => FileName().Match(Path.GetFileName(path))).Where(m => m.Success)
        .ToLookup(m => m.Groups["name"].Value, m => (Number(m, "width"), Number(m, "height")), StringComparer.Ordinal);

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
            if (_read.TryGetValue(path, out var known) && known.Written == file.LastWriteTimeUtc && known.Length == file.Length && ReferenceEquals(known.Palette, palette))
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
            _read[path] = (written, length, palette, read.Value);
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
