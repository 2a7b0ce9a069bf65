namespace Campaigns.Channels.Tests.Facebook;

/// <summary>
/// The test clock for what talks over real sockets: waits between tries pass at once, the timeouts of calls stand still until
/// somebody moves the clock.
/// </summary>
internal sealed class HurriedClock(TestClock clock) : TimeProvider
{
    /// <summary>The wire waits five seconds between tries at most; no call of its has less than eight.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(6);

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var pause = dueTime >= TimeSpan.Zero && dueTime <= LongestPause;
        var timer = clock.CreateTimer(callback, state, pause ? Timeout.InfiniteTimeSpan : dueTime, period);
        if (pause)
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        return timer;
    }
}
