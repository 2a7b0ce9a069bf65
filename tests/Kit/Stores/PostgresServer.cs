using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Campaigns.Content.Store;
using Npgsql;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>
/// A PostgreSQL of this test run's own, started when the first test wants it: in a temporary folder, on a socket there, as an
/// unprivileged user. It ends and its folder goes when this process does, however it ends: <c>Stores/run</c> waits for its standard
/// input to close.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "campaigns", Password = "bí mật của máy thử";

    private const string Template = "template_campaigns", TemplateOwnClock = "template_own_clock";
    private static readonly TimeSpan UpWithin = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<PostgresServer>> s_one = new(() => Start());
    private static int s_made;

    // What a test leaves behind is a handful of rows: to delete them is ten times faster than to make a database.
    private const string Cleaning = """
        DO $$
        DECLARE one RECORD;
        BEGIN
          SET LOCAL session_replication_role = replica;
          FOR one IN SELECT tgname AS name, tgrelid::regclass AS place FROM pg_trigger WHERE NOT tgisinternal AND tgname NOT LIKE 'audit_is_%' AND tgname NOT LIKE 'broadcast_%' LOOP
            EXECUTE format('DROP TRIGGER %I ON %s', one.name, one.place);
          END LOOP;
          FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' LOOP
            EXECUTE format('DELETE FROM %I', one.name);
          END LOOP;
          DELETE FROM migration WHERE number >= 9000;
        END $$
        """;

    private readonly ConcurrentBag<string> _clean = [];
    private readonly Process _process;
    private readonly string _socket;

    private PostgresServer(Process process, string socket) => (_process, _socket) = (process, socket);

    /// <summary>Null where everything is there, or where <c>CI</c> is set: then what is missing fails.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? null
        : OperatingSystem.IsWindows() ? "the tests start PostgreSQL on Linux only"
        : Programs is null ? "PostgreSQL is missing: ./campaigns test installs it" : null;

    /// <summary>The newest of Debian's folders of programs.</summary>
    public static string? Programs => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
        .Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));

    public static Task<PostgresServer> One() => s_one.Value;

    /// <summary>Another one, for who breaks it or measures it; with settings over those of the tests: <c>fsync=on</c>.</summary>
    public static Task<PostgresServer> Alone(params string[] settings) => Start(settings);

    /// <summary>Where it listens.</summary>
    public string Socket => Path.Combine(_socket, ".s.PGSQL.5432");

    /// <summary>How to connect to a database of this server.</summary>
    public string Connection(string database, string? password = null) =>
        new NpgsqlConnectionStringBuilder { Host = _socket, Database = database, Username = User, Password = password ?? Password, MaxPoolSize = 8 }.ConnectionString;

    /// <summary>A database of a test's own with nothing in it; its name.</summary>
    public Task<string> Empty() => Make("template0");

    /// <summary>The same with the schema of this program. The store's time is the server's.</summary>
    public Task<string> OwnClock() => Make(TemplateOwnClock);

    /// <summary>The same where the store's time is what the caller says it is; to be given back.</summary>
    public async Task<string> Store() => _clean.TryTake(out var name) ? name : await Make(Template);

    /// <summary>Takes a store back: rows, and triggers that a test made, go, and the next test has it.</summary>
    public async Task GiveBack(string database)
    {
        await Run(Cleaning, database);
        _clean.Add(database);
    }

    /// <summary>Runs statements as the server's administrator, in <paramref name="database"/>.</summary>
    public async Task Run(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(Connection(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> Make(string template)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref s_made)}");
        await Run($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    /// <summary>Killed without a goodbye (<c>immediate</c>) and up again; its connections are gone.</summary>
    public Task Restart() => Tell("restart", "up");

    /// <summary>Every process of it stands still; connections stay and nobody answers.</summary>
    public Task StandStill() => Tell("stop", "stopped");

    /// <summary>It goes on where it stood still.</summary>
    public Task GoOn() => Tell("go", "going");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Tell(string order, string answer)
    {
        using var limit = new CancellationTokenSource(UpWithin);
        await _process.StandardInput.WriteLineAsync(order.AsMemory(), limit.Token);
        await _process.StandardInput.FlushAsync(limit.Token);
        if (await _process.StandardOutput.ReadLineAsync(limit.Token) != answer)
            throw new InvalidOperationException($"PostgreSQL did not {order}.");
    }

    private static async Task<PostgresServer> Start(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-").FullName;   // gone with the script
        await File.WriteAllTextAsync(Path.Combine(folder, "password"), Password + "\n");
        var start = new ProcessStartInfo("setsid", ["bash", Repository.Path("tests", "Kit", "Stores", "run"), Programs ?? throw new InvalidOperationException("PostgreSQL is missing."), folder, User,
            .. settings.SelectMany(setting => new[] { "-c", setting })])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(UpWithin);
        if (await process.StandardOutput.ReadLineAsync(limit.Token) != "up")
            throw new InvalidOperationException($"PostgreSQL did not come up: {await process.StandardError.ReadToEndAsync(limit.Token)}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(process);
        var server = new PostgresServer(process, folder);
        await server.MakeTemplates();
        return server;
    }

    private static void End(Process process)
    {
        try
        {
            process.StandardInput.Close();
        }
        catch (InvalidOperationException)
        {
            // It was ended and let go of before.
        }
    }

    private async Task MakeTemplates()
    {
        await Run($"CREATE DATABASE {TemplateOwnClock} TEMPLATE template0");
        using (var folder = new TempFolder())
        {
            var opened = await Database.Open(folder.Path, new StoreOptions { Connection = Connection(TemplateOwnClock) }, TimeProvider.System);
            await using var database = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].In("en"));
        }
        await Run($"CREATE DATABASE {Template} TEMPLATE {TemplateOwnClock}");
        await Run("CREATE OR REPLACE FUNCTION store_now(said BIGINT) RETURNS BIGINT LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT said'", Template);
    }
}
