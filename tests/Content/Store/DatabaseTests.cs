using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Store;

public sealed class DatabaseTests
{
    [StoreFact]
    public async Task A_unit_that_was_saved_is_there_when_the_store_is_opened_again()
    {
        await using var store = await TestStore.Open();

        var again = await Database.Open(store.Folder, store.Options, store.Clock);

        again.Ok.ShouldBeTrue();
        await using var database = again.Value;
        var names = await database.Read(session => session.List<string>("SELECT name FROM unit"));
        names.ShouldBe(["UBND xã Mường Sáng"]);
    }

    [StoreFact]
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

    [StoreFact]
    public async Task A_store_of_a_newer_program_is_refused()
    {
        await using var store = await TestStore.Open();
        await store.Database.Write(session => session.Run("INSERT INTO migration (number, name, applied) VALUES (9999, 'later', 0)"));

        var refused = await Database.Open(store.Folder, store.Options, store.Clock);

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

    [StoreFact]
    public async Task A_write_at_work_when_the_store_is_let_go_is_kept_and_one_that_comes_later_is_refused()
    {
        await using var store = await TestStore.Open();
        var other = await store.Again();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var write = other.Write(async session =>
        {
            entered.SetResult();
            await go.Task;
            await session.Run("UPDATE unit SET name = 'sau'");
        });
        await entered.Task;

        var letGo = other.DisposeAsync().AsTask();
        go.SetResult();
        await Task.WhenAll(write, letGo);

        await Should.ThrowAsync<ObjectDisposedException>(() => other.Write(session => session.Run("UPDATE unit SET name = 'muộn'")));
        (await store.Database.Read(session => session.Value<string>("SELECT name FROM unit"))).ShouldBe("sau");
    }

    [StoreFact]
    public async Task A_write_cancelled_before_its_turn_is_not_begun()
    {
        await using var store = await TestStore.Open();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        // SQLite lets one write in at a time; PostgreSQL lets the second wait for what the first holds.
        var first = store.Database.Write(async session =>
        {
            await session.Run("UPDATE unit SET name = name");
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;
        using var cancel = new CancellationTokenSource();

        var second = store.Database.Write(session => session.Run("UPDATE unit SET name = 'x'"), cancel.Token);
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        go.SetResult();
        await first;
        (await store.Database.Read(session => session.Value<string>("SELECT name FROM unit"))).ShouldBe("UBND xã Mường Sáng");
    }

    [StoreFact]
    public async Task After_a_write_that_failed_the_next_one_goes_through()
    {
        await using var store = await TestStore.Open();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => store.Database.Write(session => session.Run("INSERT INTO nowhere VALUES (1)")));

        await store.Database.Write(session => session.Run("UPDATE unit SET name = 'sau'"));

        (await store.Database.Read(session => session.Value<string>("SELECT name FROM unit"))).ShouldBe("sau");
    }

    [StoreFact]
    public async Task A_thousand_writes_at_once_all_come_through()
    {
        await using var store = await TestStore.Open();

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => store.Database.Write(session =>
            session.Run("INSERT INTO store_flag (name, value) VALUES (@name, '1')", new { name = $"n{i}" }))));

        (await store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM store_flag"))).ShouldBe(1000);
    }

    [StoreFact]
    public async Task Every_migration_is_applied_once_and_an_opening_anew_changes_nothing()
    {
        await using var store = await TestStore.Open();
        var files = Migrator.For(TestStore.Kind == StoreKind.Postgres ? "postgres" : "sqlite");

        await using (var again = await store.Again()) { }

        (await store.Database.Read(session => session.List<string>("SELECT name FROM migration ORDER BY number"))).ShouldBe(files.Select(file => file.Name));
        (await store.Database.Examine()).Schema.ShouldBe(Migrator.Newest);
    }

    [StoreFact]
    public async Task Who_counts_before_writing_counts_right_however_many_do_it_at_once()
    {
        await using var store = await TestStore.Open();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.Database.Write(async session =>
        {
            var known = await session.Value<int>("SELECT COUNT(*) FROM store_flag");
            await session.Run("INSERT INTO store_flag (name, value) VALUES (@name, '1')", new { name = $"n{known}" });
        }))));

        (await store.Database.Read(session => session.List<string>("SELECT name FROM store_flag ORDER BY length(name), name"))).ShouldBe(Enumerable.Range(0, 12).Select(n => $"n{n}"));
    }

    [StoreFact]
    public async Task Two_that_each_look_at_what_the_other_writes_do_not_both_go_through_on_what_they_saw()
    {
        await using var store = await TestStore.Open();
        await store.Database.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('a', 'on'), ('b', 'on')"));

        // One of the two must stay on: each may switch its own off only while the other's is on.
        await Task.WhenAll(new[] { ("a", "b"), ("b", "a") }.Select(pair => Task.Run(() => store.Database.Write(async session =>
        {
            if (await session.Value<string>("SELECT value FROM store_flag WHERE name = @Item2", new { pair.Item2 }) == "on")
                await session.Run("UPDATE store_flag SET value = 'off' WHERE name = @Item1", new { pair.Item1 });
        }))));

        (await store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM store_flag WHERE value = 'on'"))).ShouldBe(1);
    }

    [StoreFact]
    public async Task Work_that_runs_once_is_never_run_again()
    {
        await using var store = await TestStore.Open();
        var runs = 0;

        await Should.ThrowAsync<System.Data.Common.DbException>(() => store.Database.WriteOnce(async session =>
        {
            runs++;
            await session.Run("INSERT INTO store_flag (name, value) VALUES ('a', '1')");
            return await session.Run("INSERT INTO store_flag (name, value) VALUES ('a', '2')");
        }));

        runs.ShouldBe(1);
        (await store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM store_flag"))).ShouldBe(0);
    }
}
