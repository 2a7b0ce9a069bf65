using Campaigns.Content.Plans;
using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Tests.Plans;

public sealed class PlanTimesTests
{
    [Theory]
    [InlineData("Thường xuyên", PlanTimeKind.Ongoing, null, null, null)]
    [InlineData("Hằng năm.", PlanTimeKind.Yearly, null, null, null)]
    [InlineData("Hàng năm", PlanTimeKind.Yearly, null, null, null)]
    [InlineData("Hằng tháng", PlanTimeKind.Monthly, null, null, null)]
    [InlineData("hàng tuần", PlanTimeKind.Weekly, null, null, null)]
    [InlineData("Quý IV/2025", PlanTimeKind.Quarter, "2025-10-01", "2025-12-31", 2025)]
    [InlineData("Quý II, III năm 2026", PlanTimeKind.Quarter, "2026-04-01", "2026-09-30", 2026)]
    [InlineData("Hằng quý", PlanTimeKind.Quarter, null, null, null)]
    [InlineData("Tháng 10/2026", PlanTimeKind.Range, "2026-10-01", "2026-10-31", 2026)]
    [InlineData("Trước ngày 30/11/2026", PlanTimeKind.By, null, "2026-11-29", 2026)]
    [InlineData("Hoàn thành trước tháng 6/2026", PlanTimeKind.By, null, "2026-05-31", 2026)]
    [InlineData("Xong trong tháng 02 năm 2028", PlanTimeKind.By, null, "2028-02-29", 2028)]
    [InlineData("Đến hết ngày 15 tháng 12 năm 2026", PlanTimeKind.By, null, "2026-12-15", 2026)]
    [InlineData("Từ tháng 9/2025", PlanTimeKind.From, "2025-09-01", null, 2025)]
    [InlineData("Từ năm 2026 trở đi", PlanTimeKind.From, "2026-01-01", null, 2026)]
    [InlineData("Năm 2026 và các năm tiếp theo", PlanTimeKind.From, "2026-01-01", null, 2026)]
    [InlineData("Quý IV/2025 và những năm sau", PlanTimeKind.From, "2025-10-01", null, 2025)]
    [InlineData("Hoàn thành trước ngày 28/02/2026, duy trì thường xuyên", PlanTimeKind.By, null, "2026-02-27", 2026)]
    [InlineData("Quy IH ném 2025", PlanTimeKind.Quarter, "2025-07-01", "2025-09-30", 2025)]
    [InlineData("theo ttmg nam hgc", PlanTimeKind.Yearly, null, null, null)]
    [InlineData("02 cuộc mỗi năm", PlanTimeKind.Yearly, null, null, null)]
    [InlineData("Quy H/2026", PlanTimeKind.Quarter, "2026-04-01", "2026-06-30", 2026)]
    [InlineData("Từ tháng 3 đến tháng 5/2026", PlanTimeKind.Range, "2026-03-01", "2026-05-31", 2026)]
    [InlineData("Từ ngày 01/9/2026 đến ngày 10/10/2026", PlanTimeKind.Range, "2026-09-01", "2026-10-10", 2026)]
    [InlineData("01/10 - 10/10/2026", PlanTimeKind.Range, "2026-10-01", "2026-10-10", 2026)]
    [InlineData("Giai đoạn 2026-2030", PlanTimeKind.Range, "2026-01-01", "2030-12-31", null)]
    [InlineData("Năm 2026", PlanTimeKind.Year, "2026-01-01", "2026-12-31", 2026)]
    [InlineData("Đến năm 2030", PlanTimeKind.By, null, "2030-12-31", 2030)]
    [InlineData("Khi có yêu cầu", PlanTimeKind.OnDemand, null, null, null)]
    [InlineData("Trước ngày 15/11", PlanTimeKind.By, null, null, null)]
    [InlineData("Theo kế hoạch", PlanTimeKind.None, null, null, null)]
    [InlineData("Trước ngày 30/02/2026", PlanTimeKind.None, null, null, null)]
    public void A_time_is_understood_and_nothing_is_added_to_it(string text, PlanTimeKind kind, string? from, string? to, int? year)
    {
        var time = Times.Of(text);

        (time.Kind, time.From, time.To, time.Year).ShouldBe((kind, Day(from), Day(to), year));
        time.Text.ShouldBe(text.TrimEnd('.'));
    }

