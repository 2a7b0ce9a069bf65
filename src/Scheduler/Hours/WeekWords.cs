namespace Campaigns.Scheduler.Hours;

/// <summary>The days of the week inside a sentence.</summary>
internal static class WeekWords
{
    private static readonly string[] Vietnamese = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

    public static string Vi(DayOfWeek day) => Vietnamese[(int)day];

    public static string En(DayOfWeek day) => day.ToString();
}
