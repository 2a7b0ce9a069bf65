using Campaigns.Content.Store;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>Where a store of a test's own is: nowhere else than its data folder, or in a database of the tests' PostgreSQL, which is given back afterwards.</summary>
public sealed class StorePlace : IAsyncDisposable
{
    private readonly string? _name;
    private readonly bool _ownClock;

    private StorePlace(string? name, bool ownClock, StoreOptions options) => (_name, _ownClock, Options) = (name, ownClock, options);

    public StoreOptions Options { get; }

    /// <summary>A place on the engine of this test.</summary>
    /// <param name="ownClock">On PostgreSQL: the store's time is the server's, as it is outside of tests, and not the caller's.</param>
    public static async Task<StorePlace> Take(bool ownClock = false)
    {
        if (TestStore.Kind == StoreKind.Sqlite)
            return new(null, ownClock, new StoreOptions());
        var server = await PostgresServer.One();
        var name = ownClock ? await server.OwnClock() : await server.Store();
        return new(name, ownClock, new StoreOptions { Connection = server.Connection(name) });
    }

    /// <summary>The store of this place; where it is nowhere else, in this data folder.</summary>
    public async Task<Database> Open(string dataFolder, TestClock clock)
    {
        if (_name is null)
            await EmptyStore.Into(dataFolder);
        var opened = await Database.Open(dataFolder, Options, clock);
        return opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (_name is not null && !_ownClock)
            await (await PostgresServer.One()).GiveBack(_name);
    }
}
