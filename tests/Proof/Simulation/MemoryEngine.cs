using System.Data.Common;
using Campaigns.Content;
using Campaigns.Content.Store;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Proof.Simulation;

/// <summary>
/// SQLite in memory, one connection for all processes of a run, which are on one thread: their transactions never meet. Speaks the
/// product's SQL through the product's statements. A run is one transaction and each write a savepoint in it, so that the next run
/// begins where this one did by undoing it, with every statement still compiled.
/// </summary>
/// <remarks>Nothing is flushed: what dies here is a process between its commits, and the store outlives it. Power that fails is <c>DamageTests</c>'.</remarks>
internal sealed class MemoryEngine : IStoreEngine, IDisposable
{
    private readonly RememberingConnection _connection = new();
    private readonly Dictionary<string, Statement> _compiled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _said = new(StringComparer.Ordinal);
    private readonly SqliteStatement _begin, _commit, _undo;
    private bool _writing;

    /// <param name="file">A store to begin with.</param>
    public MemoryEngine(string file)
    {
        _connection.Open();
        using (var made = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()))
        {
            made.Open();
            made.BackupDatabase(_connection);
        }
        Do("PRAGMA foreign_keys=ON");
        // A plan does not look at what is bound: many a statement would be compiled anew at each run for that.
        raw.sqlite3_db_config(_connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        (_begin, _commit, _undo) = (new(_connection, "SAVEPOINT written"), new(_connection, "RELEASE written"), new(_connection, "ROLLBACK TO written"));
        Do("BEGIN");
    }

    public string Place => _connection.DataSource;

    public bool OneWorker => true;

    public string CopySuffix => ".db";

    /// <summary>As it was at the beginning.</summary>
    public void Fresh()
    {
        Do("ROLLBACK");
        Do("BEGIN");
    }

    public Task<T> Read<T>(Func<Session, Task<T>> query, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        // On a file it would see what was committed before.
        return _writing ? throw new InvalidOperationException("A read of its own within a write.") : query(new Session(this, _connection, null, cancel));
    }

    public async Task<T> Write<T>(Func<Session, Task<T>> work, bool once, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_writing)
            throw new InvalidOperationException("Two writes at once.");
        _writing = true;
        _begin.Run();
        try
        {
            return await work(new Session(this, _connection, null, cancel));
        }
        catch
        {
            _undo.Run();
            throw;
        }
        finally
        {
            _commit.Run();
            _writing = false;
        }
    }

    public string Say(string sql) => _said.TryGetValue(sql, out var said) ? said : _said[sql] = Dialect.Sqlite(sql);

    public Statement Compile(DbConnection connection, string sql, string[] names)
    {
        var key = $"{string.Join(',', names)} {sql}";
        return _compiled.TryGetValue(key, out var compiled) ? compiled : _compiled[key] = new SqliteStatement(_connection, sql, names);
    }

    public Statement CompileBoth(DbConnection connection, string first, string then, string[] names) =>
        new SqlitePair((SqliteStatement)Compile(connection, first, names), (SqliteStatement)Compile(connection, then, names));

    public object Reach(DbConnection connection) => connection;

    public Task<IAsyncDisposable?> Hold(string name, bool wait, CancellationToken cancel) => throw new NotSupportedException();

    public DbDataSource? Beside() => null;

    public Task<StoreExamination> Examine(CancellationToken cancel) => throw new NotSupportedException();

    public Problem? Trouble(Exception e) => e is SqliteException fault && Sqlite.IsTrouble(fault) ? Sqlite.Explain(fault, Place) : null;

    public Task<Problem?> CopyTo(string file, CancellationToken cancel) => throw new NotSupportedException();

    /// <summary>A process of the run lets go of the store, which outlives it.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose()
    {
        foreach (var statement in _compiled.Values.Concat([_begin, _commit, _undo]))
            statement.Dispose();
        _connection.Dispose();
    }

    private void Do(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
