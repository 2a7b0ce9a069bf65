using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Worker;

/// <summary>
/// Tells what goes wrong round after round so that a log stays readable: each fault at once and with its trace, then once a minute how
/// often it came, and once when it is over. What comes and goes is told no more often than that.
/// </summary>
/// <param name="log">Told.</param>
/// <param name="clock">Measures the minute.</param>
/// <param name="what">What does not work while it fails, a sentence's beginning.</param>
internal sealed class FaultLog(ILogger log, TimeProvider clock, string what)
{
    /// <summary>Faults that are told apart, more than an outage has; what comes beyond is counted.</summary>
    private const int Most = 20;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private long _word;
    private int _silent, _all;
    private volatile bool _fails;
    private bool _open;

    /// <param name="e">What was thrown.</param>
    /// <param name="which">What it was about, where that is one of many.</param>
    public void Failed(Exception e, string? which = null)
    {
        lock (_lock)
        {
            if (!_open && (_told.Count == 0 || clock.GetElapsedTime(_word) >= Minute))
            {
                _told.Clear();
                _silent = _all = 0;
            }
            _fails = true;
            _all++;
            var kind = Kind(e);
            if (_told.Count < Most && _told.Add(kind))
            {
                log.LogError(e, "{What}{Which}", what, which is null ? "" : $" ({which})");
                Told();
                return;
            }
            _silent++;
            if (clock.GetElapsedTime(_word) < Minute)
                return;
            log.LogError("{What}: {Count} times more in {Seconds:F0} s, the last {Fault}", what, _silent, clock.GetElapsedTime(_word).TotalSeconds, kind);
            Told();
        }
    }

    /// <summary>It was done. Costs nothing where it did not fail before.</summary>
    public void Worked()
    {
        if (!_fails)
            return;
        lock (_lock)
        {
            _fails = false;
            if (!_open)
                return;
            _open = false;
            log.LogWarning("{What}: over, after {Count} failures", what, _all);
        }
    }

    private void Told() => (_word, _silent, _open) = (clock.GetTimestamp(), 0, true);

    /// <summary>Enough to tell one fault from another; never what a message might repeat.</summary>
    private static string Kind(Exception e) =>
        string.Join(' ', new[] { e.GetType().Name, (e as DbException)?.SqlState, e.InnerException?.GetType().Name }.Where(part => !string.IsNullOrEmpty(part)));
}
