namespace Campaigns.Scheduler.Clock;

/// <summary>
/// Holds the wall clock against the monotonic one. What was to last a minute by a clock that jumped meanwhile has not lasted a
/// minute: a network clock that sets itself right, a battery that died, a machine that slept.
/// </summary>
/// <remarks>Each watcher has its own, and looks as often as it acts, so that nothing is done on a jump that was not seen. Not for two threads at once.</remarks>
internal sealed class ClockWatch(TimeProvider clock)
{
    /// <summary>Less than this is a clock being trimmed.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private DateTimeOffset _wall = clock.GetUtcNow();
    private long _stamp = clock.GetTimestamp();
    private long? _jumped;

    /// <summary>How long the wall clock has gone on evenly, as far as this watcher has seen; the longest there is where it never jumped.</summary>
    public TimeSpan Steady => _jumped is { } at ? clock.GetElapsedTime(at) : TimeSpan.MaxValue;

    /// <summary>How far the wall clock has jumped since the last look; zero where it went on evenly. Below zero it was set back.</summary>
    public TimeSpan Look()
    {
        var (wall, stamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        var jump = wall - _wall - clock.GetElapsedTime(_stamp, stamp);
        (_wall, _stamp) = (wall, stamp);
        if (jump.Duration() < Tolerance)
            return TimeSpan.Zero;
        _jumped = stamp;
        return jump;
    }
}
