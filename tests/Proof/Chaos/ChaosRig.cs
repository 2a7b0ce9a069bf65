using System.Diagnostics;
using System.Text.Json;
using Campaigns.Proof.Kills;
using Campaigns.Tests.Kit;
using Campaigns.Tests.Kit.Stores;
using Npgsql;

namespace Campaigns.Proof.Chaos;

/// <summary>The real worker on a PostgreSQL of its own that it reaches through a <see cref="Relay"/>, the platforms, and the store as a desk has it.</summary>
internal sealed class ChaosRig : IAsyncDisposable
{
    /// <summary>Places for connections on the server: few, so that others can take them all.</summary>
    public const int Places = 40;

    private const string Name = "worker-under-test";

    private readonly TempFolder _folder;
    private readonly string _database;

    private ChaosRig(TempFolder folder, PostgresServer server, string database, Relay relay, Platforms platforms, Store store, WorkerProcess worker) =>
        (_folder, Server, _database, Relay, Platforms, Store, Worker) = (folder, server, database, relay, platforms, store, worker);

    public PostgresServer Server { get; }

    public Relay Relay { get; }

    public Platforms Platforms { get; }

    public Store Store { get; }

    public WorkerProcess Worker { get; }

    public static async Task<ChaosRig> Open(bool impatient)
    {
        var folder = new TempFolder();
        var server = await PostgresServer.Alone($"max_connections={Places}");
        var database = await server.Empty();
        var relay = Relay.To(server.Socket);
        var platforms = await Platforms.Open();
        // The desk's way is the socket; the worker's is through the relay, with the program's own settings of the wire but in the short form.
        var near = await Settings("desk.json", server.Connection(database));
        var far = await Settings("worker.json", new NpgsqlConnectionStringBuilder(server.Connection(database))
        {
            Host = "127.0.0.1", Port = relay.Port, ApplicationName = Name, MaxPoolSize = 12, CommandTimeout = impatient ? 4 : 30, Timeout = impatient ? 4 : 15,
        }.ConnectionString);
        var store = await Store.Open(folder.File("data"), near, platforms);
        return new ChaosRig(folder, server, database, relay, platforms, store, WorkerProcess.Run(folder.File("data"), far, "serve", "--role", "worker"));

        async Task<string> Settings(string name, string connection)
        {
            await File.WriteAllTextAsync(folder.File(name), JsonSerializer.Serialize(platforms.Settings(connection)));
            return folder.File(name);
        }
    }

    /// <summary>Ends one connection of the worker's, as an administrator does; all of them where there are no places left.</summary>
    public static Task Terminate(NpgsqlConnection by, bool all = false) => Run(by, $"""
        SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE application_name = '{Name}' ORDER BY random(){(all ? "" : " LIMIT 1")}) a
        """);

    /// <summary>A connection of somebody else's to the worker's server; null where there is no place.</summary>
    public async Task<NpgsqlConnection?> Stranger()
    {
        var connection = new NpgsqlConnection(Server.Connection(_database) + ";Pooling=false;Application Name=stranger");
        try
        {
            await connection.OpenAsync();
            return connection;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            await connection.DisposeAsync();
            return null;
        }
    }

    /// <summary>Asks the store until it answers: what broke for the worker broke for whoever looks on, too.</summary>
    public static async Task<T> Patiently<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancel))
            try
            {
                return await ask();
            }
            catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException && watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                // Again in a moment.
            }
    }

    public async ValueTask DisposeAsync()
    {
        Worker.Dispose();
        await Store.DisposeAsync();
        await Platforms.DisposeAsync();
        await Relay.DisposeAsync();
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task Run(NpgsqlConnection by, string sql)
    {
        await using var command = new NpgsqlCommand(sql, by);
        await command.ExecuteNonQueryAsync();
    }
}
