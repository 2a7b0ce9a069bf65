using Campaigns.Content.Store;

namespace Campaigns.Content.Tests.Store;

public sealed class StatementTests
{
    private const string First = "UPDATE store_flag SET value = @value WHERE name = @name AND value <> @value", Then = "UPDATE unit SET place = @place WHERE code = @code";

    [StoreFact]
    public async Task Of_two_statements_as_one_the_second_runs_where_the_first_changed_a_row()
    {
        await using var store = await TestStore.Open();
        await store.Database.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('a', 'old')"));

        var changed = await store.Database.WriteOne(async session => await Both(session).Run(session, "new", "a", "xã Mới", store.Unit.Code));

        changed.ShouldBe(1);
        (await Read(store)).ShouldBe(("new", "xã Mới"));
    }

    [StoreFact]
    public async Task Where_the_first_changed_nothing_neither_is_written()
    {
        await using var store = await TestStore.Open();
        await store.Database.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('a', 'new')"));

        var changed = await store.Database.WriteOne(async session => await Both(session).Run(session, "new", "a", "xã Mới", store.Unit.Code));

        changed.ShouldBe(0);
        (await Read(store)).ShouldBe(("new", store.Unit.Place));
    }

    [StoreFact]
    public async Task Two_statements_as_one_are_both_undone_where_the_second_fails()
    {
        await using var store = await TestStore.Open();
        await store.Database.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('a', 'old')"));
        await store.Refuse("UPDATE OF place ON unit");

        await Should.ThrowAsync<System.Data.Common.DbException>(() => store.Database.WriteOne(async session => await Both(session).Run(session, "new", "a", "xã Mới", store.Unit.Code)));

        (await Read(store)).ShouldBe(("old", store.Unit.Place));
    }

    [PostgresFact]
    public async Task A_write_of_one_statement_is_refused_a_second_one_which_it_could_not_undo()
    {
        await using var store = await TestStore.Open();

        await Should.ThrowAsync<InvalidOperationException>(() => store.Database.WriteOne(async session =>
        {
            await session.Run("INSERT INTO store_flag (name, value) VALUES ('a', '1')");
            return await session.Run("INSERT INTO store_flag (name, value) VALUES ('b', '2')");
        }));

        (await store.Database.Read(session => session.List<string>("SELECT name FROM store_flag"))).ShouldBe(["a"]);
    }

    [PostgresFact]
    public async Task A_write_of_one_statement_is_read_committed_whatever_the_database_says()
    {
        var server = await PostgresServer.One();
        var name = await server.Empty();
        await server.Run($"ALTER DATABASE {name} SET default_transaction_isolation = 'serializable'");
        using var folder = new TempFolder();
        await using var database = (await Database.Open(folder.Path, new StoreOptions { Connection = server.Connection(name) }, TimeProvider.System)).Value!;

        (await database.WriteOne(session => session.Value<string>("SHOW transaction_isolation"))).ShouldBe("read committed");
        (await database.Write(session => session.Value<string>("SHOW transaction_isolation"))).ShouldBe("serializable");
    }

    private static Statement Both(Session session) => session.CompileBoth(First, Then, "value", "name", "place", "code");

    private static Task<(string, string)> Read(TestStore store) => store.Database.Read(async session =>
        ((await session.Value<string>("SELECT value FROM store_flag WHERE name = 'a'"))!, (await session.Value<string>("SELECT place FROM unit"))!));
}
