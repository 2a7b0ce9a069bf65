using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>
/// Brings a store's schema up to this program: numbered SQL files, each once. A file serves both engines unless there is one of the
/// same number for one of them (<c>0004_posts.postgres.sql</c>); a number may also belong to one engine alone.
/// </summary>
internal static class Migrator
{
    private const string Prefix = "Migrations/", Sqlite = "sqlite", Postgres = "postgres";
    private const string Table = "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied BIGINT NOT NULL)";

    /// <summary>The first half of the lock's name; the second is the schema's, so that stores in one database do not wait for each other.</summary>
    private const int Lock = 0x43_41_4D_50;

    /// <summary>The number of the newest migration this program knows.</summary>
    public static int Newest { get; } = Math.Max(For(Sqlite)[^1].Number, For(Postgres)[^1].Number);

    /// <summary>SQLite: each file in a transaction of its own. The problem where the store is newer than the program; null when all is well.</summary>
    public static async Task<Problem?> BringUp(SqliteConnection connection, string place, TimeProvider clock, CancellationToken cancel)
    {
        await connection.ExecuteAsync(new CommandDefinition(Table, cancellationToken: cancel));
        if (await Newer(connection, null, place) is { } refused)
            return refused;
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM migration") == For(Sqlite).Count)
            return null;
        foreach (var (number, name) in For(Sqlite))
        {
            await using var transaction = connection.BeginTransaction(deferred: false);
            if (await ApplyOnce(connection, transaction, number, name, clock, cancel))
                await transaction.CommitAsync(cancel);
        }
        return null;
    }

    /// <summary>PostgreSQL: all in the caller's transaction, under a lock that only one program of this schema holds, so that two that start at once do not collide.</summary>
    public static async Task<Problem?> BringUp(NpgsqlConnection connection, NpgsqlTransaction transaction, string place, TimeProvider clock, CancellationToken cancel)
    {
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition("SELECT to_regclass('migration') IS NULL", transaction: transaction, cancellationToken: cancel))
            || await connection.ExecuteScalarAsync<int>("SELECT COALESCE(MAX(number), -1) FROM migration", transaction: transaction) != Newest)
        {
            await connection.ExecuteAsync(new CommandDefinition($"SET LOCAL lock_timeout = '120s'; SELECT pg_advisory_xact_lock({Lock}, hashtext(current_schema()))", transaction: transaction, cancellationToken: cancel));
            await connection.ExecuteAsync(new CommandDefinition(Table, transaction: transaction, cancellationToken: cancel));
            if (await Newer(connection, transaction, place) is { } refused)
                return refused;
            foreach (var (number, name) in For(Postgres))
                await ApplyOnce(connection, transaction, number, name, clock, cancel);
        }
        return null;
    }

    private static async Task<Problem?> Newer(DbConnection connection, DbTransaction? transaction, string place)
    {
        var newest = await connection.ExecuteScalarAsync<int?>("SELECT MAX(number) FROM migration", transaction: transaction) ?? 0;
        return newest <= Newest ? null : Problem.World(
            new($"Dữ liệu do phiên bản mới hơn tạo ra (lược đồ {newest}, chương trình này biết đến {Newest}).",
                $"The store was made by a newer version (schema {newest}; this program knows up to {Newest})."), place,
            new("Cài phiên bản mới nhất của chương trình; đừng chạy phiên bản cũ trên dữ liệu mới.", "Install the newest version of the program; do not run an old one on newer data."));
    }

    private static async Task<bool> ApplyOnce(DbConnection connection, DbTransaction transaction, int number, string name, TimeProvider clock, CancellationToken cancel)
    {
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM migration WHERE number = @number", new { number }, transaction) > 0)
            return false;
        await connection.ExecuteAsync(new CommandDefinition(Text(name), transaction: transaction, cancellationToken: cancel));
        await connection.ExecuteAsync("INSERT INTO migration (number, name, applied) VALUES (@number, @name, @applied)",
            new { number, name, applied = clock.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
        return true;
    }

    /// <summary>The files of one engine in their order.</summary>
    internal static List<(int Number, string Name)> For(string engine) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .GroupBy(n => int.Parse(n[..4], CultureInfo.InvariantCulture))
            .Select(files => (files.Key, files.SingleOrDefault(n => n.EndsWith($".{engine}.sql", StringComparison.Ordinal)) ?? files.SingleOrDefault(n => n.AsSpan().Count('.') == 1)))
            .Where(file => file.Item2 is not null)
            .Select(file => (file.Key, file.Item2!))
            .Order()];

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
