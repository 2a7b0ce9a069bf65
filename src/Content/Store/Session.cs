using System.Data.Common;
using Dapper;

namespace Campaigns.Content.Store;

/// <summary>
/// One conversation with the store: a read, or the inside of one write transaction. Rows map by name onto types with
/// settable properties; parameters are bound, never spliced in.
/// </summary>
public sealed class Session
{
    private readonly CancellationToken _cancel;

    internal Session(DbConnection connection, DbTransaction? transaction, CancellationToken cancel) =>
        (Connection, Transaction, _cancel) = (connection, transaction, cancel);

    /// <summary>For prepared statements on hot paths only; everything else goes through the methods below.</summary>
    public DbConnection Connection { get; }

    public DbTransaction? Transaction { get; }

    public async Task<IReadOnlyList<T>> List<T>(string sql, object? args = null) =>
        (await Connection.QueryAsync<T>(Command(sql, args))).AsList();

    /// <summary>The first row, or null where there is none.</summary>
    public Task<T?> First<T>(string sql, object? args = null) => Connection.QueryFirstOrDefaultAsync<T>(Command(sql, args));

    /// <summary>The first column of the first row; the type's default where there is none.</summary>
    public Task<T?> Value<T>(string sql, object? args = null) => Connection.ExecuteScalarAsync<T>(Command(sql, args));

    /// <summary>How many rows were changed.</summary>
    public Task<int> Run(string sql, object? args = null) => Connection.ExecuteAsync(Command(sql, args));

    private CommandDefinition Command(string sql, object? args) => new(sql, args, Transaction, cancellationToken: _cancel);
}
