using System.Globalization;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Calendar;

/// <summary>What the forms of calendar and queue have in common.</summary>
internal static class CalendarForm
{
    /// <summary>Where a form comes back to: a page of the calendar or a queue, nothing else.</summary>
    public static string Back(string? given, string otherwise = CalendarFilter.Address) =>
        given is { Length: < 1_000 } path && Pages.Any(page => path == page || path.StartsWith(page + "?", StringComparison.Ordinal) || path.StartsWith(page + "/", StringComparison.Ordinal)) && !path.Contains('\\', StringComparison.Ordinal)
            ? path : otherwise;

    /// <summary>A wall time that a form's date field brings; null where it is none.</summary>
    public static DateTimeOffset? When(string? text, string zone) =>
        DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 1901 and <= 2099
            ? UnitClock.At(TimeZoneInfo.FindSystemTimeZoneById(zone), DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)) : null;

    /// <summary>A moment that a page wrote down as it saw it; null where it is none.</summary>
    public static DateTimeOffset? Seen(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time < 4_102_444_800_000 ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;

    private static readonly string[] Pages = [CalendarFilter.Address, "/hang-cho", "/bai-dang"];
}
