using Campaigns.Content.Plans;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Themes, goals and days of a plan are mended, added and left out as its tasks are.</summary>
public sealed class PlanThemesTests
{
    [StoreFact]
    public async Task A_theme_a_goal_and_a_day_are_mended_and_an_import_again_keeps_them()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);

        await Keep(store, plan, PlanRowKind.Theme, 0, ("text", "Dịch vụ công trực tuyến tại nhà."));
        await Keep(store, plan, PlanRowKind.Goal, 0, ("text", "Nhà nào cũng có người biết kỹ năng số."), ("year", "2026"));
        await Keep(store, plan, PlanRowKind.Observance, 0, ("name", "Ngày Chuyển đổi số"), ("day", "11"), ("lunar", "co"));

        foreach (var import in new[] { false, true })
        {
            if (import)
                await Import(store, PlanSamples.Commune);
            var says = (await PlansOf(store).Find(plan.Id))!.Content;
            says.Themes.Select(theme => theme.Text).ShouldBe(["Dịch vụ công trực tuyến tại nhà.", "An toàn trên không gian mạng."]);
            says.Goals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(goal => (goal.Text, goal.Year).ShouldBe(("Nhà nào cũng có người biết kỹ năng số.", 2026)));
            says.Observances.ShouldHaveSingleItem().ShouldSatisfyAllConditions(day => (day.Day, day.Month, day.Lunar, day.Name).ShouldBe((11, 10, true, "Ngày Chuyển đổi số")));
            (await store.Database.Read(s => s.Value<int>("SELECT day FROM plan_observance WHERE plan_id = @Id AND dropped IS NULL", new { plan.Id }))).ShouldBe(11);
        }
    }

    [StoreFact]
    public async Task A_theme_that_was_missed_is_added_and_one_that_is_none_is_left_out_for_good()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var second = (await Rows(store, plan, PlanRowKind.Theme))[1];

        (await MendsOf(store).Drop(plan.Id, PlanRowKind.Theme, second.Id, second.Seen, dropped: true, Who)).ShouldBeNull();
        await Add(store, plan, PlanRowKind.Theme, ("text", "Phòng, chống lừa đảo qua mạng."));
        await Add(store, plan, PlanRowKind.Goal, ("text", "Xã không có người bị lừa qua mạng."), ("year", ""));
        await Add(store, plan, PlanRowKind.Observance, ("name", "Ngày An ninh mạng Việt Nam"), ("day", "6"), ("month", "8"));
        await Import(store, PlanSamples.Commune);

        var says = (await PlansOf(store).Find(plan.Id))!.Content;
        says.Themes.Select(theme => (theme.Id, theme.Text)).ShouldBe([("III.1", "Lợi ích của dịch vụ công trực tuyến."), ("BS.1", "Phòng, chống lừa đảo qua mạng.")]);
        says.Goals[^1].Text.ShouldBe("Xã không có người bị lừa qua mạng.");
        (says.Observances[^1].Day, says.Observances[^1].Month).ShouldBe((6, 8));
        (await Rows(store, plan, PlanRowKind.Theme)).Single(row => row.Id == second.Id).Dropped.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_day_that_no_month_has_is_told()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);

        var kept = await MendsOf(store).Keep(plan.Id, PlanRowKind.Observance, null, "", new Dictionary<string, string?> { ["name"] = "Ngày hội bản", ["day"] = "31", ["month"] = "11" }, Who);

        kept.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(problem => (problem.Where, problem.What.Vi).ShouldBe(("day", "Tháng 11 không có ngày 31.")));
        (await Rows(store, plan, PlanRowKind.Observance)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task Themes_of_a_plan_taken_in_before_they_could_be_mended_are_rows_when_it_is_reviewed()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        await store.Database.Write(async session =>
        {
            await session.Run("DELETE FROM plan_theme");
            await session.Run("DELETE FROM plan_goal");
        });
        var task = (await Rows(store, plan, PlanRowKind.Task))[0];
        await store.Database.Write(session => session.Run("DELETE FROM plan_theme"));

        (await MendsOf(store).Keep(plan.Id, PlanRowKind.Task, task.Id, task.Seen, new Dictionary<string, string?> { ["text"] = "Duy trì chuyên mục." }, Who)).Problems.ShouldBeEmpty();

        (await Rows(store, plan, PlanRowKind.Theme)).Count.ShouldBe(2);
        var says = (await PlansOf(store).Find(plan.Id))!.Content;
        (says.Themes.Count, says.Goals.Count).ShouldBe((2, 1));
    }

    private static async Task Add(TestStore store, Plan plan, PlanRowKind kind, params (string Field, string Typed)[] typed) =>
        (await MendsOf(store).Keep(plan.Id, kind, null, "", typed.ToDictionary(one => one.Field, one => (string?)one.Typed), Who)).Problems.ShouldBeEmpty();
}
