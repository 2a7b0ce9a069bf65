using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

public sealed class PlanYearsTests
{
    [Theory]
    [InlineData("Tuyên truyền chuyển đổi số trên địa bàn xã năm 2027", 2026, 2027)]
    [InlineData("Tuyên truyền chuyển đổi số trên địa bàn xã năm 2027", null, 2027)]
    [InlineData("Phổ biến, giáo dục pháp luật năm 2026", 2026, 2026)]
    [InlineData("Truyền thông giai đoạn 2026 - 2030", 2026, null)]
    [InlineData("Truyền thông về chuyển đổi số đến năm 2030", 2026, null)]
    [InlineData("Truyền thông về chuyển đổi số", 2026, null)]
    [InlineData(null, 2026, null)]
    public void A_title_that_names_one_year_alone_is_for_that_year(string? title, int? issued, int? only) => PlanYears.Only(title, issued).ShouldBe(only);

    [Theory]
    [InlineData("Triển khai thi hành Luật Đất đai năm 2024", 2024)]
    [InlineData("Tuyên truyền Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013 và Bộ luật Lao động năm 2019", 2026)]
    [InlineData("Tuyên truyền kết quả cuộc bầu cử năm 2025", 2026)]
    public void The_year_of_a_law_or_one_that_was_over_when_it_was_issued_is_not_the_plans_own(string title, int issued) => PlanYears.Only(title, issued).ShouldBeNull();

    [Fact]
    public void A_task_without_dates_is_owed_in_the_year_of_its_plan_and_in_every_year_where_the_plan_names_none()
    {
        Years(new(PlanTimeKind.Weekly), 2027).ShouldBe([2027]);
        Years(new(PlanTimeKind.Weekly), only: null).ShouldBe([2025, 2026, 2027, 2028]);
    }

    [Fact]
    public void A_tasks_own_time_goes_before_the_title_of_its_plan()
    {
        Years(new(PlanTimeKind.By, To: new(2026, 12, 15)), 2027).ShouldBe([2026], "prepared before its year");
        Years(new(PlanTimeKind.By, To: new(2028, 1, 31)), 2027).ShouldBe([2027, 2028], "it reaches further");
        Years(new(PlanTimeKind.Range, new(2026, 12, 1), new(2027, 2, 28)), 2027).ShouldBe([2026, 2027]);
        Years(new(PlanTimeKind.From, new(2026, 3, 1)), 2026).ShouldBe([2026], "“from March on” ends with the plan's year");
        Years(new(PlanTimeKind.Range, new(2025, 1, 1), new(2026, 12, 31)), only: null).ShouldBe([2025, 2026]);
    }

    [Fact]
    public void A_task_is_closed_for_this_year_or_where_it_is_not_owed_in_it_for_that_of_its_plan()
    {
        PlanYears.Closing(Plan("Truyền thông năm 2027"), new(PlanTimeKind.Weekly), 2026).ShouldBe(2027);
        PlanYears.Closing(Plan("Truyền thông năm 2027"), new(PlanTimeKind.By, To: new(2026, 12, 15)), 2026).ShouldBe(2026);
        PlanYears.Closing(Plan("Truyền thông"), new(PlanTimeKind.Weekly), 2026).ShouldBe(2026);
    }

    private static Plan Plan(string title) => new() { Id = "p", UnitId = "u", FileName = "kh.docx", SourceHash = "", Content = new() { Document = new() { Title = title } }, Imported = default, Updated = default };

    private static IEnumerable<int> Years(PlanTime when, int? only) => Enumerable.Range(2025, 4).Where(year => PlanYears.Owed(year, when, only));
}
