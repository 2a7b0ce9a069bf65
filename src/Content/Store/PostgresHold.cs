using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>
/// An advisory lock on a connection of its own, outside of every pool: the server frees it when the connection is gone, however its
/// program ended. A machine that vanished without a word is noticed by the server's keepalives within half a minute.
/// </summary>
internal sealed class PostgresHold : IAsyncDisposable
{
    /// <summary>The first half of every such lock's name; the second is made of the schema and what is held.</summary>
    private const int Lock = 0x48_4F_4C_44;

    private readonly NpgsqlConnection _connection;

    private PostgresHold(NpgsqlConnection connection) => _connection = connection;

    public static async Task<IAsyncDisposable?> Take(PostgresAddress address, string name, bool wait, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(address.Holding);
        try
        {
            await connection.OpenAsync(cancel);
            var lockOf = $"({Lock}, hashtext(current_schema() || '/' || @name))";
            await using var take = new NpgsqlCommand(wait ? $"SET lock_timeout = '120s'; SELECT true FROM (SELECT pg_advisory_lock{lockOf}) held" : $"SELECT pg_try_advisory_lock{lockOf}", connection);
            take.CommandTimeout = 150;
            take.Parameters.AddWithValue("name", name);
            if (await take.ExecuteScalarAsync(cancel) is true)
                return new PostgresHold(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await using (_connection)
        {
            try
            {
                await using var free = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", _connection);
                await free.ExecuteNonQueryAsync();
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException or IOException)
            {
                // The connection is gone, and the lock with it.
            }
        }
    }
}
