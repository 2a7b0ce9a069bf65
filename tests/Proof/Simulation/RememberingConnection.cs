using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Campaigns.Proof.Simulation;

/// <summary>A connection to a store in memory whose statements are compiled once each: compiling takes several times as long as running them.</summary>
internal sealed class RememberingConnection() : SqliteConnection("Data Source=:memory:")
{
    private readonly Dictionary<string, Stack<SqliteCommand>> _idle = new(StringComparer.Ordinal);

    /// <summary>A command of that text that nobody is using.</summary>
    public SqliteCommand Rent(string sql)
    {
        if (_idle.TryGetValue(sql, out var idle) && idle.TryPop(out var known))
            return known;
        var command = CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (!_idle.TryGetValue(command.CommandText, out var idle))
            _idle[command.CommandText] = idle = [];
        idle.Push(command);
    }

    protected override DbCommand CreateDbCommand() => new RememberedCommand(this);

    protected override void Dispose(bool disposing)
    {
        foreach (var command in _idle.Values.SelectMany(idle => idle))
            command.Dispose();
        _idle.Clear();
        base.Dispose(disposing);
    }
}
