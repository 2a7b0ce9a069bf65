using Campaigns.Content.Collecting;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;

namespace Campaigns.Content.Tests.Collecting;

public sealed class RoundDaysTests
{
    private static readonly Duty s_year = new() { Kind = DutyKind.Year, BeforeDay = 25, BeforeMonth = 11, Reporter = "Các bản, trường học" };

    [Theory]
    [InlineData("2026-11-29", "2026-07-01", "2026-11-30", "2026-12-06")]
    [InlineData("2026-10-05", "2026-07-01", "2026-09-30", "2026-10-12")]
    [InlineData("2027-01-03", "2026-07-01", "2026-12-31", "2027-01-10")]
    public void Without_a_plan_it_is_due_in_a_week_and_asks_for_what_is_over_by_then(string today, string first, string last, string due) =>
        RoundDays.Of(Day(today), [], []).ShouldBe(new(Day(first), Day(last), Day(due), null));

    [Theory]
    [InlineData("2026-10-20", "2026-11-24")]
    [InlineData("2026-11-24", "2026-11-24")]
    [InlineData("2026-11-29", "2026-12-06")]
    public void The_day_of_a_plan_for_those_below_is_offered_and_named_where_it_has_just_gone_by(string today, string due) =>
        RoundDays.Of(Day(today), [(s_year, "27/KH-TTTT")], []).ShouldBe(new(new(2025, 11, 15), new(2026, 11, 14), Day(due), new("27/KH-TTTT", "Các bản, trường học", new(2026, 11, 24))));

    [Theory]
    [InlineData(DutyKind.Half, 5, 6, "2026-05-20", "2025-12-01", "2026-05-31")]
    [InlineData(DutyKind.Half, 5, 12, "2026-11-20", "2026-06-01", "2026-11-30")]
    [InlineData(DutyKind.Month, 25, null, "2026-03-10", "2026-02-15", "2026-03-14")]
    public void What_is_asked_for_is_what_the_report_of_that_day_takes(DutyKind kind, int day, int? month, string today, string first, string last)
    {
        var offered = RoundDays.Of(Day(today), [(new() { Kind = kind, BeforeDay = day, BeforeMonth = month, Reporter = "Các thôn" }, "116/KH-UBND")], []);

        (offered.First, offered.Last).ShouldBe((Day(first), Day(last)));
        ReportPeriod.For(kind, offered.Due).ShouldBe(new(offered.First, offered.Last));
    }

    [Fact]
    public void A_day_far_off_of_the_units_own_or_of_others_is_no_day_of_a_round()
    {
        var today = new DateOnly(2026, 11, 20);
        RoundDays.Of(new(2026, 5, 1), [(s_year, "27/KH-TTTT")], []).By.ShouldBeNull("it is half a year off");
        RoundDays.Of(today, [(s_year with { Mine = true }, "27/KH-TTTT")], []).By.ShouldBeNull();
        RoundDays.Of(today, [(s_year with { Reporter = "Sở Tài chính" }, "27/KH-TTTT")], []).By.ShouldBeNull();
        RoundDays.Of(today, [(s_year with { Reporter = "Hội Phụ nữ xã và Công an xã" }, "27/KH-TTTT")], ["Hội Phụ nữ xã"]).By!.Last.ShouldBe(new(2026, 11, 24), "it is one who sends figures");
        RoundDays.Of(today, [(s_year with { Reporter = "Trưởng các bản" }, "27/KH-TTTT")], []).By.ShouldNotBeNull();
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
