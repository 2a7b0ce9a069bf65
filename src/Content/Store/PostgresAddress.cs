using System.Globalization;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>A connection string, read and completed. It is a secret: only <see cref="Place"/> is ever shown.</summary>
internal sealed class PostgresAddress
{
    /// <summary>
    /// Said by every session for itself, over whatever server, database or role have set: a commit waits for the disk; no statement
    /// waits longer than five seconds for another's row; a transaction that a dead program left open lets go of its rows; a statement that
    /// is a transaction by itself is read committed.
    /// </summary>
    private const string Promises = @"-c default_transaction_isolation=read\ committed -c synchronous_commit=on -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000";

    private const int Connections = 20, Few = 6, Prepared = 100, PreparedAfter = 2;

    private PostgresAddress(NpgsqlConnectionStringBuilder written) => Written = written;

    /// <summary>As it is connected to, password included.</summary>
    public NpgsqlConnectionStringBuilder Written { get; }

    /// <summary>Server, database and user, for people.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture,
        $"PostgreSQL {Written.Host}:{Written.Port}/{Written.Database}{(Written.SearchPath is { Length: > 0 } path ? $" ({path})" : "")}");

    /// <summary>For writing.</summary>
    public string Writing => Completed("");

    /// <summary>For reading: nothing is changed by mistake.</summary>
    public string Reading => Completed(" -c default_transaction_read_only=on");

    /// <summary>For one connection that is kept for as long as something is held; a client that vanished is noticed by the server.</summary>
    public string Holding => Completed(" -c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3") + ";Pooling=false";

    /// <summary>For another library's tables: a few connections.</summary>
    public string Beside => new NpgsqlConnectionStringBuilder(Writing) { MaxPoolSize = Few, ApplicationName = "campaigns clock" }.ConnectionString;

    /// <summary>The problem says what is wrong with the connection string and repeats nothing of it.</summary>
    public static Result<PostgresAddress> Read(string connection)
    {
        try
        {
            var written = new NpgsqlConnectionStringBuilder(connection);
            if (written is { Host.Length: > 0, Database.Length: > 0 })
                return new PostgresAddress(written);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            // Its message may quote what stands beside the password.
        }
        return Problem.Configuration(new("Chuỗi kết nối PostgreSQL không đúng.", "The PostgreSQL connection string is wrong."), "Store:Connection",
            new("Viết theo mẫu: Host=may-chu;Database=campaigns;Username=campaigns;Password=…", "Write it like this: Host=server;Database=campaigns;Username=campaigns;Password=…"));
    }

    private string Completed(string more)
    {
        var all = new NpgsqlConnectionStringBuilder(Written.ConnectionString) { Options = $"{Written.Options} {Promises}{more}".Trim() };
        // Nothing is set within a session, so there is nothing to reset when it goes back; what was open is undone all the same.
        all.NoResetOnClose = true;
        if (!Says("Maximum Pool Size"))
            all.MaxPoolSize = Connections;
        if (!Says("Max Auto Prepare"))
            (all.MaxAutoPrepare, all.AutoPrepareMinUsages) = (Prepared, PreparedAfter);
        if (!Says("Application Name"))
            all.ApplicationName = "campaigns";
        return all.ConnectionString;
    }

    /// <summary>Whether whoever wrote it said something of this; by the canonical name.</summary>
    public bool Says(string key) => Written.Keys.Cast<string>().Contains(key, StringComparer.OrdinalIgnoreCase);
}
