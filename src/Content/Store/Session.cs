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
    private readonly bool _one;
    private bool _ran;

    /// <param name="engine">Whose conversation it is.</param>
    /// <param name="connection">Open, and in a transaction.</param>
    /// <param name="transaction">Null where the transaction was begun by a statement.</param>
    /// <param name="cancel">Ends the queries.</param>
    /// <param name="one">In no transaction: its one statement is one.</param>
    internal Session(IStoreEngine engine, DbConnection connection, DbTransaction? transaction, CancellationToken cancel, bool one = false) =>
        (_engine, Connection, _transaction, _cancel, _one) = (engine, connection, transaction, cancel, one);

    internal DbConnection Connection { get; }

    /// <summary>What a statement compiled here may be run in again.</summary>
    public object Reach => _engine.Reach(Connection);

    /// <summary>Compiles a statement; good for every later write of the same <see cref="Reach"/> until the store is closed.</summary>
    public Statement Compile(string sql, params string[] names) => _engine.Compile(Connection, _engine.Say(sql), names);

    /// <summary>Two that run as one: the second, which ends in conditions, only where the first changed a row. A run says how many rows the first changed.</summary>
    public Statement CompileBoth(string first, string then, params string[] names) => _engine.CompileBoth(Connection, _engine.Say(first), _engine.Say(then), names);

    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null) =>
        (await Connection.QueryAsync<T>(Command(sql, args))).AsList();

    /// <summary>The first row, or null where there is none.</summary>
    public Task<T?> First<T>(string sql, object? args = null) => Connection.QueryFirstOrDefaultAsync<T>(Command(sql, args));

    /// <summary>The first column of the first row; the type's default where there is none.</summary>
    public Task<T?> Value<T>(string sql, object? args = null) => Connection.ExecuteScalarAsync<T>(Command(sql, args));

    /// <summary>How many rows were changed.</summary>
    public Task<int> Run(string sql, object? args = null) => Connection.ExecuteAsync(Command(sql, args));

    /// <summary>Said before each statement: what would not be undone with another is not let through after it.</summary>
    internal void Begin()
    {
        if (_one && _ran)
            throw new InvalidOperationException("This write is one statement; two of them need a transaction (WriteOnce).");
        _ran = true;
    }

    private CommandDefinition Command(string sql, object? args)
    {
        Begin();
        return new(_engine.Say(sql), args, _transaction, cancellationToken: _cancel);
    }
}
