using System.Collections.Concurrent;

namespace Campaigns.Content.Cards.Fonts;

/// <summary>
/// Be Vietnam Pro by weight, each face read once. A centre's own files in <c>fonts</c> of the data folder win over those beside
/// the program.
/// </summary>
internal sealed class FontShelf(Installation installation)
{
    /// <summary>No font file is larger, in bytes.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    private static readonly Dictionary<int, string> Names = new()
    {
        [400] = "Regular", [500] = "Medium", [600] = "SemiBold", [700] = "Bold", [800] = "ExtraBold",
    };

    private readonly ConcurrentDictionary<int, FontFace> _faces = new();

    public static IReadOnlyCollection<int> Weights => Names.Keys;

    public Result<FontFace> Face(int weight)
    {
        if (_faces.TryGetValue(weight, out var known))
            return known;
        var name = $"BeVietnamPro-{Names[weight]}.ttf";
        var places = new[] { installation.DataFolder, installation.ProgramFolder }.Select(folder => Path.Combine(folder, "fonts", name)).ToArray();
        if (places.FirstOrDefault(File.Exists) is not { } path)
            return Problem.World(
                new($"Thiếu phông chữ {name}.", $"The font {name} is missing."), places[1],
                new("Chạy ./campaigns một lần để lấy phông chữ, hoặc chép tệp .ttf vào đó.", "Run ./campaigns once to fetch the fonts, or copy the .ttf there."));
        var read = Read(path);
        if (read.Ok)
            _faces.TryAdd(weight, read.Value);
        return read;
    }

    private static Result<FontFace> Read(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            return length <= MostBytes
                ? FontFace.Read(File.ReadAllBytes(path), path)
                : Problem.World(new($"Tệp phông chữ quá lớn ({length} byte).", $"The font file is too large ({length} bytes)."), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không mở được phông chữ", "The font cannot be opened")), path);
        }
    }
}
