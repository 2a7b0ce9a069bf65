using System.Diagnostics;
using Campaigns.Proof.Kills;
using Npgsql;

namespace Campaigns.Proof.Chaos;

/// <summary>Posts that come due at an even rate for as long as it lasts, whatever happens to the store: what could not be written comes as soon as it can.</summary>
internal sealed class Offering : IAsyncDisposable
{
    /// <summary>How many come in one commit at the most, when it catches up.</summary>
    private const int Most = 200;

    private readonly CancellationTokenSource _end = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly int _rate;
    private readonly Task _offering;
    private int _offered;

    private Offering(Store store, int rate)
    {
        _rate = rate;
        _offering = Offer(store);
    }

    /// <summary>Posts that should have come by now and did not yet.</summary>
    public int Behind => (int)(_watch.Elapsed.TotalSeconds * _rate) - Volatile.Read(ref _offered);

    /// <param name="store">The desk's way to the store.</param>
    /// <param name="rate">Posts a second.</param>
    public static Offering To(Store store, int rate) => new(store, rate);

    /// <summary>Ends it; what broke it otherwise than a store that could not be reached is thrown here.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _offering;
        _end.Dispose();
    }

    private async Task Offer(Store store)
    {
        using var turn = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        try
        {
            while (await turn.WaitForNextTickAsync(_end.Token))
            {
                var due = Math.Min(Behind, Most);
                try
                {
                    await store.Offer(due);
                    Interlocked.Add(ref _offered, due);
                }
                catch (Exception e) when (e is NpgsqlException or IOException or InvalidOperationException)
                {
                    // Whether it was written or not, its numbers are used up: the same come again under others.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Enough.
        }
    }
}
