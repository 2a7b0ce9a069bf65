using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>What went wrong with a store while it was used, in words and with the mend.</summary>
public static class StoreFault
{
    /// <summary>
    /// Whether a store that cannot be used throws it. Npgsql wraps most as its own; a connect that was refused or took too long, and a
    /// connection or transaction that broke between two statements ("Connection is not open", "This NpgsqlTransaction has completed", a
    /// disposed one), it throws as they are.
    /// </summary>
    public static bool Is(Exception e) => e is DbException or TimeoutException or IOException or SocketException or InvalidOperationException;

    /// <summary>Null where the fault is not the machine's but a statement's.</summary>
    public static Problem? Explain(DbException fault) => fault switch
    {
        SqliteException e when Sqlite.IsTrouble(e) => Sqlite.Explain(e, "campaigns.db"),
        NpgsqlException e when Postgres.IsTrouble(e) => Postgres.Explain(e, "Store:Connection"),
        _ => null,
    };
}
