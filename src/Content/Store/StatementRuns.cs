namespace Campaigns.Content.Store;

/// <summary>Runs of one statement within one write, sent together where the store is across a wire.</summary>
public abstract class StatementRuns
{
    /// <summary>One more run.</summary>
    public abstract void Add(params ReadOnlySpan<object?> values);

    /// <summary>How many rows each run changed, in their order.</summary>
    public abstract ValueTask<IReadOnlyList<int>> Run();
}
