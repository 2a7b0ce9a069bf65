namespace Campaigns.Channels.Tests.WordPress;

/// <summary>
/// A clock for calls that are really made: what waits between two tries is over at once, and what limits a call is over only
/// when a test says so.
/// </summary>
internal sealed class EagerClock : TimeProvider
{
    /// <summary>The wire waits no longer than this between two tries.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(6);

    private readonly Lock _lock = new();
    private readonly List<EagerTimer> _limits = [];
    private DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        lock (_lock)
            _now += by;
    }

    /// <summary>Ends every limit that runs: the call that hangs has had its time.</summary>
    public void Expire()
    {
        List<EagerTimer> due;
        lock (_lock)
        {
            due = [.. _limits];
            _limits.Clear();
        }
        due.ForEach(timer => timer.Fire());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new EagerTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class EagerTimer(EagerClock clock, TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._limits.Remove(this);
                if (dueTime < TimeSpan.Zero)
                    return true;
                if (dueTime > LongestWait)
                {
                    clock._limits.Add(this);
                    return true;
                }
                clock._now += dueTime;
            }
            ThreadPool.QueueUserWorkItem(_ => Fire());
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._limits.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
