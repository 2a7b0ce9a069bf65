using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Cards;

/// <summary>
/// The centre's own look, from the folder <c>brand</c> of its data: <c>palette.yaml</c> (a role and its colour a line) and
/// <c>logo.png</c>; a unit's own in <c>brand/CODE</c> goes before it. Each is read once and again when its file changes; any may be missing.
/// </summary>
internal sealed partial class CardBrand
{
    private readonly string _folder;
    private readonly CardBrand? _centre;
    private readonly Cached<IReadOnlyDictionary<string, string>> _palette;
    private readonly Cached<CardPicture?> _logo;
    private (IReadOnlyDictionary<string, string> Own, IReadOnlyDictionary<string, string> Centre, Dictionary<string, string> Both)? _laid;

    public CardBrand(Installation installation) : this(Path.Combine(installation.DataFolder, "brand"), null)
    {
    }

    private CardBrand(string folder, CardBrand? centre)
    {
        (_folder, _centre) = (folder, centre);
        _palette = new(Path.Combine(folder, "palette.yaml"), new Dictionary<string, string>(), Palette);
        _logo = new(Path.Combine(folder, "logo.png"), null, Picture);
    }

    /// <summary>That of a unit, over this one.</summary>
    /// <param name="unit">Its code; a folder of that name.</param>
    public CardBrand Of(string unit) => PlainCode().IsMatch(unit) ? new(Path.Combine(_folder, unit), this) : this;

    /// <summary>Whether a unit has anything of its own.</summary>
    public bool HasOwn(string unit) => PlainCode().IsMatch(unit) && (File.Exists(Path.Combine(_folder, unit, "palette.yaml")) || File.Exists(Path.Combine(_folder, unit, "logo.png")));

    /// <summary>Colours by role; empty where there is no palette. The same object until a file changes.</summary>
    public Result<IReadOnlyDictionary<string, string>> Colours()
    {
        var own = _palette.Read();
        if (_centre is null || !own.Ok)
            return own;
        var centre = _centre.Colours();
        if (!centre.Ok || own.Value.Count == 0)
            return centre;
        if (_laid is not { } laid || !ReferenceEquals(laid.Own, own.Value) || !ReferenceEquals(laid.Centre, centre.Value))
        {
            var both = new Dictionary<string, string>(centre.Value, StringComparer.Ordinal);
            foreach (var (role, colour) in own.Value)
                both[role] = colour;
            _laid = laid = (own.Value, centre.Value, both);
        }
        return laid.Both;
    }

    /// <summary>Null where there is none.</summary>
    public Result<CardPicture?> Logo() => _logo.Read() is var own && own is { Ok: true, Value: null } && _centre is not null ? _centre.Logo() : own;

    [GeneratedRegex("^[a-z0-9-]{1,64}$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainCode();

    private static Result<CardPicture?> Picture(byte[] file, string path)
    {
        var read = CardPicture.Of(file, path);
        return read.Ok ? read.Value : read.Problems.ToArray();
    }

    private static Result<IReadOnlyDictionary<string, string>> Palette(byte[] file, string path)
    {
        var yaml = TemplateText.Parse(file, path);
        if (!yaml.Ok)
            return yaml.Problems.ToArray();
        var problems = new List<Problem>();
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in yaml.Value is YamlMappingNode map ? map : new YamlMappingNode())
        {
            var (role, colour) = ((key as YamlScalarNode)?.Value ?? "", (value as YamlScalarNode)?.Value ?? "");
            if (TemplateRules.Understands("id", role) && TemplateRules.Understands("stop-color", colour))
                colours[role] = colour.ToUpperInvariant();
            else
                problems.Add(Problem.Input(new($"Bảng màu: “{role}: {colour}” không phải một màu.", $"The palette: “{role}: {colour}” is no colour."), TemplateText.At(path, key.Start),
                    new("Viết như ground: \"#0B2A5B\" (màu trong ngoặc kép).", "Write it like ground: \"#0B2A5B\", the colour quoted.")));
        }
        return problems.Count > 0 ? problems.ToArray() : colours;
    }

    /// <summary>A file as it was read, until it changes.</summary>
    private sealed class Cached<T>(string path, T missing, Func<byte[], string, Result<T>> parse)
    {
        private (DateTime Written, long Length, Result<T> Read)? _known;

        public Result<T> Read()
        {
            try
            {
                var file = new FileInfo(path);
                if (!file.Exists)
                    return missing;
                if (_known is { } known && known.Written == file.LastWriteTimeUtc && known.Length == file.Length)
                    return known.Read;
                if (file.Length > CardPicture.MostBytes)
                    return Problem.Input(new("Tệp quá lớn.", "The file is too large."), path);
                var (written, length) = (file.LastWriteTimeUtc, file.Length);
                var read = parse(File.ReadAllBytes(path), path);
                _known = (written, length, read);
                return read;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Problem.World(FileFault.In(e, new("Không mở được tệp nhận diện", "The file of the brand cannot be opened")), path);
            }
        }
    }
}
