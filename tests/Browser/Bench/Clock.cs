using System.Globalization;

namespace Campaigns.Desk.Browser;

/// <summary>Times as somebody at the unit reads them off the wall: the walks go on in real time.</summary>
internal static class Clock
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly TimeOnly Last = new(17, 0);

    /// <summary>Now, for a field of date and time. A time chosen a moment ago is not past.</summary>
    public static string ThisMinute() => In(TimeSpan.Zero);

    public static string In(TimeSpan ahead) => (TimeProvider.System.GetUtcNow() + ahead).ToOffset(Offset).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>The page of the only station's next programme: today's until five in the afternoon, then tomorrow's.</summary>
    public static async Task<string> Programme(Seat seat)
    {
        await seat.Go("/radio");
        var now = TimeProvider.System.GetUtcNow().ToOffset(Offset);
        var day = TimeOnly.FromDateTime(now.DateTime) < Last ? now : now.AddDays(1);
        return $"{new Uri(seat.Page.Url).AbsolutePath}?date={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }
}
