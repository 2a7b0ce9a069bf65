using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Tests.Kit.Stores;

namespace Campaigns.Tests.Kit;

/// <summary>A real store of a test's own, with one unit in it: SQLite in a folder, or a database of the tests' PostgreSQL.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly AsyncLocal<StoreKind> s_kind = new();
    private readonly TempFolder _folder;
    private readonly string? _database;

    private TestStore(TempFolder folder, string? database, StoreOptions options, Database store, TestClock clock, Unit unit) =>
        (_folder, _database, Options, Database, Clock, Unit) = (folder, database, options, store, clock, unit);

    /// <summary>The engine of every store that is opened in this test from now on.</summary>
    public static StoreKind Kind
    {
        get => Environment.GetEnvironmentVariable("TRY_PG") is not null ? StoreKind.Postgres : s_kind.Value;
        set => s_kind.Value = value;
    }

    public Database Database { get; }

    /// <summary>With which the same store is opened once more.</summary>
    public StoreOptions Options { get; }

    public TestClock Clock { get; }

    public Unit Unit { get; }

    public string Folder => _folder.Path;

    /// <param name="clock">A new one where it is null.</param>
    /// <param name="ownClock">On PostgreSQL: the store's time is the server's, as it is outside of tests, and not the clock's.</param>
    public static async Task<TestStore> Open(TestClock? clock = null, bool ownClock = false)
    {
        clock ??= new TestClock();
        var folder = new TempFolder();
        var server = Kind == StoreKind.Postgres ? await PostgresServer.One() : null;
        var name = server is null ? null : await server.Store(ownClock);
        var options = new StoreOptions { Connection = name is null ? "" : server!.Connection(name) };
        var opened = await Database.Open(folder.Path, options, clock);
        var database = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        var unit = await new UnitStore(database, clock).Save(new Unit
        {
            Id = Content.Id.New(clock), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La",
        });
        return new TestStore(folder, name, options, database, clock, unit);
    }

    /// <summary>The same rows by another program.</summary>
    public async Task<Database> Again()
    {
        var opened = await Database.Open(Folder, Options, Clock);
        return opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_database is not null)
            await (await PostgresServer.One()).Drop(_database);
        _folder.Dispose();
    }
}
