namespace Campaigns.Content.Store;

/// <summary>The files of a SQLite store as files: which belong together, whether anybody has them open, and changing one store for another.</summary>
public static class StoreFiles
{
    /// <summary>Stands in the data folder while one store is changed for another; a start is refused as long as it is there.</summary>
    public const string Marker = "restore.unfinished";

    private const string Store = "campaigns.db";

    /// <summary>The bytes of SQLite's shared lock: <c>SHARED_FIRST</c> and <c>SHARED_SIZE</c> of its file format.</summary>
    private const int SharedFirst = 0x40000002, SharedSize = 510;

    private static readonly string[] s_beside = ["", "-wal", "-shm"];

    /// <summary>Whether another program has this store open: a desk, a verb, a worker.</summary>
    /// <remarks>By the lock that every connection holds on its file, asked for by itself: SQLite would begin to recover what is to be put aside as it is.</remarks>
    /// <exception cref="IOException">The file cannot be opened at all.</exception>
    public static bool Busy(string dataFolder)
    {
        var file = Path.Combine(dataFolder, Store);
        // macOS knows no such lock in .NET; there the person has to know.
        if (!File.Exists(file) || OperatingSystem.IsMacOS() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS())
            return false;
        using var store = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            store.Lock(SharedFirst, SharedSize);
            store.Unlock(SharedFirst, SharedSize);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Copies a store, with its log where it has one, to a folder of its own.</summary>
    /// <exception cref="IOException">A disk that is full, or a file that cannot be read.</exception>
    public static async Task Copy(string file, string folder, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        // The index of the log is made anew from the log; a foreign one may belong to another moment.
        foreach (var end in s_beside.Where(end => end != "-shm" && File.Exists(file + end)))
        {
            await using var from = new FileStream(file + end, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var to = new FileStream(Path.Combine(folder, Store + end), FileMode.Create, FileAccess.Write, FileShare.None);
            await from.CopyToAsync(to, cancel);
            to.Flush(flushToDisk: true);
        }
    }

    /// <summary>
    /// Puts the store of <paramref name="from"/> in the place of the data folder's, whose files go to <paramref name="aside"/>. Where
    /// that breaks off, the marker stays and nothing starts on what is half changed.
    /// </summary>
    /// <exception cref="IOException">Nothing was deleted; asking for it again takes it up.</exception>
    public static void Change(string dataFolder, string from, string aside)
    {
        var marker = Path.Combine(dataFolder, Marker);
        using (var written = new FileStream(marker, FileMode.Create, FileAccess.Write))
            written.Flush(flushToDisk: true);
        foreach (var end in s_beside.Where(end => File.Exists(Path.Combine(dataFolder, Store + end))))
        {
            Directory.CreateDirectory(aside);
            File.Move(Path.Combine(dataFolder, Store + end), Path.Combine(aside, Store + end));
        }
        foreach (var end in s_beside.Where(end => File.Exists(Path.Combine(from, Store + end))))
            File.Move(Path.Combine(from, Store + end), Path.Combine(dataFolder, Store + end));
        File.Delete(marker);
    }

    /// <summary>The problem where the last change of stores broke off.</summary>
    internal static Problem? HalfChanged(string dataFolder) => !File.Exists(Path.Combine(dataFolder, Marker)) ? null : Problem.World(
        new("Lần khôi phục trước chưa xong; chương trình không chạy trên dữ liệu dở dang.", "The last restore broke off; nothing runs on a store that is half changed."), Path.Combine(dataFolder, Marker),
        new("Chạy lại campaigns restore với tệp sao lưu đó.", "Run campaigns restore with that copy again."));
}
