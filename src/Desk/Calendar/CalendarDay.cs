using System.Globalization;
using Campaigns.Content.Observances;

namespace Campaigns.Desk.Calendar;

/// <summary>One day of the calendar without its posts.</summary>
/// <param name="Day">Local.</param>
/// <param name="Notes">Observances, then beats.</param>
/// <param name="Crowds">Accounts that post too often on it: their names, and how many posts.</param>
public sealed record CalendarDay(DateOnly Day, IReadOnlyList<CalendarNote> Notes, IReadOnlyList<(string Account, int Posts)> Crowds)
{
    private static readonly string[] Weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public LunarDate Lunar => LunarDate.From(Day);

    /// <summary>"Thứ Hai, 05/10/2026".</summary>
    public string Name => NameOf(Day);

    public static string NameOf(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>"19:30, Thứ Hai, 05/10/2026".</summary>
    public static string NameOf(DateTimeOffset local) => $"{local.ToString("HH:mm", CultureInfo.InvariantCulture)}, {NameOf(DateOnly.FromDateTime(local.DateTime))}";
}
