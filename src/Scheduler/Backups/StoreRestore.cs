using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Restores;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Backups;

/// <summary>
/// Puts a copy in the place of the store, while nobody works on it: checked, brought up to this program's schema and put on hold
/// before it has its name, so that there is no moment at which it could send. What was there is set aside, never deleted.
/// </summary>
public static class StoreRestore
{
    private const string Staging = "restore.staged", Aside = "set-aside";

    /// <summary>Puts <paramref name="file"/> in place; the problem where the store is as it was, or where a restore that broke off must be asked for again.</summary>
    /// <param name="dataFolder">Made where there is none: a new machine has no store yet.</param>
    /// <param name="file">A nightly copy, or a store that was set aside; its log is taken along where it lies beside it.</param>
    /// <param name="clock">Names what is set aside.</param>
    /// <param name="cancel">Ends it before anything was changed.</param>
    public static async Task<Result<RestoredStore>> Run(string dataFolder, string file, TimeProvider clock, CancellationToken cancel = default)
    {
        if (!File.Exists(file))
            return Problem.Input(new("Không có tệp này.", "There is no such file."), file, new("Bản sao lưu hằng đêm nằm trong thư mục sao lưu (Store:BackupFolder).", "Nightly copies are in the backup folder (Store:BackupFolder)."));
        var staging = Path.Combine(dataFolder, Staging);
        try
        {
            Directory.CreateDirectory(dataFolder);
            var taken = WorkerLock.Take(dataFolder);
            if (!taken.Ok)
                return taken.Problems[0];
            using var alone = taken.Value;
            if (StoreFiles.Busy(dataFolder))
                return Problem.World(new("Chương trình khác đang mở dữ liệu này (bàn làm việc hoặc một lệnh đang chạy).", "Another program has this store open (a desk, or a verb that runs)."), dataFolder,
                    new("Dừng chương trình đó rồi khôi phục lại.", "Stop it and restore again."));
            Clear(staging);
            await StoreFiles.Copy(file, staging, cancel);
            var staged = await Stage(staging, file, clock, cancel);
            if (!staged.Ok)
                return staged;
            var aside = Path.Combine(dataFolder, Aside, clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture));
            StoreFiles.Change(dataFolder, staging, aside);
            MarkWitness.Forget(dataFolder);
            return staged.Value with { Aside = Directory.Exists(aside) ? aside : null };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không khôi phục được", "The store cannot be put back")), file,
                new("Kiểm tra chỗ trống và quyền ghi của thư mục dữ liệu rồi khôi phục lại.", "Check the free space and the right to write in the data folder, then restore again."));
        }
        finally
        {
            Clear(staging);
        }
    }

    private static async Task<Result<RestoredStore>> Stage(string staging, string file, TimeProvider clock, CancellationToken cancel)
    {
        var copy = Path.Combine(staging, "campaigns.db");
        if (await StoreCopy.Verify(copy, cancel) is { } damaged)
            return damaged with { Where = file, Mend = new("Dùng một bản sao lưu khác.", "Use another copy.") };
        if (!await StoreCopy.IsStore(copy, cancel))
            return Problem.Input(new("Tệp này không phải bản sao lưu của Campaigns.", "This file is no copy of a store of Campaigns."), file, new("Chọn một tệp campaigns-….db trong thư mục sao lưu.", "Choose a campaigns-….db from the backup folder."));
        var opened = await Database.Open(staging, new StoreOptions(), clock, cancel);
        if (!opened.Ok)
            return opened.Problems[0] with { Where = file };
        await using var store = opened.Value;
        var desk = new RestoreDesk(store, clock);
        var asked = await desk.Doubt($"Khôi phục từ {Path.GetFileName(file)}.", cancel);
        return new RestoredStore(file, (await desk.Show(cancel))!.Since, asked, null);
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