    [Theory]
    [InlineData("6 tháng đầu năm 2026", PlanTimeKind.Range, "2026-01-01", "2026-06-30")]
    [InlineData("6 tháng cuối năm", PlanTimeKind.Range, "2026-07-01", "2026-12-31")]
    [InlineData("9 tháng đầu năm 2026", PlanTimeKind.Range, "2026-01-01", "2026-09-30")]
    [InlineData("Tháng 3, 6, 9/2026", PlanTimeKind.Range, "2026-03-01", "2026-09-30")]
    [InlineData("Tháng 3, tháng 6, tháng 10", PlanTimeKind.Range, "2026-03-01", "2026-10-31")]
    [InlineData("Tháng 5 và tháng 10/2026", PlanTimeKind.Range, "2026-05-01", "2026-10-31")]
    [InlineData("Tháng 4-5", PlanTimeKind.Range, "2026-04-01", "2026-05-31")]
    [InlineData("Đợt 1 tháng 3, Đợt 2 tháng 6, Đợt 3 tháng 10", PlanTimeKind.Range, "2026-03-01", "2026-10-31")]
    [InlineData("Đợt 1: tháng 3/2026; Đợt 2: tháng 6/2026; Đợt 3: tháng 10/2026", PlanTimeKind.Range, "2026-03-01", "2026-10-31")]
    [InlineData("Đợt 1: Từ 01/3 đến 31/3; Đợt 2: Từ 01/10 đến 31/10/2026", PlanTimeKind.Range, "2026-03-01", "2026-10-31")]
    [InlineData("Đợt 3 tháng 10", PlanTimeKind.Range, "2026-10-01", "2026-10-31")]
    [InlineData("Ngày 18/5; 01/10; 10/10", PlanTimeKind.Range, "2026-05-18", "2026-10-10")]
    [InlineData("Ngày 18/5, 10/10/2026", PlanTimeKind.Range, "2026-05-18", "2026-10-10")]
    [InlineData("Từ nay đến hết năm 2026", PlanTimeKind.By, null, "2026-12-31")]
    [InlineData("Trong năm", PlanTimeKind.Year, "2026-01-01", "2026-12-31")]
    [InlineData("02 buổi/tuần", PlanTimeKind.Weekly, null, null)]
    [InlineData("03 tin, bài/tháng", PlanTimeKind.Monthly, null, null)]
    [InlineData("Hằng tuần (thứ Hai)", PlanTimeKind.Weekly, null, null)]
    [InlineData("Trước ngày 15/6 và 15/12", PlanTimeKind.By, null, "2026-12-14")]
    public void Several_times_are_one_span_from_the_first_to_the_last(string text, PlanTimeKind kind, string? from, string? to)
    {
        var time = Times.Of(text, planYear: 2026);

        (time.Kind, time.From, time.To).ShouldBe((kind, Day(from), Day(to)));
        time.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("Tháng 3, tháng 6")]
    [InlineData("6 tháng cuối năm")]
    [InlineData("Đợt 1 tháng 3, Đợt 2 tháng 6")]
    public void Several_times_of_no_known_year_have_no_dates(string text)
    {
        var time = Times.Of(text);

        (time.From, time.To, time.Year).ShouldBe((null, null, null));
    }

    [Fact]
    public void The_last_of_several_is_the_deadline_in_a_column_of_deadlines() =>
        Times.Of("Tháng 6, tháng 12/2026", finish: true).ShouldBe(new PlanTime(PlanTimeKind.By, null, new DateOnly(2026, 12, 31), 2026, "Tháng 6, tháng 12/2026"));

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void A_month_in_a_column_of_deadlines_is_to_be_done_by_its_end() =>
        Times.Of("Tháng 10/2026", finish: true).ShouldBe(new PlanTime(PlanTimeKind.By, null, new DateOnly(2026, 10, 31), 2026, "Tháng 10/2026"));
}
