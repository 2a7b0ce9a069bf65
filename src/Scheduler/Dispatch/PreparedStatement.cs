using System.Data.Common;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// A statement compiled once for the writing connection and run many times. Used only inside <c>Database.Write</c>, which
/// lets one caller in at a time.
/// </summary>
internal sealed class PreparedStatement(string sql, params string[] names)
{
    private DbConnection? _connection;
    private SqliteStatement? _statement;
    private DbCommand? _command;

    /// <summary>How many rows were changed.</summary>
    public int Run(Session session, params ReadOnlySpan<object?> values)
    {
        Follow(session);
        return (_statement ??= session.Compile(sql, names)).Run(values);
    }

    /// <summary>The rows it returns.</summary>
    public Task<DbDataReader> Read(Session session, params ReadOnlySpan<object?> values)
    {
        Follow(session);
        _command ??= Prepare(session);
        for (var i = 0; i < names.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return _command.ExecuteReaderAsync();
    }

    /// <summary>A store opened anew has another writing connection.</summary>
    private void Follow(Session session)
    {
        if (ReferenceEquals(_connection, session.Connection))
            return;
        (_connection, _statement, _command) = (session.Connection, null, null);
    }

    private DbCommand Prepare(Session session)
    {
        var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = DBNull.Value;
            command.Parameters.Add(parameter);
        }
        command.Prepare();
        return command;
    }
}
