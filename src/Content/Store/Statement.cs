using System.Data.Common;

namespace Campaigns.Content.Store;

/// <summary>A statement compiled for the handful that run thousands of times a second inside a write. Values: text, numbers, null, in the order of its names.</summary>
public abstract class Statement : IDisposable
{
    /// <summary>How many rows were changed.</summary>
    public abstract ValueTask<int> Run(Session session, params ReadOnlySpan<object?> values);

    /// <summary>The rows it returns.</summary>
    public abstract Task<DbDataReader> Read(Session session, params ReadOnlySpan<object?> values);

    /// <summary>Many runs of it that go to the store together.</summary>
    public abstract StatementRuns Runs(Session session);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
