using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Content.Store;

/// <summary>
/// A statement compiled once for one connection and run by SQLite's own calls: for the handful that run thousands of times
/// a second inside a write, where what a <c>DbCommand</c> does around each run costs as much as the run.
/// </summary>
/// <remarks>Not for use by two threads at once; a write has the connection to itself. Values: text, numbers, null.</remarks>
public sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <param name="connection">Open, and outliving the statement.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="names">Its parameters without '@', in the order in which values come.</param>
    public SqliteStatement(SqliteConnection connection, string sql, params string[] names)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
        _places = [.. names.Select(name => raw.sqlite3_bind_parameter_index(_statement, "@" + name))];
    }

    /// <summary>How many rows were changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < _places.Length; i++)
            Bind(_places[i], values[i]);
        var code = raw.sqlite3_step(_statement);
        // The reset gives the reason of a failed step once more; the first one counts.
        _ = raw.sqlite3_reset(_statement);
        if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            SqliteException.ThrowExceptionForRC(code, _database);
        return raw.sqlite3_changes(_database);
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(int place, object? value)
    {
        var code = value switch
        {
            null => raw.sqlite3_bind_null(_statement, place),
            string text => raw.sqlite3_bind_text(_statement, place, text),
            long number => raw.sqlite3_bind_int64(_statement, place, number),
            int number => raw.sqlite3_bind_int64(_statement, place, number),
            _ => throw new ArgumentException($"A {value.GetType().Name} is no value of this statement.", nameof(value)),
        };
        SqliteException.ThrowExceptionForRC(code, _database);
    }
}
