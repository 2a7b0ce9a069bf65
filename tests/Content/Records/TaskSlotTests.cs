using Campaigns.Content.Plans;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

public sealed class TaskSlotTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);   // a Wednesday

    [Fact]
    public void A_weekly_task_keeps_a_slot_in_each_week_in_which_nothing_is_begun_from_this_week_on() =>
        Empty(PlanTimeKind.Weekly, []).ShouldBe(["2026-11-27", "2026-12-04", "2026-12-11"]);

    [Fact]
    public void It_stands_on_the_weekday_of_what_was_done_last_and_never_before_today() =>
        Empty(PlanTimeKind.Weekly, ["2026-11-17"]).ShouldBe(["2026-11-25", "2026-12-01", "2026-12-08"]);

    [Fact]
    public void A_week_that_has_an_item_to_come_has_no_slot() =>
        Empty(PlanTimeKind.Weekly, ["2026-11-27", "2026-12-11"]).ShouldBe(["2026-12-04"]);

    [Fact]
    public void A_monthly_task_keeps_one_in_each_month_until_there_are_as_many_as_its_pace_wants()
    {
        Empty(PlanTimeKind.Monthly, []).ShouldBe(["2026-11-25"], "the next lies behind the days that are asked for");
        Empty(PlanTimeKind.Monthly, ["2026-11-12"]).ShouldBe(["2026-12-12"]);
        Empty(PlanTimeKind.Monthly, ["2026-11-12"], pace: new(2)).ShouldBe(["2026-11-25", "2026-12-12"]);
        Empty(PlanTimeKind.Monthly, ["2026-10-31"], to: new(2027, 2, 28)).ShouldBe(["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]);
    }

    [Fact]
    public void A_day_that_a_person_chose_goes_before_that_of_what_was_done_last()
    {
        Empty(PlanTimeKind.Weekly, ["2026-11-17"], pace: new(Weekday: DayOfWeek.Thursday)).ShouldBe(["2026-11-26", "2026-12-03", "2026-12-10"]);
        Empty(PlanTimeKind.Weekly, [], pace: new(Weekday: DayOfWeek.Monday)).ShouldBe(["2026-11-25", "2026-11-30", "2026-12-07"], "never before today");
        Empty(PlanTimeKind.Monthly, ["2026-10-12"], pace: new(MonthDay: 31), to: new(2027, 2, 28)).ShouldBe(["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]);
        Empty(PlanTimeKind.Weekly, [], pace: new(MonthDay: 1)).ShouldBe(["2026-11-27", "2026-12-04", "2026-12-11"], "a day of the month is none of a week");
    }

    [Theory]
    [InlineData(PlanTimeKind.Ongoing)]
    [InlineData(PlanTimeKind.Yearly)]
    [InlineData(PlanTimeKind.Range)]
    public void Other_tasks_have_none(PlanTimeKind kind) => Empty(kind, []).ShouldBeEmpty();

    private static IEnumerable<string> Empty(PlanTimeKind kind, string[] done, TaskPace? pace = null, DateOnly? to = null) =>
        TaskSlots.Empty(new(kind), pace ?? new(), [.. done.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", null)).Select(day => (day, day))], Today, new(2026, 11, 23), to ?? new(2026, 12, 13)).Select(day => day.Iso());
}
