using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>Brings a store's schema up to this program: numbered SQL files, each once, each in a transaction of its own.</summary>
internal static class Migrator
{
    private const string Prefix = "Migrations/";

    /// <summary>The problem where the store is newer than the program; null when all is well.</summary>
    public static async Task<Problem?> BringUp(SqliteConnection connection, TimeProvider clock, CancellationToken cancel)
    {
        await Sqlite.Run(connection, "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied BIGINT NOT NULL)", cancel);
        var known = All();
        var newest = await connection.ExecuteScalarAsync<int?>("SELECT MAX(number) FROM migration") ?? 0;
        if (newest > known[^1].Number)
            return Problem.World(
                new($"Dữ liệu do phiên bản mới hơn tạo ra (lược đồ {newest}, chương trình này biết đến {known[^1].Number}).",
                    $"The store was made by a newer version (schema {newest}; this program knows up to {known[^1].Number})."), connection.DataSource,
                new("Cài phiên bản mới nhất của chương trình; đừng chạy phiên bản cũ trên dữ liệu mới.", "Install the newest version of the program; do not run an old one on newer data."));
        foreach (var (number, name) in known)
            await ApplyOnce(connection, number, name, clock, cancel);
        return null;
    }

    private static async Task ApplyOnce(SqliteConnection connection, int number, string name, TimeProvider clock, CancellationToken cancel)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        if (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM migration WHERE number = @number", new { number }, transaction) > 0)
            return;
        await connection.ExecuteAsync(new CommandDefinition(Text(name), transaction: transaction, cancellationToken: cancel));
        await connection.ExecuteAsync("INSERT INTO migration (number, name, applied) VALUES (@number, @name, @applied)",
            new { number, name, applied = clock.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
        await transaction.CommitAsync(cancel);
    }

    private static List<(int Number, string Name)> All() =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..])
            .Select(n => (int.Parse(n[..4], CultureInfo.InvariantCulture), n))
            .Order()];

    private static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
