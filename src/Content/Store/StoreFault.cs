using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Campaigns.Content.Store;

/// <summary>What went wrong with a store while it was used, in words and with the mend.</summary>
public static class StoreFault
{
    /// <summary>Null where the fault is not the machine's but a statement's.</summary>
    public static Problem? Explain(DbException fault) => fault switch
    {
        SqliteException e when Sqlite.IsTrouble(e) => Sqlite.Explain(e, "campaigns.db"),
        NpgsqlException e when Postgres.IsTrouble(e) => Postgres.Explain(e, "Store:Connection"),
        _ => null,
    };
}
