using Microsoft.Data.Sqlite;

namespace Campaigns.Proof.Disks;

/// <summary>A program that begins to write to a store and does not end, as a virus scanner, a copying tool or a person with a SQL browser does.</summary>
internal static class StoreLock
{
    /// <summary>Holds the file until it is told to stop, by SIGTERM, which ends the process and its lock.</summary>
    public static async Task<int> Hold(string file)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        Console.WriteLine("locked");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        return 0;
    }
}
