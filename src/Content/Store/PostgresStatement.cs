using System.Data.Common;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>
/// A statement with its parameters by place, so that Npgsql has nothing to parse. The server's plan is kept by the connection
/// (automatic preparation); the statement itself is bound to none and may be run by many at once.
/// </summary>
internal sealed class PostgresStatement(string sql, params string[] names) : Statement
{
    private readonly string _sql = Dialect.ByPlace(sql, names);

    /// <summary>It says itself, as its one value, how many rows were changed.</summary>
    public bool Counts { get; init; }

    public override ValueTask<int> Run(Session session, params ReadOnlySpan<object?> values) => Run(Command(session, values), Counts);

    public override Task<DbDataReader> Read(Session session, params ReadOnlySpan<object?> values) => Read(Command(session, values));

    public override StatementRuns Runs(Session session) => new Together(this, new NpgsqlBatch((NpgsqlConnection)session.Connection));

    protected override void Dispose(bool disposing)
    {
        // Plans belong to connections and end with them.
    }

    private static async ValueTask<int> Run(NpgsqlCommand command, bool counts)
    {
        await using (command)
            return counts ? (int)(long)(await command.ExecuteScalarAsync())! : await command.ExecuteNonQueryAsync();
    }

    // The command lives as long as its reader.
    private static async Task<DbDataReader> Read(NpgsqlCommand command) => await command.ExecuteReaderAsync();

    private NpgsqlCommand Command(Session session, ReadOnlySpan<object?> values)
    {
        session.Begin();
        var command = new NpgsqlCommand(_sql, (NpgsqlConnection)session.Connection);
        foreach (var value in values[..names.Length])
            command.Parameters.Add(Parameter(value));
        return command;
    }

    private static NpgsqlParameter Parameter(object? value) => new() { Value = value ?? DBNull.Value };

    /// <summary>One round trip for all of them.</summary>
    private sealed class Together(PostgresStatement statement, NpgsqlBatch batch) : StatementRuns
    {
        private readonly List<NpgsqlBatchCommand> _runs = [];

        public override void Add(params ReadOnlySpan<object?> values)
        {
            var command = new NpgsqlBatchCommand(statement._sql);
            foreach (var value in values)
                command.Parameters.Add(Parameter(value));
            batch.BatchCommands.Add(command);
            _runs.Add(command);
        }

        public override async ValueTask<IReadOnlyList<int>> Run()
        {
            await using (batch)
            {
                if (_runs.Count == 0)
                    return [];
                await batch.ExecuteNonQueryAsync();
                return [.. _runs.Select(command => command.RecordsAffected)];
            }
        }
    }
}
