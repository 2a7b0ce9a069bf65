using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>
/// The rows of one installation. On SQLite: WAL with <c>synchronous=FULL</c>, one writing connection in this process and
/// <c>BEGIN IMMEDIATE</c> for every write, so that other processes (desks, verbs) may write beside it; readers have
/// connections of their own and never wait for a writer.
/// </summary>
/// <remarks>A committed write survives the death of the process and of the machine. Writes wait at most five seconds for another process.</remarks>
public sealed class Database : IAsyncDisposable
{
    private readonly WriteQueue _writes = new();
    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly List<SqliteStatement> _compiled = [];
    private readonly SqliteStatement _begin, _commit, _rollback;

    private Database(string file, string connectionString, SqliteConnection writer)
    {
        (File, _connectionString, _writer) = (file, connectionString, writer);
        (_begin, _commit, _rollback) = (new(writer, "BEGIN IMMEDIATE"), new(writer, "COMMIT"), new(writer, "ROLLBACK"));
        _compiled.AddRange([_begin, _commit, _rollback]);
    }

    /// <summary>The SQLite file.</summary>
    public string File { get; }

    /// <summary>Why the last write of this process did not come about (a full disk, a lock that stays); null once one did again.</summary>
    public Problem? Trouble { get; private set; }

    /// <summary>Opens the store under <paramref name="dataFolder"/>, makes it where there is none, and brings its schema up to this program.</summary>
    public static async Task<Result<Database>> Open(string dataFolder, StoreOptions options, TimeProvider clock, CancellationToken cancel = default)
    {
        if (options.Connection.Length > 0)
            return Problem.Configuration(
                new("Phiên bản này chỉ lưu dữ liệu bằng SQLite.", "This version keeps its data in SQLite only."), "Store:Connection",
                new("Để trống khóa này.", "Leave this key empty."));
        if (DataFolder.Prepare(dataFolder) is { } unusable)
            return unusable;
        var file = Path.GetFullPath(Path.Combine(dataFolder, "campaigns.db"));
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = true, DefaultTimeout = 30 }.ToString();
        var writer = new SqliteConnection(connectionString);
        try
        {
            await OpenTuned(writer, cancel);
            // 16 MiB for the one writer, so that draining a day of posts does not read its own pages back.
            await Sqlite.Run(writer, "PRAGMA journal_mode=WAL; PRAGMA cache_size=-16384", cancel);
            if (await Migrator.BringUp(writer, clock, cancel) is { } refused)
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
        return new Database(file, connectionString, writer);
    }

    /// <summary>Reads from a consistent snapshot.</summary>
    public async Task<T> Read<T>(Func<Session, Task<T>> query, CancellationToken cancel = default)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await OpenTuned(connection, cancel);
        await using var snapshot = connection.BeginTransaction(deferred: true);
        return await query(new Session(connection, snapshot, null, cancel));
    }

    /// <summary>Does <paramref name="work"/> in one transaction, durable when this returns. An exception undoes all of it.</summary>
    public Task<T> Write<T>(Func<Session, Task<T>> work, CancellationToken cancel = default) => _writes.Add(async () =>
    {
        Begin();
        try
        {
            var result = await work(new Session(_writer, null, _compiled, cancel));
            _commit.Run();
            Trouble = null;
            return result;
        }
        catch (Exception e)
        {
            Undo();
            Note(e);
            throw;
        }
    }, cancel);

    public Task Write(Func<Session, Task> work, CancellationToken cancel = default) =>
        Write(async session => { await work(session); return true; }, cancel);

    /// <summary>A consistent copy of the whole store, made while it is in use.</summary>
    public async Task CopyTo(string file, CancellationToken cancel = default)
    {
        await using var source = new SqliteConnection(_connectionString);
        await OpenTuned(source, cancel);
        await using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await target.OpenAsync(cancel);
        source.BackupDatabase(target);
    }

    public async ValueTask DisposeAsync()
    {
        _compiled.ForEach(s => s.Dispose());
        await _writer.DisposeAsync();
        SqliteConnection.ClearPool(new SqliteConnection(_connectionString));
    }

    private void Begin()
    {
        try
        {
            _begin.Run();
        }
        catch (SqliteException e)
        {
            Note(e);
            throw;
        }
    }

    private void Note(Exception e)
    {
        if (e is SqliteException fault && Sqlite.IsTrouble(fault))
            Trouble = Sqlite.Explain(fault, File);
    }

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
