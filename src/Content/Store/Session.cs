using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>
/// One conversation with the store: a read, or the inside of one write transaction. Rows map by name onto types with
/// settable properties; parameters are bound, never spliced in.
/// </summary>
public sealed class Session
{
    private readonly CancellationToken _cancel;
    private readonly DbTransaction? _transaction;
    private readonly List<SqliteStatement>? _compiled;

    /// <param name="connection">Open, and in a transaction.</param>
    /// <param name="transaction">Null where the transaction was begun by a statement.</param>
    /// <param name="compiled">What is compiled for the connection, ended with it; null on one that only reads.</param>
    /// <param name="cancel">Ends the queries.</param>
    internal Session(DbConnection connection, DbTransaction? transaction, List<SqliteStatement>? compiled, CancellationToken cancel) =>
        (Connection, _transaction, _compiled, _cancel) = (connection, transaction, compiled, cancel);

    /// <summary>For prepared statements on hot paths only; everything else goes through the methods below.</summary>
    public DbConnection Connection { get; }

    /// <summary>Compiles a statement for the writing connection; good for every later write until the store is closed.</summary>
    public SqliteStatement Compile(string sql, params string[] names)
    {
        var statement = new SqliteStatement((SqliteConnection)Connection, sql, names);
        (_compiled ?? throw new InvalidOperationException("Statements are compiled inside a write.")).Add(statement);
        return statement;
    }

    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null) =>
        (await Connection.QueryAsync<T>(Command(sql, args))).AsList();

    /// <summary>The first row, or null where there is none.</summary>
    public Task<T?> First<T>(string sql, object? args = null) => Connection.QueryFirstOrDefaultAsync<T>(Command(sql, args));

    /// <summary>The first column of the first row; the type's default where there is none.</summary>
    public Task<T?> Value<T>(string sql, object? args = null) => Connection.ExecuteScalarAsync<T>(Command(sql, args));

    /// <summary>How many rows were changed.</summary>
    public Task<int> Run(string sql, object? args = null) => Connection.ExecuteAsync(Command(sql, args));

    private CommandDefinition Command(string sql, object? args) => new(sql, args, _transaction, cancellationToken: _cancel);
}
