using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Store;

public sealed class DatabaseTests
{
    [Fact]
    public async Task A_unit_that_was_saved_is_there_when_the_store_is_opened_again()
    {
        await using var store = await TestStore.Open();

        var again = await Database.Open(store.Folder, new StoreOptions(), store.Clock);

        again.Ok.ShouldBeTrue();
        await using var database = again.Value;
        var names = await database.Read(session => session.List<string>("SELECT name FROM unit"));
        names.ShouldBe(["UBND xã Mường Sáng"]);
    }

    [Fact]
    public async Task A_write_that_fails_halfway_leaves_nothing()
    {
        await using var store = await TestStore.Open();

        await Should.ThrowAsync<InvalidOperationException>(() => store.Database.Write(async session =>
        {
            await session.Run("UPDATE unit SET name = 'x'");
            throw new InvalidOperationException("halfway");
        }));

        (await store.Database.Read(session => session.Value<string>("SELECT name FROM unit"))).ShouldBe("UBND xã Mường Sáng");
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await using var store = await TestStore.Open();
        await store.Database.Write(session => session.Run("INSERT INTO migration (number, name, applied) VALUES (9999, 'later', 0)"));

        var refused = await Database.Open(store.Folder, new StoreOptions(), store.Clock);

        refused.Problems.ShouldHaveSingleItem().What.En.ShouldContain("newer version");
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_with_how_to_restore()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("campaigns.db"), string.Concat(Enumerable.Repeat("not a database at all. ", 200)));

        var refused = await Database.Open(folder.Path, new StoreOptions(), TimeProvider.System);

        refused.Problems.ShouldHaveSingleItem().Mend!.Value.En.ShouldContain("backup");
    }

    [Fact]
    public async Task A_write_cancelled_before_its_turn_is_not_begun()
    {
        await using var store = await TestStore.Open();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = store.Database.Write(async _ => { entered.SetResult(); await go.Task; });
        await entered.Task;
        using var cancel = new CancellationTokenSource();

        var second = store.Database.Write(session => session.Run("UPDATE unit SET name = 'x'"), cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        go.SetResult();
        await first;
        (await store.Database.Read(session => session.Value<string>("SELECT name FROM unit"))).ShouldBe("UBND xã Mường Sáng");
    }

    [Fact]
    public async Task After_a_write_that_failed_the_next_one_goes_through()
    {
        await using var store = await TestStore.Open();
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => store.Database.Write(session => session.Run("INSERT INTO nowhere VALUES (1)")));

        await store.Database.Write(session => session.Run("UPDATE unit SET name = 'sau'"));

        (await store.Database.Read(session => session.Value<string>("SELECT name FROM unit"))).ShouldBe("sau");
    }

    [Fact]
    public async Task A_thousand_writes_at_once_all_come_through()
    {
        await using var store = await TestStore.Open();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => store.Database.Write(session =>
            session.Run("INSERT INTO store_flag (name, value) VALUES (@name, '1')", new { name = $"n{i}" }))));

        (await store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM store_flag"))).ShouldBe(1000);
    }
}
