using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Items;

/// <summary>A time on the command line: <c>now</c>, or ISO 8601; without an offset it is the unit's wall clock.</summary>
internal static class WhenArgument
{
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];
    private static readonly string[] WithOffset = [.. Local.Select(format => format + "zzz"), .. Local.Select(format => format + "'Z'")];

    public static Result<DateTimeOffset> Parse(string text, string zone, string where, TimeProvider clock)
    {
        if (text.Equals("now", StringComparison.OrdinalIgnoreCase))
            return clock.GetUtcNow();
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var exact))
            return exact;
        if (!DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall))
            return Problem.Input(new($"Không hiểu thời điểm “{text}”.", $"\"{text}\" is no time."), where,
                new("Viết như 2026-10-10T07:00 (giờ của đơn vị), 2026-10-10T07:00+07:00, hoặc now.", "Write 2026-10-10T07:00 (the unit's clock), 2026-10-10T07:00+07:00, or now."));
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        return place.IsInvalidTime(wall)
            ? Problem.Input(new($"Giờ {text} không có ở múi giờ {zone}.", $"{text} does not exist in {zone}."), where, new("Chọn giờ khác.", "Choose another time."))
            : UnitClock.At(place, DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall)).ToUniversalTime();
    }
}
