using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Reconciliation;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Tests;

/// <summary>One worker, driven by a test instead of by the clock.</summary>
internal sealed record Crew(Dispatcher Dispatcher, Sweep Sweep, Reconciler Reconciler, WorkerRegistry Registry, TestClock Clock)
{
    /// <summary>Claims and lets leave everything that may, without waiting for the answers.</summary>
    public async Task Depart()
    {
        Dispatcher.Wake();
        while (await Dispatcher.Turn(CancellationToken.None)) { }
    }

    /// <summary>The second's work with its answers: sweep, send, ask.</summary>
    public async Task Work()
    {
        await Sweep.Run(Dispatcher.Worker, CancellationToken.None);
        do
        {
            await Depart();
            await Dispatcher.Settled();
        }
        while (await Dispatcher.Turn(CancellationToken.None));
        await Reconciler.Run(Dispatcher.Worker, CancellationToken.None);
    }

    /// <summary>A second's work after so much time.</summary>
    public Task WorkAfter(TimeSpan time)
    {
        Clock.Advance(time);
        return Work();
    }
}
