using Microsoft.Data.Sqlite;

namespace Campaigns.Proof.Disks;

/// <summary>A program that begins to write to a store and does not end, as a virus scanner, a copying tool or a person with a SQL browser does.</summary>
internal static class StoreLock
{
    /// <summary>Holds the file until standard input is closed.</summary>
    public static int Hold(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        Console.WriteLine("locked");
        Console.In.ReadToEnd();
        return 0;
    }
}
