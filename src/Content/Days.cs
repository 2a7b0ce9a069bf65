using System.Globalization;

namespace Campaigns.Content;

/// <summary>Days as the store, addresses and forms write them, and the weeks that hold them.</summary>
public static class Days
{
    /// <summary>As ISO 8601 writes it: 2026-10-10.</summary>
    public static string Iso(this DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The day that <see cref="Iso"/> wrote; anything else is a bug.</summary>
    public static DateOnly OfIso(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    /// <summary>The first day of its week.</summary>
    public static DateOnly Monday(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
