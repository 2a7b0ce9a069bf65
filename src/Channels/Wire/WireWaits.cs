using System.Globalization;

namespace Campaigns.Channels.Wire;

/// <summary>Waits that platforms ask for, read leniently.</summary>
internal static class WireWaits
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary><c>Retry-After</c> in seconds or as a date, never negative and a day at most; null where it says nothing or nonsense.</summary>
    public static TimeSpan? RetryAfter(string? header, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(header))
            return null;
        if (long.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Within(TimeSpan.FromSeconds(Math.Min(seconds, (long)Longest.TotalSeconds)));
        return DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Within(at - now) : null;
    }

    private static TimeSpan Within(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
