using System.Data;
using System.Data.Common;
using System.Security.Cryptography;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>
/// PostgreSQL by a connection string. Reads are one snapshot (repeatable read, read only). Writes are serializable and done again
/// where others came between, or run once on conditions of their own (read committed); several write at once, each on a connection
/// of its own. Connections for reading and for writing are two pools, so that neither starves the other.
/// </summary>
/// <remarks>A committed write survives the death of the process, of this machine, and of the server's.</remarks>
internal sealed class PostgresEngine : IStoreEngine
{
    /// <summary>How often work is begun anew where others came between; how often where its connection broke.</summary>
    private const int MostTries = 25, MostBroken = 3;

    private readonly PostgresAddress _address;
    private readonly NpgsqlDataSource _writes, _reads;
    private readonly TimeProvider _clock;

    private PostgresEngine(PostgresAddress address, NpgsqlDataSource writes, TimeProvider clock) =>
        (_address, _writes, _reads, _clock) = (address, writes, NpgsqlDataSource.Create(address.Reading), clock);

    public string Place => _address.Place;

    public bool OneWorker => false;

    public string CopySuffix => ".dump";

    public static async Task<Result<IStoreEngine>> Open(string connectionString, TimeProvider clock, CancellationToken cancel)
    {
        var address = PostgresAddress.Read(connectionString);
        if (!address.Ok)
            return address.Problems.ToArray();
        var writes = NpgsqlDataSource.Create(address.Value.Writing);
        try
        {
            await using var connection = await writes.OpenConnectionAsync(cancel);
            if (await Prepare(connection, address.Value.Place, clock, cancel) is not { } refused)
                return new PostgresEngine(address.Value, writes, clock);
            await writes.DisposeAsync();
            return refused;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or IOException)
        {
            await writes.DisposeAsync();
            return Postgres.Explain(e, address.Value.Place);
        }
    }

    /// <summary>Looks whether the server will do, and brings its schema up in one transaction.</summary>
    private static async Task<Problem?> Prepare(NpgsqlConnection connection, string place, TimeProvider clock, CancellationToken cancel)
    {
        if (Refusal(connection, place) is { } refusal)
            return refusal;
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        var refused = await Migrator.BringUp(connection, transaction, place, clock, cancel);
        if (refused is null)
            await transaction.CommitAsync(CancellationToken.None);
        return refused;
    }

    /// <summary>Why this server cannot hold a store; null where it can.</summary>
    public static Problem? Refusal(NpgsqlConnection connection, string place) =>
        connection.PostgreSqlVersion.Major < Postgres.OldestServer ? Postgres.TooOld(connection.PostgreSqlVersion, place)
        : connection.PostgresParameters.GetValueOrDefault("server_encoding") is { } encoding and not "UTF8" ? Postgres.NotUnicode(encoding, place) : null;

    public async Task<T> Read<T>(Func<Session, Task<T>> query, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var connection = await _reads.OpenConnectionAsync(cancel);
                await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
                return await query(new Session(this, connection, snapshot, cancel));
            }
            catch (Exception e) when (tries < MostBroken && Postgres.Broke(e) && !cancel.IsCancellationRequested)
            {
                _reads.Clear();
            }
            await Wait(tries, cancel);
        }
    }

    public async Task<T> Write<T>(Func<Session, Task<T>> work, bool once, CancellationToken cancel)
    {
        for (var (tries, broken) = (1, 1); ; tries++)
        {
            // What breaks while it is being committed may have been kept: only before that is it safe to do it again.
            var committing = false;
            try
            {
                await using var connection = await _writes.OpenConnectionAsync(cancel);
                await using var transaction = await connection.BeginTransactionAsync(once ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable, cancel);
                var result = await work(new Session(this, connection, transaction, cancel));
                committing = true;
                await transaction.CommitAsync(CancellationToken.None);
                return result;
            }
            catch (Exception e) when (!once && tries < MostTries && Postgres.CameBetween(e, tries))
            {
                // Begun anew below, a little later.
            }
            catch (Exception e) when (!once && !committing && broken < MostBroken && Postgres.Broke(e) && !cancel.IsCancellationRequested)
            {
                broken++;
                _writes.Clear();
            }
            await Wait(tries, cancel);
        }
    }

    public async Task<T> WriteOne<T>(Func<Session, Task<T>> statement, CancellationToken cancel)
    {
        // By itself a statement is a transaction, and read committed (PostgresAddress): begun, done and kept in one round trip.
        await using var connection = await _writes.OpenConnectionAsync(cancel);
        return await statement(new Session(this, connection, null, cancel, one: true));
    }

    public string Say(string sql) => Dialect.Postgres(sql);

    public Statement Compile(DbConnection connection, string sql, string[] names) => new PostgresStatement(sql, names);

    public Statement CompileBoth(DbConnection connection, string first, string then, string[] names) => new PostgresStatement(
        $"WITH changed AS ({first} RETURNING 1), noted AS ({then} AND EXISTS (SELECT 1 FROM changed)) SELECT COUNT(*) FROM changed", names) { Counts = true };

    public object Reach(DbConnection connection) => this;

    public Problem? Trouble(Exception e) => Postgres.IsTrouble(e) ? Postgres.Explain(e, Place) : null;

    public Task<StoreExamination> Examine(CancellationToken cancel) => Read(async session =>
    {
        // The answer is as old as half its way; a round trip is the error of the difference.
        var before = _clock.GetUtcNow();
        var there = DateTimeOffset.FromUnixTimeMilliseconds(await session.Value<long>("SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT"));
        var after = _clock.GetUtcNow();
        return new StoreExamination(await session.Value<int>("SELECT MAX(number) FROM migration"), [],
            $"PostgreSQL {((NpgsqlConnection)session.Connection).PostgreSqlVersion}", await session.Value<long>("SELECT pg_database_size(current_database())"))
        {
            Read = false,
            Durability = await session.Value<string>("SHOW synchronous_commit") ?? "",
            Flushes = await session.Value<string>("SHOW fsync") == "on",
            ClockAhead = before + (after - before) / 2 - there,
        };
    }, cancel);

    public Task<IAsyncDisposable?> Hold(string name, bool wait, CancellationToken cancel) => PostgresHold.Take(_address, name, wait, cancel);

    public DbDataSource Beside() => NpgsqlDataSource.Create(_address.Beside);

    public Task<Problem?> CopyTo(string file, CancellationToken cancel) => PostgresDump.Make(_address, file, cancel);

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _reads.DisposeAsync();
    }

    /// <summary>A few milliseconds at first, a quarter of a second at most; not the same for everybody who waits.</summary>
    private static Task Wait(int tries, CancellationToken cancel) =>
        Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(1, Math.Min(250, 4 << Math.Min(tries, 6)))), TimeProvider.System, cancel);
}
