using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Reconciliation;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Worker;

/// <summary>What the clock's jobs do, so that the watchdog can do it where the clock has died. A store that cannot be used is logged and tried again at the next tick.</summary>
internal sealed class WorkRound(
    Dispatcher dispatcher, ChangeDispatcher changes, Sweep sweep, Reconciler reconciler, FollowerDispatcher followers, TimeProvider clock, ILogger<WorkRound> log) : IDisposable
{
    private readonly SemaphoreSlim _ticking = new(1, 1), _reconciling = new(1, 1), _following = new(1, 1);
    private readonly FaultLog _sweeps = Faults(log, clock, "sweeping"), _questions = Faults(log, clock, "asking the channels"), _messages = Faults(log, clock, "messages to followers");
    private long _lastTick = clock.GetTimestamp();

    /// <summary>How long since the clock last came by; by the monotonic clock.</summary>
    public TimeSpan SinceTick => clock.GetElapsedTime(Interlocked.Read(ref _lastTick));

    /// <summary>Something is due right now: the shortest way to the dispatcher.</summary>
    public void Due() => dispatcher.Wake();

    /// <summary>The second's safety tick.</summary>
    public async Task Tick(CancellationToken cancel)
    {
        Interlocked.Exchange(ref _lastTick, clock.GetTimestamp());
        dispatcher.Wake();
        changes.Wake();
        await Alone(_ticking, _sweeps, () => sweep.Run(dispatcher.Worker, cancel), cancel);
    }

    /// <summary>Asks about what is open.</summary>
    public Task Reconcile(CancellationToken cancel) => Alone(_reconciling, _questions, () => reconciler.Run(dispatcher.Worker, cancel), cancel);

    /// <summary>Sends what was approved for followers.</summary>
    public Task Followers(CancellationToken cancel) => Alone(_following, _messages, () => followers.Turn(dispatcher.Worker, cancel), cancel);

    public void Dispose()
    {
        _following.Dispose();
        _ticking.Dispose();
        _reconciling.Dispose();
    }

    private static FaultLog Faults(ILogger log, TimeProvider clock, string round) => new(log, clock, $"A round of the worker ({round}) stopped short; the next one takes it up");

    /// <summary>A second call while one runs does nothing; what moved may be due now.</summary>
    private async Task Alone(SemaphoreSlim running, FaultLog faults, Func<Task<int>> work, CancellationToken cancel)
    {
        if (!await running.WaitAsync(TimeSpan.Zero, CancellationToken.None))
            return;
        try
        {
            if (await work() > 0)
                dispatcher.Wake();
            faults.Worked();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception e)
        {
            faults.Failed(e);
        }
        finally
        {
            running.Release();
        }
    }
}
