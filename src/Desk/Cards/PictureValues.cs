using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Library.Pictures;

namespace Campaigns.Desk.Cards;

/// <summary>Pictures that a file of values names: upright and clean as those of the library, in the place of their names.</summary>
internal static class PictureValues
{
    /// <param name="folder">Where the file of values lies; names are told from there.</param>
    public static async Task<Result<IReadOnlyDictionary<string, string>>> Read(
        PictureDesk pictures, IReadOnlyList<CardField> fields, IReadOnlyDictionary<string, string> words, string folder, CancellationToken cancel)
    {
        var read = new Dictionary<string, string>(words, StringComparer.Ordinal);
        foreach (var slot in fields.Where(field => field.Kind == CardFieldKind.Picture).Select(field => field.Name))
        {
            if (!words.TryGetValue(slot, out var value) || string.IsNullOrWhiteSpace(value) || value.StartsWith("data:", StringComparison.Ordinal))
                continue;
            var picture = await One(pictures, Path.GetFullPath(Path.Combine(folder, value.Trim())), slot, cancel);
            if (!picture.Ok)
                return picture.Problems.ToArray();
            read[slot] = picture.Value.Value;
        }
        return read;
    }

    private static async Task<Result<CardPicture>> One(PictureDesk pictures, string path, string slot, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(path).Length > CardPicture.MostBytes)
                return Problem.Input(new("Ảnh nặng quá 8 MB.", "The picture has more than 8 MB."), slot);
            var taken = await pictures.Take(await File.ReadAllBytesAsync(path, cancel), Path.GetFileName(path), cancel);
            return taken.Ok ? CardPicture.Of(taken.Value.Bytes, slot) : taken.Problems.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.Input(FileFault.In(e, new($"Không mở được ảnh {path}", $"The picture {path} cannot be opened")), slot);
        }
    }
}
