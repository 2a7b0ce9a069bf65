using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Campaigns.Proof.Simulation;

/// <summary>Stands before a command that was compiled earlier, once it is run; disposing gives it back.</summary>
internal sealed class RememberedCommand(RememberingConnection connection) : DbCommand
{
    private readonly SqliteCommand _given = new();
    private SqliteCommand? _rented;

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => _given.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery() => Rent().ExecuteNonQuery();

    public override object? ExecuteScalar() => Rent().ExecuteScalar();

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Rent().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Return();
            _given.Dispose();
        }
        base.Dispose(disposing);
    }

    private SqliteCommand Rent()
    {
        Return();
        _rented = connection.Rent(CommandText);
        _rented.Parameters.AddRange(_given.Parameters.Cast<SqliteParameter>());
        return _rented;
    }

    private void Return()
    {
        if (_rented is not null)
            connection.Return(_rented);
        _rented = null;
    }
}
