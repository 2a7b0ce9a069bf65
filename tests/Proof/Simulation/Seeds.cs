namespace Campaigns.Proof.Simulation;

/// <summary>Many seeds, as many at a time as there are processors; each run has a thread and a store to itself.</summary>
internal static class Seeds
{
    /// <param name="from">The first seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="all">Goes on after one that did not hold.</param>
    /// <param name="tell">Told at once of each that did not hold, one at a time.</param>
    /// <param name="stop">Ends it early; what was run counts.</param>
    public static async Task<SeedResult> Run(int from, int count, bool all, Action<SimulationFailedException> tell, CancellationToken stop)
    {
        var (next, held, events, failed) = (from - 1L, 0, 0L, new List<SimulationFailedException>());
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            using var store = await SimulatedStore.Make();
            while (!stop.IsCancellationRequested && Interlocked.Increment(ref next) is var seed && seed < (long)from + count)
            {
                try
                {
                    Interlocked.Add(ref events, (await SimulationRun.Of((int)seed, store.Fresh())).Count);
                    Interlocked.Increment(ref held);
                }
                catch (SimulationFailedException e)
                {
                    lock (failed)
                    {
                        failed.Add(e);
                        tell(e);
                    }
                    if (!all)
                        Interlocked.Exchange(ref next, long.MaxValue / 2);
                }
            }
        }, CancellationToken.None)));
        return new SeedResult(held, events, [.. failed.OrderBy(f => f.Seed)]);
    }
}
