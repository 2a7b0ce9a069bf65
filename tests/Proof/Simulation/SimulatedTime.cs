namespace Campaigns.Proof.Simulation;

/// <summary>
/// The time of one run: a wall clock that may be set, and a monotonic one that only goes on. Each process sees it through a
/// <see cref="ProcessClock"/> of its own, so that the timers of one that is stopped stand still.
/// </summary>
internal sealed class SimulatedTime(DateTimeOffset start, int seed)
{
    /// <summary>Beside the run's own, so that an id more changes nothing else.</summary>
    private readonly Random _ids = new(~seed);
    private readonly List<ProcessClock> _clocks = [];
    private TimeSpan _ran, _set;

    public DateTimeOffset Wall => start + _ran + _set;

    public TimeSpan Ran => _ran;

    /// <summary>What is drawn for ids.</summary>
    public void Fill(Span<byte> random) => _ids.NextBytes(random);

    public ProcessClock NewClock()
    {
        var clock = new ProcessClock(this);
        _clocks.Add(clock);
        return clock;
    }

    /// <summary>A process has ended; its timers never fire.</summary>
    public void Forget(ProcessClock clock) => _clocks.Remove(clock);

    /// <summary>Goes on by so much; timers fire in order, each at its time.</summary>
    public void Advance(TimeSpan by)
    {
        var until = _ran + by;
        while (_clocks.Where(c => !c.Stopped).Select(c => c.Next(until)).OfType<ProcessClock.Timer>().MinBy(t => t.Due) is { } timer)
        {
            if (timer.Due > _ran)
                _ran = timer.Due!.Value;
            timer.Fire();
        }
        _ran = until;
    }

    /// <summary>Somebody sets the wall clock, forwards or back; nothing that was timed notices.</summary>
    public void Set(TimeSpan by) => _set += by;

    /// <summary>A wall clock that was set back is set right.</summary>
    public void SetRight() => _set = _set < TimeSpan.Zero ? TimeSpan.Zero : _set;
}
