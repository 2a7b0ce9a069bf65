using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Store;
using Campaigns.Content.Tests.Plans;
using Campaigns.Content.Units;
using Npgsql;

namespace Campaigns.Content.Tests.Store;

public sealed class StoreMoveTests
{
    private static readonly (string Name, string Xml)[] Keys = [("key-1", "<key id=\"1\" />")];

    [PostgresFact]
    public async Task Everything_arrives_as_it_was_and_the_old_store_is_put_on_hold()
    {
        await using var source = await Filled();
        var (server, name) = await Empty();

        var moved = await StoreMove.Run(source.Database, server.Connection(name), Keys, source.Clock);

        moved.Problems.ShouldBeEmpty();
        var rows = moved.Value!.ToDictionary(table => table.Name, table => table.Rows, StringComparer.Ordinal);
        (rows["unit"], rows["item"], rows["card"], rows["plan"], rows["frozen"]).ShouldBe((3, 2, 1, 1, 2));
        rows["plan_task"].ShouldBe(5);
        await using var target = await Opened(server, name);
        (await target.Read(session => session.List<(string, string)>("SELECT name, xml FROM desk_key"))).ShouldBe(Keys, "the keys lay in files");
        foreach (var (table, count) in rows.Where(row => row.Key != "desk_key"))
            (await target.Read(session => session.Value<long>($"SELECT COUNT(*) FROM {table}"))).ShouldBe(count, table);
        var items = (new ItemStore(source.Database, new AuditLog(source.Clock), source.Clock), new ItemStore(target, new AuditLog(source.Clock), source.Clock));
        var (before, after) = ((await items.Item1.List()).Items, (await items.Item2.List()).Items);
        after.Select(item => (item.Id, item.Title, item.Body, item.Link)).ShouldBe(before.Select(item => (item.Id, item.Title, item.Body, item.Link)));
        var hash = FrozenStore.Hash(Picture);
        (await new FrozenStore(target, source.Clock).Find(hash))!.Bytes.ShouldBe(Picture);
        (await Hold(target)).ShouldBeNull();
        (await Hold(source.Database)).ShouldNotBeNull().ShouldContain("Dữ liệu đã chuyển sang");
        (await Hold(source.Database))!.ShouldNotContain(PostgresServer.Password);
    }

    [PostgresFact]
    public async Task Two_moves_of_the_same_rows_have_the_same_hashes_and_another_row_another_one()
    {
        await using var source = await Filled();
        var (server, one, two) = (await PostgresServer.One(), await (await PostgresServer.One()).Empty(), await (await PostgresServer.One()).Empty());

        var first = (await StoreMove.Run(source.Database, server.Connection(one), Keys, source.Clock)).Value!;
        await source.Database.Write(session => session.Run("UPDATE unit SET name = 'Tên khác' WHERE code = 'muong-sang'"));
        var second = (await StoreMove.Run(source.Database, server.Connection(two), Keys, source.Clock)).Value!;

        var differ = first.Zip(second).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Name);
        differ.ShouldBe(["store_flag", "unit"], ignoreOrder: true, "the first move put the source on hold");
    }

    [PostgresFact]
    public async Task A_target_that_holds_something_is_refused_and_left_as_it_is()
    {
        await using var source = await Filled();
        var (server, name) = await Empty();
        await using (var target = await Opened(server, name))
            await new UnitStore(target, source.Clock).Save(source.Unit);

        var refused = await StoreMove.Run(source.Database, server.Connection(name), Keys, source.Clock);

        refused.Problems.ShouldHaveSingleItem().What.En.ShouldContain("holds data already");
        await using var after = await Opened(server, name);
        (await after.Read(session => session.Value<int>("SELECT COUNT(*) FROM unit"))).ShouldBe(1);
        (await Hold(source.Database)).ShouldBeNull();
    }

    [PostgresFact]
    public async Task What_fails_halfway_leaves_nothing_there_and_the_store_here_as_it_was()
    {
        await using var source = await Filled();
        // PostgreSQL takes no text with a zero in it, and this table comes late.
        await source.Database.Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('z', 'a' || char(0) || 'b')"));
        var (server, name) = await Empty();

        var refused = await StoreMove.Run(source.Database, server.Connection(name), Keys, source.Clock);

        refused.Ok.ShouldBeFalse();
        (await Tables(server, name)).ShouldBe(0);
        (await Hold(source.Database)).ShouldBeNull();
    }

    [PostgresFact]
    public async Task A_store_that_is_on_PostgreSQL_already_is_not_moved()
    {
        await using var source = await TestStore.Open();
        var (server, name) = await Empty();

        (await StoreMove.Run(source.Database, server.Connection(name), Keys, source.Clock)).Problems.ShouldHaveSingleItem().What.En.ShouldContain("already");
    }

    private static byte[] Picture { get; } = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7))];

    /// <summary>A SQLite store with a little of everything: a tree of units, a plan, items, a card, pictures, texts of every kind.</summary>
    private static async Task<TestStore> Filled()
    {
        TestStore.Kind = StoreKind.Sqlite;
        var store = await TestStore.Open();
        TestStore.Kind = StoreKind.Postgres;
        var units = new UnitStore(store.Database, store.Clock);
        // The parent's id sorts after the child's.
        await units.Save(new Unit { Id = "zzz", Code = "tinh", Name = "UBND tỉnh Sơn La", Place = "tỉnh Sơn La", Province = "" });
        await units.Save(new Unit { Id = "aaa", Code = "ban", Name = "Bản Hịa 🌾", Place = "bản Hịa", Province = "tỉnh Sơn La", ParentId = "zzz" });
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("plan.txt"), PlanSamples.Commune);
        var frozen = new FrozenStore(store.Database, store.Clock);
        (await new PlanImport(new PlanStore(store.Database, frozen, store.Clock)).Keep(folder.File("plan.txt"), store.Unit)).Ok.ShouldBeTrue();
        await store.Database.Write(session => frozen.Keep(session, Picture, "image/png"));
        var items = new ItemStore(store.Database, new AuditLog(store.Clock), store.Clock);
        var first = await items.Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Ngày Chuyển đổi số", Body = "Mời bà con\n\n- một\n- hai \"ngoặc\" ’ ẵ" }, "biên tập");
        (await items.SetCard(first.Value!.Id, 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "10/10" }), "biên tập")).Ok.ShouldBeTrue();
        (await items.Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Ứng dụng", Body = "Văn bản", Link = "https://example.vn/?a=1&b=2" }, "biên tập")).Ok.ShouldBeTrue();
        return store;
    }

    private static async Task<(PostgresServer Server, string Name)> Empty()
    {
        var server = await PostgresServer.One();
        return (server, await server.Empty());
    }

    private static async Task<Database> Opened(PostgresServer server, string name)
    {
        using var folder = new TempFolder();
        return (await Database.Open(folder.Path, new StoreOptions { Connection = server.Connection(name) }, TimeProvider.System)).Value!;
    }

    private static Task<string?> Hold(Database database) => database.Read(session => session.Value<string>("SELECT value FROM store_flag WHERE name = 'hold'"));

    private static async Task<long> Tables(PostgresServer server, string name)
    {
        await using var connection = new NpgsqlConnection(server.Connection(name) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
