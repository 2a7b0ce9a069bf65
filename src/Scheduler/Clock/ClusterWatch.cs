using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// Notices that the scheduler <c>cluster</c> has died: its most frequent job comes by every minute, here or at another worker. Where
/// none has for a while, every worker's watchdog offers to do what is due, and one of them does. No Quartz job, for the same reason.
/// </summary>
internal sealed class ClusterWatch(ClusterClock cluster, ClusterTurns turns, ClusterPulse pulse, TimeProvider clock, ILogger<ClusterWatch> log)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1), Dead = TimeSpan.FromMinutes(3);

    private DateTimeOffset _looked = clock.GetUtcNow();

    /// <summary>What it has taken upon itself; completed where there is nothing.</summary>
    public Task StandingIn { get; private set; } = Task.CompletedTask;

    /// <summary>Called by the heart every second; looks once a minute.</summary>
    public async Task Look(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if ((now - _looked).Duration() < Every)
            return;
        _looked = now;
        if (pulse.Since < Dead || !StandingIn.IsCompleted || await turns.SinceNewest(stop) < Dead)
            return;
        log.LogCritical("The clock of what runs once has not come by for {Minutes:F0} minutes; the watchdog does what is due", pulse.Since.TotalMinutes);
        StandingIn = cluster.StandIn(stop);
    }
}
