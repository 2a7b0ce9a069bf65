using Campaigns.Content.Plans;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

/// <summary>Whether tasks that come again are kept up. Today is Thursday, 8 October 2026; the week begins on the fifth.</summary>
public sealed class TaskRhythmTests
{
    private static readonly DateOnly Today = new(2026, 10, 8), Monday = new(2026, 10, 5), Known = new(2026, 1, 5);

    [Fact]
    public void A_weekly_task_owes_one_in_each_week_until_there_is_one()
    {
        Gap(PlanTimeKind.Weekly, null).ShouldBe(new TaskGap(TaskLackKind.Week, 1, 1));
        Gap(PlanTimeKind.Weekly, null, new DateOnly(2026, 10, 11)).ShouldBeNull("it is to come on Sunday");
        Gap(PlanTimeKind.Weekly, null, new DateOnly(2026, 10, 4)).ShouldNotBeNull("that was the week before");
        Gap(PlanTimeKind.Weekly, 4, new DateOnly(2026, 10, 6)).ShouldBe(new TaskGap(TaskLackKind.Month, 3, 4), "a pace wants more");
    }

    [Fact]
    public void A_monthly_task_owes_one_and_a_pace_as_many_as_it_says()
    {
        Gap(PlanTimeKind.Monthly, null).ShouldBe(new TaskGap(TaskLackKind.Month, 1, 1));
        Gap(PlanTimeKind.Monthly, null, new DateOnly(2026, 10, 31)).ShouldBeNull();
        Gap(PlanTimeKind.Ongoing, 2, new DateOnly(2026, 10, 1), new DateOnly(2026, 9, 30)).ShouldBe(new TaskGap(TaskLackKind.Month, 1, 2));
        Gap(PlanTimeKind.Yearly, 1, new DateOnly(2026, 10, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_quarterly_task_owes_one_a_quarter()
    {
        Gap(PlanTimeKind.Quarter, null, new DateOnly(2026, 9, 30)).ShouldBe(new TaskGap(TaskLackKind.Quarter, 1, 1));
        Gap(PlanTimeKind.Quarter, null, new DateOnly(2026, 12, 31)).ShouldBeNull();
    }

    [Fact]
    public void Without_a_pace_sixty_days_are_too_long_and_what_is_to_come_ends_the_silence()
    {
        Gap(PlanTimeKind.Ongoing, null).ShouldBe(new TaskGap(TaskLackKind.Silent, Today.DayNumber - Known.DayNumber, TaskRhythm.SilentDays), "nothing since the plan is known");
        Gap(PlanTimeKind.Ongoing, null, Today.AddDays(-60))!.Missing.ShouldBe(60);
        Gap(PlanTimeKind.Ongoing, null, Today.AddDays(-59)).ShouldBeNull();
        Gap(PlanTimeKind.Yearly, null, Today.AddDays(-200), Today.AddDays(30)).ShouldBeNull();
    }

    [Fact]
    public void An_activity_counts_on_each_of_its_days_and_a_past_week_owes_nothing()
    {
        TaskRhythm.Gap(new(PlanTimeKind.Weekly), null, [(new(2026, 9, 28), new(2026, 10, 6))], Known, Today, Monday).ShouldBeNull();
        TaskRhythm.Gap(new(PlanTimeKind.Weekly), null, [], Known, Today, Monday.AddDays(-7)).ShouldBeNull();
        TaskRhythm.Gap(new(PlanTimeKind.By, To: new(2026, 10, 9)), null, [], Known, Today, Monday).ShouldBeNull("it has a day of its own");
        TaskRhythm.Gap(new(PlanTimeKind.OnDemand), null, [], Known, Today, Monday).ShouldBeNull();
    }

    private static TaskGap? Gap(PlanTimeKind kind, int? monthly, params DateOnly[] items) => TaskRhythm.Gap(new(kind), monthly, [.. items.Select(day => (day, day))], Known, Today, Monday);
}
