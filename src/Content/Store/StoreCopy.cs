using Microsoft.Data.Sqlite;

namespace Campaigns.Content.Store;

/// <summary>A copy of a SQLite store in one file.</summary>
public static class StoreCopy
{
    /// <summary>Reads the whole file and checks it; the problem where it cannot be restored from. Leaves no file beside it.</summary>
    public static async Task<Problem?> Verify(string file, CancellationToken cancel = default)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
            await connection.OpenAsync(cancel);
            // The copy took the write-ahead log of its source with it; a copy is one file.
            await Sqlite.Run(connection, "PRAGMA journal_mode=DELETE", cancel);
            await using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check(1)";
            var said = (string?)await check.ExecuteScalarAsync(cancel);
            return said == "ok" ? null : Problem.World(new($"Bản sao lưu bị hỏng ({said}).", $"The copy is damaged ({said})."), file);
        }
        catch (SqliteException e)
        {
            return Sqlite.Explain(e, file);
        }
    }

    /// <summary>Whether the sound file is a store of ours and not another program's.</summary>
    public static async Task<bool> IsStore(string file, CancellationToken cancel = default)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        await using var look = connection.CreateCommand();
        look.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN ('migration', 'post', 'store_flag')";
        return (long)(await look.ExecuteScalarAsync(cancel))! == 3;
    }
}
