using Campaigns.Content.Observances;

namespace Campaigns.Content.Tests.Observances;

public sealed class LunarWordsTests
{
    [Theory]
    [InlineData("2026-10-05", "25/8", "ngày 25 tháng 8 âm lịch")]
    [InlineData("2026-02-17", "1/1", "ngày 1 tháng 1 âm lịch")]
    // 2025 had a repeated sixth month.
    [InlineData("2025-07-25", "1/6 nhuận", "ngày 1 tháng 6 nhuận âm lịch")]
    public void A_lunar_day_stands_small_beside_the_solar_one_and_can_be_read_aloud(string day, string small, string aloud)
    {
        var lunar = LunarDate.From(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        (lunar.Small(), lunar.Aloud()).ShouldBe((small, aloud));
    }
}
