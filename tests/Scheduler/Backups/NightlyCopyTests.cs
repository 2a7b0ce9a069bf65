using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Tests.Backups;

public sealed class NightlyCopyTests
{
    [Fact]
    public async Task The_copy_is_one_verified_file_that_opens_as_a_store_with_the_same_rows()
    {
        await using var store = await TestStore.Open();
        var copy = Copy(store);

        await copy.MakeIfDue(CancellationToken.None);

        var file = copy.All().ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe("campaigns-2026-10-05.db");
        Directory.GetFiles(copy.Folder).ShouldBe([file]);
        using var restored = new TempFolder();
        File.Copy(file, restored.File("campaigns.db"));
        var opened = await Database.Open(restored.Path, new StoreOptions(), store.Clock);
        await using var database = opened.Value!;
        (await database.Read(s => s.Value<string>("SELECT name FROM unit"))).ShouldBe("UBND xã Mường Sáng");
    }

    [Fact]
    public async Task There_is_one_copy_a_night_and_the_oldest_go()
    {
        await using var store = await TestStore.Open();
        var copy = Copy(store, keep: 3);

        for (var hour = 0; hour < 24 * 5; hour++)
        {
            await copy.MakeIfDue(CancellationToken.None);
            store.Clock.Advance(TimeSpan.FromHours(1));
        }

        copy.All().Select(Path.GetFileName).ShouldBe(["campaigns-2026-10-10.db", "campaigns-2026-10-09.db", "campaigns-2026-10-08.db"]);
    }

    [Fact]
    public async Task A_backup_folder_that_cannot_be_made_is_told_and_does_not_stop_the_worker()
    {
        await using var store = await TestStore.Open();
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "backups"), "a file where the folder should be");

        await Copy(store).MakeIfDue(CancellationToken.None);

        (await store.Database.Read(s => s.Value<string>("SELECT value FROM store_flag WHERE name = 'backup-problem'"))).ShouldNotBeNull().ShouldContain("Không sao lưu được");
    }

    [Fact]
    public async Task Videos_are_copied_once_beside_the_copies_and_a_damaged_one_is_told()
    {
        await using var store = await TestStore.Open();
        var copy = Copy(store);
        var kept = (await store.Media.Take(await TestVideo.File(store.Folder))).Value!;

        await copy.MakeIfDue(CancellationToken.None);

        var file = Directory.GetFiles(Path.Combine(copy.Folder, "media"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await File.ReadAllBytesAsync(file)).ShouldBe(TestVideo.Bytes());
        var spoilt = (await store.Media.Take(await TestVideo.File(store.Folder, TestVideo.Bytes(seed: 2)))).Value!;
        await File.AppendAllTextAsync(store.Media.Path(spoilt.Hash)!, "x");
        await copy.MakeIfDue(CancellationToken.None);
        (await store.Database.Read(s => s.Value<string>("SELECT value FROM store_flag WHERE name = 'backup-problem'"))).ShouldNotBeNull().ShouldContain(spoilt.Hash);
        Path.GetFileNameWithoutExtension(file).ShouldBe(kept.Hash);
    }

    [Fact]
    public async Task A_damaged_copy_is_found_out()
    {
        await using var store = await TestStore.Open();
        var copy = Copy(store);
        await copy.MakeIfDue(CancellationToken.None);
        var file = copy.All()[0];
        var bytes = await File.ReadAllBytesAsync(file);
        Array.Fill(bytes, (byte)0x5A, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(file, bytes);
        SqliteConnection.ClearAllPools();

        (await StoreCopy.Verify(file)).ShouldNotBeNull().What.Vi.ShouldContain("hỏng");
    }

    private static NightlyCopy Copy(TestStore store, int keep = 14) => new(store.Database, store.Media, new Installation(AppContext.BaseDirectory, store.Folder),
        Options.Create(new StoreOptions { BackupKeep = keep }), store.Clock, TestLogs.Of<NightlyCopy>());
}
