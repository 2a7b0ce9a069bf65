using System.Text;
using Campaigns.Content.Store;

namespace Campaigns.Content.Media;

/// <summary>
/// Files under <c>media/</c> that nothing names any more: no item and no revision of one, no entry of the library, no page of the portal, no
/// recording, nothing that was ever frozen. What is younger than a day stays, since whoever brought it may not have saved yet.
/// </summary>
public sealed class MediaSweep(Database database, MediaShelf shelf, TimeProvider clock)
{
    private const int Page = 200;

    private const string Passing = ".swept";

    private static readonly TimeSpan Young = TimeSpan.FromDays(1);

    // 64 hexadecimal digits inside JSON stand for nothing else.
    private const string Named = """
        SELECT EXISTS (SELECT 1 FROM item WHERE video LIKE @like) OR EXISTS (SELECT 1 FROM library WHERE hash = @hash)
          OR EXISTS (SELECT 1 FROM radio_recording WHERE hash = @hash) OR EXISTS (SELECT 1 FROM portal_page WHERE video LIKE @like)
        """;

    /// <summary>What could be deleted now. Reads every revision with a video, and all that was frozen, where there is anything to ask about.</summary>
    public async Task<IReadOnlyList<FileInfo>> Look(CancellationToken cancel)
    {
        var old = Old().ToList();
        var unnamed = new Dictionary<string, FileInfo>(StringComparer.Ordinal);
        foreach (var file in old.Where(file => IsHash(Hash(file))))
            if (!await database.Read(session => session.Value<bool>(Named, new { hash = Hash(file), like = $"%{Hash(file)}%" }), cancel))
                unnamed[Hash(file)] = file;
        await KeepOlder(unnamed, cancel);
        await KeepFrozen(unnamed, cancel);
        // What is no file of this shelf by its name was on its way when the machine went off.
        return [.. unnamed.Values.Concat(old.Where(file => file.Name.StartsWith('.'))).OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Deletes what <see cref="Look"/> finds at this moment; how many files, and how many bytes.</summary>
    public async Task<(int Files, long Bytes)> Run(CancellationToken cancel)
    {
        var (files, bytes) = (0, 0L);
        foreach (var file in await Look(cancel))
            if (Delete(file, out var size))
                (files, bytes) = (files + 1, bytes + size);
        return (files, bytes);
    }

    private IEnumerable<FileInfo> Old() => Directory.Exists(shelf.Folder)
        ? new DirectoryInfo(shelf.Folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => file.LastWriteTimeUtc < (clock.GetUtcNow() - Young).UtcDateTime)
        : [];

    /// <summary>Takes those away that an older revision of an item names: it can be brought back.</summary>
    private async Task KeepOlder(Dictionary<string, FileInfo> unnamed, CancellationToken cancel)
    {
        var (item, revision) = ("", 0);
        while (unnamed.Count > 0)
        {
            var page = await database.Read(session => session.List<(string Item, int Revision, string Words)>($"""
                SELECT item_id, revision, words FROM item_version WHERE words LIKE '%{MediaShelf.VideoType}%' AND (item_id > @item OR item_id = @item AND revision > @revision) ORDER BY item_id, revision LIMIT {Page}
                """, new { item, revision }), cancel);
            if (page.Count == 0)
                return;
            foreach (var (_, _, words) in page)
                Keep(unnamed, words);
            (item, revision) = (page[^1].Item, page[^1].Revision);
        }
    }

    private static void Keep(Dictionary<string, FileInfo> unnamed, string text)
    {
        foreach (var hash in unnamed.Keys.Where(hash => text.Contains(hash, StringComparison.Ordinal)).ToArray())
            unnamed.Remove(hash);
    }

    /// <summary>Takes those away that a frozen version names: its bytes are what was approved, whatever became of the item.</summary>
    private async Task KeepFrozen(Dictionary<string, FileInfo> unnamed, CancellationToken cancel)
    {
        var after = "";
        while (unnamed.Count > 0)
        {
            var page = await database.Read(session => session.List<Frozen>(
                "SELECT hash AS Hash, bytes AS Bytes FROM frozen WHERE media_type = 'application/json' AND hash > @after ORDER BY hash LIMIT @Page", new { after, Page }), cancel);
            if (page.Count == 0)
                return;
            foreach (var row in page.Where(row => row.Bytes.AsSpan().IndexOf("video/mp4"u8) >= 0))
                Keep(unnamed, Encoding.UTF8.GetString(row.Bytes));
            after = page[^1].Hash;
        }
    }

    /// <summary>Set aside first: a file that somebody brings again at this moment takes its place anew, or turns out to be young and goes back.</summary>
    private bool Delete(FileInfo file, out long size)
    {
        var aside = file.FullName + Passing;
        size = 0;
        try
        {
            if (file.Name.EndsWith(Passing, StringComparison.Ordinal))
                aside = file.FullName;
            else
                File.Move(file.FullName, aside);
            var now = new FileInfo(aside);
            if (now.LastWriteTimeUtc >= (clock.GetUtcNow() - Young).UtcDateTime)
            {
                File.Move(aside, file.FullName, overwrite: false);
                return false;
            }
            size = now.Length;
            now.Delete();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it, or it is back already: the next time.
            return false;
        }
    }

    private static string Hash(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private sealed class Frozen
    {
        public string Hash { get; set; } = "";
        public byte[] Bytes { get; set; } = [];
    }
}
