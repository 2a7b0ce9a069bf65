using Campaigns.Content;

namespace Campaigns.Proof.Simulation;

/// <summary>The time of a run as one process sees it.</summary>
internal sealed class ProcessClock(SimulatedTime time) : TimeProvider, IForetold
{
    private readonly List<Timer> _timers = [];

    /// <summary>The process stands still: its timers are late until it goes on.</summary>
    public bool Stopped { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => time.Wall;

    public override long GetTimestamp() => time.Ran.Ticks;

    public void Fill(Span<byte> random) => time.Fill(random);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, time, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>The first timer that is due by then; null: none.</summary>
    public Timer? Next(TimeSpan until) => _timers.Where(t => t.Due <= until).MinBy(t => t.Due);

    internal sealed class Timer(ProcessClock clock, SimulatedTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan? Due { get; private set; }

        public void Fire()
        {
            Due = _period > TimeSpan.Zero ? Due + _period : null;
            if (Due is null)
                clock._timers.Remove(this);
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            Due = dueTime < TimeSpan.Zero ? null : time.Ran + dueTime;
            clock._timers.Remove(this);
            if (Due is not null)
                clock._timers.Add(this);
            return true;
        }

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
