namespace Campaigns.Tests.Kit;

/// <summary>A clock that stands until it is moved; timers fire, in order, while it moves past them. Its wall clock may be set apart from its monotonic one.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TestTimer> _timers = [];
    private DateTimeOffset _now = start;
    private TimeSpan _set;

    /// <summary>08:00 in Hà Nội on a plain Monday, 5 October 2026.</summary>
    public TestClock() : this(new DateTimeOffset(2026, 10, 5, 1, 0, 0, TimeSpan.Zero)) { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now + _set;
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return _now.Ticks;
    }

    /// <summary>Sets the wall clock ahead, or back below zero, as a person or a network clock does: no time passes and no timer fires.</summary>
    public void Set(TimeSpan by)
    {
        lock (_lock)
            _set += by;
    }

    /// <summary>Lets so much time pass.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset to;
        lock (_lock)
            to = _now + by;
        Fire(to);
        // What a timer woke may have moved the clock on already, from another thread too: passing time never goes back.
        lock (_lock)
            _now = to > _now ? to : _now;
    }

    /// <summary>Goes to a moment of the wall clock, also to one before.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        lock (_lock)
            time -= _set;
        Fire(time);
        lock (_lock)
            _now = time;
    }

    private void Fire(DateTimeOffset until)
    {
        while (NextDue(until) is { } timer)
            timer.Fire();
    }

    /// <summary>How many timers wait for their time.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
                return _timers.Count(t => t.Due is not null);
        }
    }

    /// <summary>How many timers come to their time within so long.</summary>
    public int Due(TimeSpan within)
    {
        lock (_lock)
            return _timers.Count(t => t.Due <= _now + within);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TestTimer? NextDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (next is null)
                return null;
            if (next.Due > _now)
                _now = next.Due.Value;
            next.Due = next.Period > TimeSpan.Zero ? next.Due + next.Period : null;
            return next;
        }
    }

    private sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Period = period;
                Due = dueTime < TimeSpan.Zero ? null : clock._now + dueTime;
                if (!clock._timers.Contains(this))
                    clock._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
