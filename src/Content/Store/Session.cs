using System.Data.Common;
using Dapper;

namespace Campaigns.Content.Store;

/// <summary>
/// One conversation with the store: a read, or the inside of one write transaction. Rows map by name onto types with
/// settable properties; parameters are bound, never spliced in.
/// </summary>
public sealed class Session
{
    private readonly IStoreEngine _engine;
    private readonly DbTransaction? _transaction;
    private readonly CancellationToken _cancel;

    /// <param name="engine">Whose conversation it is.</param>
    /// <param name="connection">Open, and in a transaction.</param>
    /// <param name="transaction">Null where the transaction was begun by a statement.</param>
    /// <param name="cancel">Ends the queries.</param>
    internal Session(IStoreEngine engine, DbConnection connection, DbTransaction? transaction, CancellationToken cancel) =>
        (_engine, Connection, _transaction, _cancel) = (engine, connection, transaction, cancel);

    internal DbConnection Connection { get; }

    /// <summary>What a statement compiled here may be run in again.</summary>
    public object Reach => _engine.Reach(Connection);

    /// <summary>Compiles a statement; good for every later write of the same <see cref="Reach"/> until the store is closed.</summary>
    public Statement Compile(string sql, params string[] names) => _engine.Compile(Connection, _engine.Say(sql), names);

    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null) =>
        (await Connection.QueryAsync<T>(Command(sql, args))).AsList();

    /// <summary>The first row, or null where there is none.</summary>
    public Task<T?> First<T>(string sql, object? args = null) => Connection.QueryFirstOrDefaultAsync<T>(Command(sql, args));

    /// <summary>The first column of the first row; the type's default where there is none.</summary>
    public Task<T?> Value<T>(string sql, object? args = null) => Connection.ExecuteScalarAsync<T>(Command(sql, args));

    /// <summary>How many rows were changed.</summary>
    public Task<int> Run(string sql, object? args = null) => Connection.ExecuteAsync(Command(sql, args));

    private CommandDefinition Command(string sql, object? args) => new(_engine.Say(sql), args, _transaction, cancellationToken: _cancel);
}
