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

    /// <summary>One that goes on from what an earlier process of this machine saw.</summary>
    /// <param name="clock">Both clocks.</param>
    /// <param name="began">Its <see cref="Began"/>; where that is another now, the clock jumped at the latest just now.</param>
    /// <param name="jumped">Its <see cref="Jumped"/>; 0: never that it knew of.</param>
    public ClockWatch(TimeProvider clock, long began, long jumped) : this(clock) =>
        _jumped = TimeSpan.FromTicks(Began).Subtract(TimeSpan.FromTicks(began)).Duration() < Tolerance && jumped < _stamp ? jumped : _stamp;

    /// <summary>What the wall clock said at the last look: whoever judges time by a look judges this one, not a later one.</summary>
    public DateTimeOffset Wall => _wall;

    /// <summary>When the monotonic clock began, by the wall clock of the last look; in ticks, for it may lie before the calendar.</summary>
    public long Began => _wall.UtcTicks - clock.GetElapsedTime(0, _stamp).Ticks;

    /// <summary>When the wall clock last jumped, as a stamp of the monotonic one; null where it never did.</summary>
    public long? Jumped => _jumped;

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
