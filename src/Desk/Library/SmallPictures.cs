using Campaigns.Content;
using Campaigns.Content.Frozen;
using Campaigns.Content.Library.Pictures;

namespace Campaigns.Desk.Library;

/// <summary>
/// Small versions of pictures for lists, made when one is first looked at and kept in <c>cache/pictures</c> of the data folder, which may
/// be emptied at any time. Where the program that makes them is not there, the picture itself stands in.
/// </summary>
internal sealed class SmallPictures(PictureDesk desk, FrozenStore frozen, Installation installation, TimeProvider clock)
{
    /// <summary>A picture of so many bytes is small enough as it is.</summary>
    private const int Enough = 60_000;

    /// <summary>Null where there is no such picture.</summary>
    public async Task<(byte[] Bytes, string MediaType)?> Of(string hash, CancellationToken cancel)
    {
        var path = Path(hash);
        if (File.Exists(path) && await Read(path, cancel) is { } kept)
            return (kept, "image/jpeg");
        if (await frozen.Find(hash, cancel) is not { } whole)
            return null;
        if (whole.Bytes.Length <= Enough || await desk.Small(whole.Bytes, cancel) is not { } small || small.Length >= whole.Bytes.Length)
            return (whole.Bytes, whole.MediaType);
        await Keep(path, small, cancel);
        return (small, "image/jpeg");
    }

    /// <summary>Takes the small version of a picture away where the picture itself is gone.</summary>
    public async Task Sweep(string hash, CancellationToken cancel)
    {
        if (await frozen.Find(hash, cancel) is null)
            Quietly(() => File.Delete(Path(hash)));
    }

    /// <summary>All that are kept, and what a broken-off making left.</summary>
    public IReadOnlyList<FileInfo> Kept() => new DirectoryInfo(Folder) is { Exists: true } folder ? folder.GetFiles() : [];

    private string Folder => System.IO.Path.Combine(installation.DataFolder, "cache", "pictures");

    private string Path(string hash) => System.IO.Path.Combine(Folder, $"{hash}.jpg");

    private static async Task<byte[]?> Read(string path, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Swept meanwhile, or not to be read: it is made anew.
            return null;
        }
    }

    /// <summary>Under a passing name first, so that nobody reads half of it. A full disk keeps nothing, and shows the list all the same.</summary>
    private async Task Keep(string path, byte[] bytes, CancellationToken cancel)
    {
        var passing = $"{path}.{Id.New(clock)}";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(passing, bytes, cancel);
            File.Move(passing, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Quietly(() => File.Delete(passing));
        }
    }

    private static void Quietly(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays until the folder is emptied.
        }
    }
}
