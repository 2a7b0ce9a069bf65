using Campaigns.Content.Plans;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

public sealed class PlanPaceTests
{
    [Theory]
    [InlineData("Mỗi tuần 02 buổi", 2, null)]
    [InlineData("02 buổi/tuần", 2, null)]
    [InlineData("Phát trên loa truyền thanh mỗi tuần ít nhất 03 chương trình.", 3, null)]
    [InlineData("Đăng 03 bài/tháng trên Trang thông tin điện tử xã", null, 3)]
    [InlineData("Hằng tháng đăng tối thiểu 04 tin, bài", null, 4)]
    [InlineData("Sản xuất hai video mỗi tháng", null, 2)]
    [InlineData("02 - 03 tin, bài/tuần", 2, null)]
    [InlineData("04 chương trình phát thanh trong một tháng", null, 4)]
    public void A_plan_says_how_many_a_week_or_a_month(string text, int? weekly, int? monthly) =>
        (PlanPace.Of(Task(text))?.Weekly, PlanPace.Of(Task(text))?.Monthly).ShouldBe((weekly, monthly));

    [Theory]
    [InlineData("Đăng tin, bài thường xuyên")]
    [InlineData("Tháng 10 hằng năm tổ chức 01 hội nghị")]
    [InlineData("Báo cáo hằng tháng trước ngày 25")]
    [InlineData("Phấn đấu 80% hộ dân mỗi tháng nghe được bản tin")]
    [InlineData("Mỗi tuần phát 30 phút")]
    [InlineData("01 bài/quý")]
    [InlineData("In 500 tờ rơi, phát trong tháng 5")]
    public void What_names_no_such_number_sets_no_pace(string text) => PlanPace.Of(Task(text)).ShouldBeNull();

    [Fact]
    public void A_word_without_end_is_looked_through_at_once_and_says_nothing() => PlanPace.Of(Task("1 bài" + new string('a', 20_000))).ShouldBeNull();

    [Fact]
    public void Its_time_says_so_before_its_words_and_a_last_day_is_no_pace()
    {
        PlanPace.Of(Task("Đăng 03 bài/tháng") with { When = new(PlanTimeKind.Weekly, Text: "02 buổi/tuần") })!.ShouldBe(new(2, null, "02 buổi/tuần"));
        PlanPace.Of(Task("Đăng 03 bài/tháng") with { When = new(PlanTimeKind.By, To: new(2026, 11, 29)) }).ShouldBeNull();
        PlanPace.Of(Task("Đăng tin.") with { Result = "03 bài/tháng" })!.Monthly.ShouldBe(3);
    }

    [Fact]
    public void What_a_person_set_stands_over_the_plans_words()
    {
        var plan = PlanPace.Of(Task("Mỗi tuần 02 buổi"));

        new TaskPace().Over(plan).ShouldBe(new TaskPace(Weekly: 2) { FromPlan = "Mỗi tuần 02 buổi" });
        new TaskPace(Monthly: 5).Over(plan).ShouldBe(new TaskPace(Monthly: 5));
    }

    private static PlanTask Task(string text) => new() { Id = "I.1", Text = text, When = new(PlanTimeKind.Ongoing) };
}
