using System.Data.Common;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// A statement compiled once for the writing connection and run many times. Used only inside <c>Database.Write</c>, which
/// lets one caller in at a time.
/// </summary>
internal sealed class PreparedStatement(string sql, params string[] names)
{
    private DbCommand? _command;

    public Task<int> Run(Session session, params object?[] values) => Bind(session, values).ExecuteNonQueryAsync();

    public Task<DbDataReader> Read(Session session, params object?[] values) => Bind(session, values).ExecuteReaderAsync();

    private DbCommand Bind(Session session, object?[] values)
    {
        if (_command is null || !ReferenceEquals(_command.Connection, session.Connection))
            _command = Prepare(session);
        _command.Transaction = session.Transaction;
        for (var i = 0; i < names.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return _command;
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
        command.Transaction = session.Transaction;
        command.Prepare();
        return command;
    }
}
