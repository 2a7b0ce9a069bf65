using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>
/// SQLite in one file: WAL with <c>synchronous=FULL</c>, one writing connection in this process and <c>BEGIN IMMEDIATE</c> for
/// every write, so that other processes (desks, verbs) may write beside it; readers have connections of their own and never wait
/// for a writer.
/// </summary>
/// <remarks>A committed write survives the death of the process and of the machine. Writes wait at most five seconds for another process.</remarks>
internal sealed class SqliteEngine : IStoreEngine
{
    private readonly WriteQueue _writes = new();
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly List<SqliteStatement> _compiled = [];
    private readonly SqliteStatement _begin, _commit, _rollback;
    private bool _closed;

    private SqliteEngine(string file, string connectionString, SqliteConnection writer)
    {
        (Place, _connectionString, _writer) = (file, connectionString, writer);
        (_begin, _commit, _rollback) = (new(writer, "BEGIN IMMEDIATE"), new(writer, "COMMIT"), new(writer, "ROLLBACK"));
        _compiled.AddRange([_begin, _commit, _rollback]);
    }

    /// <summary>The file.</summary>
    public string Place { get; }

    public bool OneWorker => true;

    public string CopySuffix => ".db";

    public static async Task<Result<IStoreEngine>> Open(string dataFolder, TimeProvider clock, CancellationToken cancel)
    {
        var file = Path.GetFullPath(Path.Combine(dataFolder, "campaigns.db"));
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 30 }.ToString();
        var writer = new SqliteConnection(connectionString);
        try
        {
            await OpenTuned(writer, cancel);
            // 16 MiB for the one writer, so that draining a day of posts does not read its own pages back.
            await Sqlite.Run(writer, "PRAGMA journal_mode=WAL; PRAGMA cache_size=-16384", cancel);
            if (await Migrator.BringUp(writer, file, clock, cancel) is { } refused)
            {
                await Close(writer);
                return refused;
            }
        }
        catch (SqliteException e)
        {
            await Close(writer);
            return Sqlite.Explain(e, file);
        }
        return new SqliteEngine(file, connectionString, writer);
    }

    public async Task<T> Read<T>(Func<Session, Task<T>> query, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await OpenTuned(connection, cancel);
        await using var snapshot = connection.BeginTransaction(deferred: true);
        return await query(new Session(this, connection, snapshot, cancel));
    }

    public Task<T> Write<T>(Func<Session, Task<T>> work, bool once, CancellationToken cancel) => _writes.Add(() => WriteAlone(work, once, cancel), cancel);

    public async Task<T> WriteAlone<T>(Func<Session, Task<T>> work, bool once, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _begin.Run();
        try
        {
            var result = await work(new Session(this, _writer, null, cancel));
            _commit.Run();
            return result;
        }
        catch
        {
            Undo();
            throw;
        }
    }

    public string Say(string sql) => Dialect.Sqlite(sql);

    public Statement Compile(DbConnection connection, string sql, string[] names)
    {
        if (!ReferenceEquals(connection, _writer))
            throw new InvalidOperationException("Statements are compiled inside a write.");
        var statement = new SqliteStatement(_writer, sql, names);
        _compiled.Add(statement);
        return statement;
    }

    public Statement CompileBoth(DbConnection connection, string first, string then, string[] names) =>
        new SqlitePair((SqliteStatement)Compile(connection, first, names), (SqliteStatement)Compile(connection, then, names));

    public object Reach(DbConnection connection) => connection;

    public async Task<StoreExamination> Examine(CancellationToken cancel)
    {
        try
        {
            return await Read(async session => new StoreExamination(
                await session.Value<int>("SELECT MAX(number) FROM migration"),
                [.. (await session.List<string>(Sqlite.Integrity)).Where(line => line != "ok")],
                $"SQLite {await session.Value<string>("SELECT sqlite_version()")}", new FileInfo(Place).Length), cancel);
        }
        catch (SqliteException e) when (Sqlite.IsDamage(e))
        {
            // So damaged that it cannot even be looked at.
            return new(0, [e.Message], "SQLite", new FileInfo(Place).Length);
        }
    }

    public Problem? Trouble(Exception e) => e is SqliteException fault && Sqlite.IsTrouble(fault) ? Sqlite.Explain(fault, Place) : null;

    public Task<IAsyncDisposable?> Hold(string name, bool wait, CancellationToken cancel) => Task.FromResult<IAsyncDisposable?>(new Unheld());

    public DbDataSource? Beside() => null;

    public async Task<Problem?> CopyTo(string file, CancellationToken cancel)
    {
        await using (var source = new SqliteConnection(_connectionString))
        {
            await OpenTuned(source, cancel);
            await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            await target.OpenAsync(cancel);
            source.BackupDatabase(target);
        }
        return await StoreCopy.Verify(file, cancel);
    }

    /// <summary>Takes its turn behind the writes that were asked for: one may still be at work for somebody who no longer waits for it.</summary>
    public async ValueTask DisposeAsync() => await _writes.Add(async () =>
    {
        _closed = true;
        _compiled.ForEach(s => s.Dispose());
        await _writer.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
        return true;
    }, CancellationToken.None);

    /// <summary>SQLite has undone by itself what failed on a full disk or a broken one; then there is nothing left to undo.</summary>
    private void Undo()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_writer.Handle) == 0)
            _rollback.Run();
    }

    /// <summary>A file that was refused is let go for good: it is about to be replaced, and a pooled connection would still hold the old one.</summary>
    private static async Task Close(SqliteConnection refused)
    {
        await refused.DisposeAsync();
        SqliteConnection.ClearPool(refused);
    }

    private static async Task OpenTuned(SqliteConnection connection, CancellationToken cancel)
    {
        await connection.OpenAsync(cancel);
        await Sqlite.Run(connection, "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000", cancel);
    }
}
