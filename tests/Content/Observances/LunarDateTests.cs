using Campaigns.Content.Observances;

namespace Campaigns.Content.Tests.Observances;

public sealed class LunarDateTests
{
    [Theory]
    [InlineData("1985-01-21")]
    [InlineData("2007-02-17")]
    [InlineData("2030-02-02")]
    [InlineData("1968-01-29")]
    [InlineData("2000-02-05")]
    [InlineData("2024-02-10")]
    public void The_year_begins_where_Hanoi_sees_the_new_moon(string day) =>
        LunarDate.From(Day(day)).ShouldBe(new LunarDate(Day(day).Year, 1, 1));

    [Theory]
    [InlineData(1984, null)]
    [InlineData(1985, 2)]
    [InlineData(1987, 7)]
    [InlineData(2004, 2)]
    [InlineData(2006, 7)]
    [InlineData(2012, 4)]
    [InlineData(2014, 9)]
    [InlineData(2017, 6)]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2026, null)]
    [InlineData(2028, 5)]
    [InlineData(2031, 3)]
    [InlineData(2033, 11)]
    public void The_repeated_month_is_the_first_without_a_major_term(int year, int? month) => LunarDate.LeapMonth(year).ShouldBe(month);

    [Theory]
    [InlineData(2025, "2025-01-29", "2025-04-07", "2025-09-06", "2025-10-06", "2026-02-10")]
    [InlineData(2026, "2026-02-17", "2026-04-26", "2026-08-27", "2026-09-25", "2027-01-30")]
    [InlineData(2027, "2027-02-06", "2027-04-16", "2027-08-16", "2027-09-15", "2028-01-19")]
    [InlineData(2028, "2028-01-26", "2028-04-04", "2028-09-03", "2028-10-03", "2029-02-06")]
    [InlineData(2029, "2029-02-13", "2029-04-23", "2029-08-24", "2029-09-22", "2030-01-26")]
    [InlineData(2030, "2030-02-02", "2030-04-12", "2030-08-13", "2030-09-12", "2031-01-16")]
    [InlineData(2031, "2031-01-23", "2031-04-01", "2031-09-01", "2031-10-01", "2032-02-04")]
    public void The_days_that_a_commune_keeps(int year, string tet, string hungKings, string fullMoonOfJuly, string midAutumn, string kitchenGods)
    {
        new LunarDate(year, 1, 1).ToSolar().ShouldBe(Day(tet));
        new LunarDate(year, 3, 10).ToSolar().ShouldBe(Day(hungKings));
        new LunarDate(year, 7, 15).ToSolar().ShouldBe(Day(fullMoonOfJuly));
        new LunarDate(year, 8, 15).ToSolar().ShouldBe(Day(midAutumn));
        new LunarDate(year, 12, 23).ToSolar().ShouldBe(Day(kitchenGods));
    }

    [Fact]
    public void Every_day_of_two_centuries_comes_back_and_follows_the_day_before()
    {
        var day = new DateOnly(1900, 1, 1);
        var before = LunarDate.From(day);
        while ((day = day.AddDays(1)) < new DateOnly(2101, 1, 1))
        {
            var lunar = LunarDate.From(day);
            lunar.ToSolar().ShouldBe(day);
            if (lunar.Day != before.Day + 1 || lunar.Month != before.Month || lunar.Leap != before.Leap)
            {
                lunar.Day.ShouldBe(1, $"{day:O}");
                before.Day.ShouldBeInRange(29, 30, $"{day:O}");
                (lunar.Leap ? lunar.Month : lunar.Month == 1 ? 12 : lunar.Month - 1).ShouldBe(before.Month, $"{day:O}");
            }
            before = lunar;
        }
    }

    [Fact]
    public void Months_have_29_or_30_days_and_years_12_or_13_months()
    {
        for (var year = LunarDate.FirstYear; year <= LunarDate.LastYear; year++)
        {
            var months = LunarYear.Of(year).Months;
            months.Count.ShouldBe(LunarDate.LeapMonth(year) is null ? 12 : 13, $"{year}");
            months.ShouldAllBe(m => m.Days == 29 || m.Days == 30);
            months.Where(m => !m.Leap).Select(m => m.Number).ShouldBe(Enumerable.Range(1, 12), $"{year}");
            months[0].First.DayOfYear.ShouldBeInRange(20, 52, $"{year}");
        }
    }

    [Fact]
    public void A_day_that_is_not_there_has_no_solar_day()
    {
        var shortMonth = LunarYear.Of(2026).Months.First(m => m.Days == 29);

        new LunarDate(2026, shortMonth.Number, 30).ToSolar().ShouldBeNull();
        new LunarDate(2026, 4, 1, Leap: true).ToSolar().ShouldBeNull();
        new LunarDate(2026, 13, 1).ToSolar().ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => LunarDate.From(new DateOnly(1899, 12, 31)));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
