namespace Campaigns.Scheduler.Clock;

/// <summary>When the scheduler <c>cluster</c> last came by in this process, by the monotonic clock.</summary>
internal sealed class ClusterPulse(TimeProvider clock)
{
    private long _last = clock.GetTimestamp();

    public TimeSpan Since => clock.GetElapsedTime(Interlocked.Read(ref _last));

    public void Beat() => Interlocked.Exchange(ref _last, clock.GetTimestamp());
}
