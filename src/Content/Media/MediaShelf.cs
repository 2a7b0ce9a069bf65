using System.Collections.Concurrent;
using System.Security.Cryptography;
using Campaigns.Content.Items;

namespace Campaigns.Content.Media;

/// <summary>
/// The videos and recordings of this installation: files under the data folder, named by the SHA-256 of their bytes, because rows of a store
/// are no place for hundreds of megabytes. A file never changes and is never loaded whole.
/// </summary>
public sealed class MediaShelf(Installation installation, VideoLimits limits, TimeProvider clock)
{
    public const string VideoType = "video/mp4";

    private const int Piece = 128 * 1024;

    private const string Film = ".mp4";

    private readonly ConcurrentDictionary<string, (long Size, DateTime Written)> _proven = new(StringComparer.Ordinal);

    /// <summary>Where the files are; absolute.</summary>
    public string Folder { get; } = System.IO.Path.Combine(installation.DataFolder, "media");

    /// <summary>Where the video of that hash is; null where there is none.</summary>
    public string? Path(string hash) => Place(Folder, hash) is var place && File.Exists(place) ? place : null;

    /// <summary>What a file is, without keeping it: its type by its boxes, its size against the setting.</summary>
    public Result<MediaVideo> Look(string file)
    {
        var seen = VideoReader.Look(file);
        return seen.Ok && limits.Refuse(seen.Value.Size, file) is { } large ? large : seen;
    }

    /// <summary>Keeps a copy of the file under its hash; what a person says that it shows is <paramref name="alt"/>.</summary>
    public async Task<Result<ItemVideo>> Take(string file, string alt = "", CancellationToken cancel = default)
    {
        var seen = Look(file);
        if (!seen.Ok)
            return seen.Problems.ToArray();
        var passing = System.IO.Path.Combine(Folder, $".{Id.New(clock)}.unfinished");
        try
        {
            Directory.CreateDirectory(Folder);
            var (hash, size) = await Copy(file, passing, cancel);
            // The file may have been written to since it was looked at.
            if (size != seen.Value.Size)
                return Changing(file);
            Keep(passing, Folder, hash);
            return new ItemVideo(hash, VideoType, size, seen.Value.Width, seen.Value.Height, seen.Value.Seconds, alt);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không giữ được video", "The video cannot be kept")), file,
                new("Kiểm tra tệp và chỗ trống trên ổ đĩa chứa dữ liệu.", "Check the file and the free space of the data folder's disk."));
        }
        finally
        {
            File.Delete(passing);
        }
    }

    /// <summary>Keeps a copy of a recording under its hash; what is wrong with it is told of <paramref name="where"/>.</summary>
    public async Task<Result<MediaSound>> TakeSound(string file, string where, CancellationToken cancel = default)
    {
        var seen = SoundReader.Look(file, where);
        if (!seen.Ok)
            return seen;
        var passing = System.IO.Path.Combine(Folder, $".{Id.New(clock)}.unfinished");
        try
        {
            Directory.CreateDirectory(Folder);
            var (hash, size) = await Copy(file, passing, cancel);
            if (size != seen.Value.Size)
                return Changing(where);
            Keep(passing, Folder, hash, seen.Value.Extension);
            return seen.Value with { Hash = hash };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không giữ được bản ghi âm", "The recording cannot be kept")), where, new("Kiểm tra chỗ trống trên ổ đĩa chứa dữ liệu.", "Check the free space of the data folder's disk."));
        }
        finally
        {
            File.Delete(passing);
        }
    }

    /// <summary>Where the recording of that hash and media type is; null where there is none.</summary>
    public string? Sound(string hash, string mediaType) => Sounds.FirstOrDefault(kind => kind.MediaType == mediaType).Extension is { } extension && Place(Folder, hash, extension) is var place && File.Exists(place) ? place : null;

    /// <summary>How files of recordings end, by media type.</summary>
    public static IReadOnlyList<(string MediaType, string Extension)> Sounds { get; } = [("audio/mpeg", ".mp3"), ("audio/mp4", ".m4a"), ("audio/wav", ".wav")];

    /// <summary>Whether the bytes under that hash are what they were. Read whole once; after that while neither size nor time of the file changed.</summary>
    public async Task<bool> Whole(string hash, CancellationToken cancel = default)
    {
        try
        {
            if (Path(hash) is not { } file)
                return false;
            var now = new FileInfo(file);
            if (_proven.TryGetValue(hash, out var known) && known == (now.Length, now.LastWriteTimeUtc))
                return true;
            await using var stream = Open(file, asynchronous: true);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)) != hash)
                return false;
            _proven[hash] = (now.Length, now.LastWriteTimeUtc);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The bytes from the beginning; the caller closes them.</summary>
    public Stream Open(string hash) => Open(Place(Folder, hash), asynchronous: true);

    /// <summary>Copies what another folder does not have yet, each verified before it bears its name.</summary>
    /// <returns>How many, and the hashes of those that are not what they were and stayed behind.</returns>
    public async Task<(int Copied, IReadOnlyList<string> Damaged)> CopyTo(string folder, CancellationToken cancel = default)
    {
        var (copied, damaged) = (0, new List<string>());
        foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories) : [])
        {
            var (hash, extension) = (System.IO.Path.GetFileNameWithoutExtension(file), System.IO.Path.GetExtension(file));
            // What is on its way has a name of its own, and is not copied.
            if (extension != Film && Sounds.All(kind => kind.Extension != extension))
                continue;
            if (File.Exists(Place(folder, hash, extension)))
                continue;
            Directory.CreateDirectory(folder);
            var passing = System.IO.Path.Combine(folder, $".{hash}.unfinished");
            try
            {
                if ((await Copy(file, passing, cancel)).Hash != hash)
                {
                    damaged.Add(hash);
                    continue;
                }
                Keep(passing, folder, hash, extension);
                copied++;
            }
            finally
            {
                File.Delete(passing);
            }
        }
        return (copied, damaged);
    }

    private static async Task<(string Hash, long Size)> Copy(string from, string to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var source = Open(from, asynchronous: true);
        await using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var piece = new byte[Piece];
        var size = 0L;
        for (int read; (read = await source.ReadAsync(piece, cancel)) > 0; size += read)
        {
            hash.AppendData(piece, 0, read);
            await target.WriteAsync(piece.AsMemory(0, read), cancel);
        }
        target.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private static void Keep(string passing, string folder, string hash, string extension = Film)
    {
        var place = Place(folder, hash, extension);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
        File.Move(passing, place, overwrite: true);
    }

    private static string Place(string folder, string hash, string extension = Film) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? System.IO.Path.Combine(folder, hash[..2], $"{hash}{extension}")
        : throw new ArgumentException("This is no SHA-256 in lower-case hex.", nameof(hash));

    private static FileStream Open(string file, bool asynchronous) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read, Piece, asynchronous ? FileOptions.Asynchronous | FileOptions.SequentialScan : FileOptions.None);

    private static Problem Changing(string file) => Problem.World(new("Tệp đang được ghi dở.", "The file is being written."), file,
        new("Chờ ghi xong rồi làm lại.", "Wait until it is written, then try again."));
}
