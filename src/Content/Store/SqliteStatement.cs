using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Campaigns.Content.Store;

/// <summary>
/// A statement compiled once for one connection and run by SQLite's own calls, because what a <c>DbCommand</c> does around
/// each run costs as much as the run.
/// </summary>
/// <remarks>Not for use by two threads at once; a write has the connection to itself.</remarks>
internal sealed class SqliteStatement : Statement
{
    private readonly SqliteConnection _connection;
    private readonly string _sql;
    private readonly string[] _names;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;
    private SqliteCommand? _command;

    /// <param name="connection">Open, and outliving the statement.</param>
    /// <param name="sql">One statement.</param>
    /// <param name="names">Its parameters without '@', in the order in which values come.</param>
    public SqliteStatement(SqliteConnection connection, string sql, params string[] names)
    {
        (_connection, _sql, _names) = (connection, sql, names);
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

    public override ValueTask<int> Run(Session session, params ReadOnlySpan<object?> values) => new(Run(values));

    public override Task<DbDataReader> Read(Session session, params ReadOnlySpan<object?> values)
    {
        _command ??= Prepare();
        for (var i = 0; i < _names.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return ((DbCommand)_command).ExecuteReaderAsync();
    }

    public override StatementRuns Runs(Session session) => new OneByOne(this);

    protected override void Dispose(bool disposing)
    {
        _command?.Dispose();
        _statement.Dispose();
    }

    private SqliteCommand Prepare()
    {
        var command = _connection.CreateCommand();
        command.CommandText = _sql;
        foreach (var name in _names)
            command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name, Value = DBNull.Value });
        command.Prepare();
        return command;
    }

    private void Bind(int place, object? value)
    {
        // One of a pair has not all of their names.
        if (place == 0)
            return;
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

    /// <summary>The store is in this process, so that waiting would gain nothing: each run happens as it is added.</summary>
    private sealed class OneByOne(SqliteStatement statement) : StatementRuns
    {
        private readonly List<int> _changed = [];

        public override void Add(params ReadOnlySpan<object?> values) => _changed.Add(statement.Run(values));

        public override ValueTask<IReadOnlyList<int>> Run() => new(_changed);
    }
}
