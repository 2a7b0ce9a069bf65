using System.Globalization;

namespace Campaigns.Content.Observances;

/// <summary>How a lunar day stands beside the solar one.</summary>
public static class LunarWords
{
    /// <summary>Small, as on a wall calendar: "24/8"; in a repeated month "24/8 nhuận".</summary>
    public static string Small(this LunarDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}/{date.Month}{(date.Leap ? " nhuận" : "")}");

    /// <summary>Read aloud: "ngày 24 tháng 8 âm lịch".</summary>
    public static string Aloud(this LunarDate date) => string.Create(CultureInfo.InvariantCulture, $"ngày {date.Day} tháng {date.Month}{(date.Leap ? " nhuận" : "")} âm lịch");
}
