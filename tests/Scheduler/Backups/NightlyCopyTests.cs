using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

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

    [PostgresFact]
    public async Task On_PostgreSQL_the_copy_is_one_file_from_which_an_empty_database_becomes_the_same_store()
    {
        await using var store = await TestStore.Open();
        var (copy, server) = (Copy(store), await PostgresServer.One());

        await copy.MakeIfDue(CancellationToken.None);

        (await store.Database.Read(s => s.Value<string>("SELECT value FROM store_flag WHERE name = 'backup-problem'"))).ShouldBeNull();
        var file = copy.All().ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe("campaigns-2026-10-05.dump");
        Directory.GetFiles(copy.Folder).ShouldBe([file]);
        var name = await server.Empty();
        var address = new NpgsqlConnectionStringBuilder(server.Connection(name));
        var run = await Command.Run(Path.Combine(PostgresServer.Programs!, "pg_restore"), store.Folder, new Dictionary<string, string> { ["PGPASSWORD"] = address.Password! },
            "--host", address.Host!, "--username", address.Username!, "--dbname", name, "--no-owner", "--exit-on-error", file);
        run.Exit.ShouldBe(0, run.ToString());
        await using var restored = (await Database.Open(store.Folder, new StoreOptions { Connection = address.ConnectionString }, store.Clock)).Value!;
        (await restored.Read(s => s.Value<string>("SELECT name FROM unit"))).ShouldBe("UBND xã Mường Sáng");
        (await restored.Examine()).Schema.ShouldBe((await store.Database.Examine()).Schema);
    }

    [PostgresFact]
    public async Task On_PostgreSQL_a_copy_that_cannot_be_made_is_told_without_the_password()
    {
        await using var store = await TestStore.Open();
        Directory.CreateDirectory(Path.Combine(store.Folder, "backups"));
        Directory.CreateDirectory(Path.Combine(store.Folder, "backups", "campaigns-2026-10-05.dump.unfinished"));

        await Copy(store).MakeIfDue(CancellationToken.None);

        var told = (await store.Database.Read(s => s.Value<string>("SELECT value FROM store_flag WHERE name = 'backup-problem'"))).ShouldNotBeNull();
        told.ShouldContain("Không sao lưu được");
        told.ShouldNotContain(PostgresServer.Password);
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
