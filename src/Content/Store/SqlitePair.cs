using System.Data.Common;

namespace Campaigns.Content.Store;

/// <summary>Two statements, the second only where the first changed a row. The engine lets go of both.</summary>
internal sealed class SqlitePair(SqliteStatement first, SqliteStatement then) : Statement
{
    public override ValueTask<int> Run(Session session, params ReadOnlySpan<object?> values)
    {
        var changed = first.Run(values);
        if (changed > 0)
            then.Run(values);
        return new(changed);
    }

    public override Task<DbDataReader> Read(Session session, params ReadOnlySpan<object?> values) => throw new NotSupportedException("A pair returns no rows.");

    public override StatementRuns Runs(Session session) => throw new NotSupportedException("A pair runs once a write.");

    protected override void Dispose(bool disposing)
    {
        // Its two are the engine's.
    }
}
