using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Bench.Dispatch;

/// <summary>A store in a folder of its own under the working folder (where the machine line measured), with accounts and approved posts.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly string _folder, _connection;
    private readonly int _inFlight;
    private readonly NoOpChannel _channel;
    private readonly Database _database;
    private readonly List<string> _accounts = [];
    private readonly List<(Database Database, ServiceProvider Services)> _beside = [];
    private string _unit = "", _hash = "";

    private BenchStore(string folder, string connection, int inFlight, Database database, NoOpChannel channel)
    {
        (_folder, _connection, _inFlight, _database, _channel) = (folder, connection, inFlight, database, channel);
        Services = Assemble(database);
    }

    public ServiceProvider Services { get; }

    /// <param name="channel">Where all posts go.</param>
    /// <param name="accounts">How many accounts share them.</param>
    /// <param name="connection">An empty PostgreSQL; empty: SQLite.</param>
    /// <param name="inFlight">Posts on their way at one time in one worker; 0: as the program does by default.</param>
    public static async Task<BenchStore> Open(NoOpChannel channel, int accounts, string connection = "", int inFlight = 0)
    {
        var folder = Path.GetFullPath($".bench-{Id.New(TimeProvider.System)}");
        var store = new BenchStore(folder, connection, inFlight, await Store(folder, connection), channel);
        var unit = await store.Services.GetRequiredService<UnitStore>().Save(new Unit { Id = Id.New(TimeProvider.System), Code = "bench", Name = "UBND xã", Place = "xã" });
        store._unit = unit.Id;
        for (var i = 0; i < accounts; i++)
            store._accounts.Add((await store.Services.GetRequiredService<AccountStore>().Save(new Account
            {
                Id = Id.New(TimeProvider.System), UnitId = unit.Id, Kind = ChannelKind.Facebook, Name = $"Trang {i}",
            })).Id);
        var words = JsonSerializer.SerializeToUtf8Bytes(new Variant { Form = VariantForm.FacebookText, Title = "Ngày Chuyển đổi số", Text = new string('x', 600) }, Json.Compact);
        store._hash = await store._database.Write(s => store.Services.GetRequiredService<FrozenStore>().Keep(s, words, "application/json"));
        return store;
    }

    /// <summary>Approved posts, each of an item of its own; the due time of each by its number.</summary>
    public Task Fill(int posts, Func<int, DateTimeOffset> due) => _database.Write(async session =>
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 0; i < posts; i++)
        {
            var (item, approval, post) = (Id.New(TimeProvider.System), Id.New(TimeProvider.System), Id.New(TimeProvider.System));
            await session.Run("""
                INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated)
                VALUES (@item, @_unit, 't', '', 'b', 0, '[]', '[]', 2, 1, @now, @now)
                """, new { item, _unit, now });
            await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) VALUES (@approval, @_unit, @item, 1, 'p', @now)", new { approval, _unit, item, now });
            await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, approval_id, content_hash, attempt, created, updated)
                VALUES (@post, @_unit, @item, @account, 0, @at, @at + 7200000, 0, @at, @approval, @_hash, 0, @now, @now)
                """, new { post, _unit, item, account = _accounts[i % _accounts.Count], at = due(i).ToUnixTimeMilliseconds(), approval, _hash, now });
        }
    });

    /// <summary>More workers' houses on the same store, each with connections of its own.</summary>
    public async Task<IReadOnlyList<IServiceProvider>> Beside(int more)
    {
        for (var i = 0; i < more; i++)
        {
            var database = await Store(_folder, _connection);
            _beside.Add((database, Assemble(database)));
        }
        return [.. _beside.Select(b => b.Services)];
    }

    /// <summary>The server knows what it holds, as one that has run for an hour does.</summary>
    public Task Analyze() => _database.Write(session => session.Run("ANALYZE (VERBOSE false)"));

    public Task<T?> Value<T>(string sql) => _database.Read(s => s.Value<T>(sql));

    public async ValueTask DisposeAsync()
    {
        foreach (var (database, services) in _beside)
        {
            await services.DisposeAsync();
            await database.DisposeAsync();
        }
        await Services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Database> Store(string folder, string connection) =>
        (await Database.Open(folder, new StoreOptions { Connection = connection }, TimeProvider.System)) is { Ok: true } opened
            ? opened.Value : throw new InvalidOperationException("The store does not open.");

    private ServiceProvider Assemble(Database database) => new ServiceCollection()
        .AddLogging(l => l.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton(new Installation(AppContext.BaseDirectory, _folder))
        .AddSingleton(database)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new ChannelSet(new Dictionary<ChannelKind, IChannel> { [ChannelKind.Facebook] = _channel }, _channel))
        .AddContent()
        .AddWire()
        .AddScheduler()
        .Configure<WorkerOptions>(worker => worker.InFlight = _inFlight > 0 ? _inFlight : worker.InFlight)
        .BuildServiceProvider();
}
