using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Backups;

/// <summary>
/// A consistent copy of the store in a second folder, once a night: made beside its name, verified, then named; the oldest
/// beyond what is kept go. Nights turn at two in the morning in Việt Nam. Videos are copied beside the copies, each once: their
/// files never change.
/// </summary>
public sealed class NightlyCopy(Database database, MediaShelf media, Installation installation, IOptions<StoreOptions> options, TimeProvider clock, ILogger<NightlyCopy> log)
{
    private const string Prefix = "campaigns-";
    private static readonly TimeSpan Turn = TimeSpan.FromHours(7) - TimeSpan.FromHours(2);

    /// <summary>Where the copies are; absolute.</summary>
    public string Folder { get; } = Path.GetFullPath(Path.Combine(installation.DataFolder, options.Value.BackupFolder));

    /// <summary>The copies, newest first.</summary>
    public IReadOnlyList<string> All() => !Directory.Exists(Folder) ? [] :
        [.. Directory.EnumerateFiles(Folder, $"{Prefix}????-??-??{database.CopySuffix}").OrderDescending(StringComparer.Ordinal)];

    /// <summary>Copies beyond those that are kept, and such as were broken off more than a day ago.</summary>
    public IReadOnlyList<FileInfo> Spare() => !Directory.Exists(Folder) ? [] :
        [.. All().Skip(options.Value.BackupKeep).Select(file => new FileInfo(file)),
            .. new DirectoryInfo(Folder).EnumerateFiles($"{Prefix}*.unfinished").Where(file => file.LastWriteTimeUtc < (clock.GetUtcNow() - TimeSpan.FromDays(1)).UtcDateTime)];

    /// <summary>Makes the copy of this night unless it is there; a failure is logged, kept for <c>check</c>, and tried again the next hour.</summary>
    public async Task MakeIfDue(CancellationToken cancel)
    {
        var night = clock.GetUtcNow().Add(Turn).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var file = Path.Combine(Folder, Prefix + night + database.CopySuffix);
        var made = File.Exists(file) || await MadeElsewhere(night, cancel);
        var problem = made ? null : await Make(file, cancel);
        // A video that cannot be copied does not cost the night its copy of the rows.
        var (videos, video) = problem is null ? await Videos(cancel) : (0, null);
        problem ??= video;
        if (made && videos == 0 && problem is null)
            return;
        if (problem is not null)
            log.LogError("The nightly copy failed: {Problem}", problem.In("en"));
        await database.Write(async session => problem is null
            ? await session.Run("DELETE FROM store_flag WHERE name = 'backup-problem'") + await session.Run(
                "INSERT INTO store_flag (name, value) VALUES ('backup-night', @night) ON CONFLICT (name) DO UPDATE SET value = excluded.value", new { night })
            : await session.Run("INSERT INTO store_flag (name, value) VALUES ('backup-problem', @said) ON CONFLICT (name) DO UPDATE SET value = excluded.value", new { said = problem.In("vi") }), cancel);
    }

    /// <summary>Of several workers one makes the night's copy, on its own disk. A single one has its files to tell.</summary>
    private async Task<bool> MadeElsewhere(string night, CancellationToken cancel) => !database.OneWorker
        && await database.Read(session => session.Value<string>("SELECT value FROM store_flag WHERE name = 'backup-night'"), cancel) == night;

    private async Task<(int Copied, Problem? Problem)> Videos(CancellationToken cancel)
    {
        try
        {
            var (copied, damaged) = await media.CopyTo(Path.Combine(Folder, "media"), cancel);
            return (copied, damaged.Count == 0 ? null : Problem.World(
                new("Có tệp video trong thư mục dữ liệu không còn đúng như lúc giữ lại.", "A video in the data folder is not what it was."), damaged[0],
                new("Chép lại tệp này từ bản sao lưu cũ hơn, hoặc chọn lại video cho tin, bài.", "Bring the file back from an older copy, or choose the video again.")));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (0, Problem.World(FileFault.In(e, new("Không sao lưu được video", "A video cannot be copied")), Folder,
                new("Kiểm tra thư mục sao lưu (Store:BackupFolder) và chỗ trống trên ổ đĩa.", "Check the backup folder (Store:BackupFolder) and the free space of its disk.")));
        }
    }

    /// <summary>Makes a verified copy under this name and lets the oldest go; the problem where it cannot. A failure leaves the earlier copies alone.</summary>
    public async Task<Problem?> Make(string file, CancellationToken cancel)
    {
        var unfinished = file + ".unfinished";
        try
        {
            Directory.CreateDirectory(Folder);
            File.Delete(unfinished);
            if (await database.CopyTo(unfinished, cancel) is { } refused)
            {
                File.Delete(unfinished);
                return refused;
            }
            await using (var written = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            File.Move(unfinished, file, overwrite: true);
            foreach (var old in All().Skip(options.Value.BackupKeep))
                File.Delete(old);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return Problem.World(FileFault.In(e, new("Không sao lưu được", "The copy cannot be made")), file,
                new("Kiểm tra thư mục sao lưu (Store:BackupFolder) và chỗ trống trên ổ đĩa.", "Check the backup folder (Store:BackupFolder) and the free space of its disk."));
        }
    }
}
