using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Dispatch;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Worker;

/// <summary>
/// Beats every five seconds, buries the dead every second, tells which accounts are left alone, and watches the clock: where Quartz has not come by for a while, the heart
/// does the rounds itself. No Quartz job, because it must notice that Quartz has died.
/// </summary>
internal sealed class Heart(WorkerRegistry registry, Dispatcher dispatcher, WorkRound round, AccountRests rests, ClusterWatch cluster, TimeProvider clock, ILogger<Heart> log)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>The clock ticks every second; so long without one, it is not late, it has stopped.</summary>
    private static readonly TimeSpan ClockIsDead = TimeSpan.FromSeconds(4);

    private readonly FaultLog _faults = new(log, clock, "The worker cannot enter its heartbeat; it tries again in a second");
    private DateTimeOffset _beat = clock.GetUtcNow();
    private bool _standingIn;

    /// <summary>Whether the heart is doing the clock's rounds.</summary>
    public bool StandingIn => _standingIn;

    public async Task Run(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Second, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                await Pulse(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopping.
        }
        await cluster.StandingIn;
    }

    /// <summary>One second of the heart.</summary>
    internal async Task Pulse(CancellationToken stop)
    {
        try
        {
            await Watch(stop);
            var now = clock.GetUtcNow();
            if ((now - _beat).Duration() >= WorkerRegistry.Every)
            {
                await Beat(stop);
                _beat = now;
            }
            if (await registry.BuryTheDead(dispatcher.Worker, alone: false, stop) > 0)
                dispatcher.Wake();
            await rests.Keep(dispatcher.Worker, stop);
            await cluster.Look(stop);
            if (_beat == now)
                _faults.Worked();
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            _faults.Failed(e);
        }
    }

    private async Task Watch(CancellationToken stop)
    {
        // While it stands in, its own rounds set the last tick: only a tick of the clock's in between ends that.
        if (round.SinceTick < (_standingIn ? Second / 2 : ClockIsDead))
        {
            if (_standingIn)
                log.LogInformation("The clock is back");
            _standingIn = false;
            return;
        }
        if (!_standingIn)
            log.LogCritical("The clock has not come by for {Seconds:F0} s; the watchdog does its rounds every second", round.SinceTick.TotalSeconds);
        _standingIn = true;
        await round.Tick(stop);
        await round.Reconcile(stop);
        await round.Followers(stop);
    }

    private async Task Beat(CancellationToken stop)
    {
        var me = dispatcher.Worker;
        if (!await registry.Beat(me, stop))
        {
            // Asleep, or stopped for longer than it may be silent: others hold it for dead, so it comes back as a new worker.
            dispatcher.Worker = await registry.Enter(stop);
            log.LogWarning("The worker {Old} was silent too long and goes on as {New}", me, dispatcher.Worker);
        }
    }
}
