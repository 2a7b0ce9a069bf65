namespace Campaigns.Desk.Api;

/// <summary>How often a token may ask, at this desk; the count is kept in memory and begins anew with the program.</summary>
internal sealed class ApiPace(TimeProvider clock)
{
    /// <summary>A program that reads every post of a year in pages stays below for long.</summary>
    public const int AMinute = 120;

    /// <summary>More tokens than this are not remembered once their minute is over.</summary>
    private const int Remembered = 500;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, (DateTimeOffset Begun, int Calls)> _windows = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Counts a call; how long to wait where it is one too many, null where it may go on.</summary>
    public TimeSpan? Wait(string token)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            var window = _windows.GetValueOrDefault(token);
            if (Over(window.Begun, now))
            {
                if (_windows.Count >= Remembered)
                    foreach (var (old, _) in _windows.Where(w => Over(w.Value.Begun, now)).ToArray())
                        _windows.Remove(old);
                window = (now, 0);
            }
            _windows[token] = window with { Calls = Math.Min(window.Calls + 1, AMinute + 1) };
            return window.Calls < AMinute ? null : window.Begun + Minute - now;
        }
    }

    // A clock that was set back begins a new minute, or the old one would never end.
    private static bool Over(DateTimeOffset begun, DateTimeOffset now) => now < begun || now - begun >= Minute;
}
