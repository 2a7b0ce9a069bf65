using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Reconciliation;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Tests;

/// <summary>One worker, driven by a test instead of by the clock.</summary>
internal sealed record Crew(Dispatcher Dispatcher, ChangeDispatcher Changes, Sweep Sweep, Reconciler Reconciler, WorkerRegistry Registry, TestClock Clock)
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

    /// <summary>Carries out every change that may be carried out now, with its answer.</summary>
    public async Task Change()
    {
        while (await Changes.Turn(Dispatcher.Worker, CancellationToken.None) > 0)
            await Changes.Settled();
    }

    /// <summary>A second's work after so much time.</summary>
    public Task WorkAfter(TimeSpan time)
    {
        Clock.Advance(time);
        return Work();
    }

    /// <summary>
    /// Lets the waits between tries go by until it is done. Time goes on only where something waits for its next moment, so that no
    /// deadline passes before it on a busy machine.
    /// </summary>
    public async Task Retry(Task done)
    {
        while (!done.IsCompleted)
        {
            if (Clock.Due(Soon) > 0)
                Clock.Advance(Step);
            await Task.Yield();
        }
        await done;
    }

    /// <summary>The longest wait between two tries of an answer, and what goes by at a time.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5), Step = TimeSpan.FromMilliseconds(200);

    /// <summary>The rounds of one second as the clock does them, without waiting for answers of channels.</summary>
    public async Task Tick()
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Sweep.Run(Dispatcher.Worker, CancellationToken.None);
        await Depart();
        await Reconciler.Run(Dispatcher.Worker, CancellationToken.None);
    }
}
