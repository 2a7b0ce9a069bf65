namespace Campaigns.Content.Store;

/// <summary>What is held where nobody else could hold it.</summary>
internal sealed class Unheld : IAsyncDisposable
{
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
