using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Plans that are set aside and taken back.</summary>
public sealed class PlanAsidesTests
{
    [StoreFact]
    public async Task A_plan_that_is_set_aside_asks_for_nothing_and_keeps_all_and_comes_back_as_it_was()
    {
        await using var store = await TestStore.Open();
        var words = PlanSamples.Commune.Replace("Các bản, các trường học", "UBND xã Mường Sáng", StringComparison.Ordinal);
        var plan = await Import(store, words);
        var (asides, book) = (new PlanAsides(store.Database, new AuditLog(store.Clock), store.Clock), new PlanBook(store.Database, new AuditLog(store.Clock), store.Clock));
        await Keep(store, plan, PlanRowKind.Task, 0, ("mine", "lead"));
        await Keep(store, plan, PlanRowKind.Duty, 1, ("mine", "co"));
        var task = (await PlansOf(store).Tasks(plan.Id))[0].Id;
        (await new ItemStore(store.Database, new AuditLog(store.Clock), store.Clock).Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Bài", Body = "Lời.", PlanTaskId = task }, Who.Name)).Ok.ShouldBeTrue();
        var before = await Asked();
        before.ShouldNotBe((0, 0, 0, 0));
        (await asides.Ties(plan.Id))[TieKind.Item].ShouldBe(1);

        (await asides.Set(plan.Id, " ", Who))!.What.Vi.ShouldBe("Chưa ghi lý do.");
        (await asides.Set(plan.Id, "Nhập nhầm.", Who)).ShouldBeNull();

        (await Asked()).ShouldBe((0, 0, 0, 0));
        var kept = (await PlansOf(store).Find(plan.Id))!;
        (kept.Aside!.Person, kept.Aside.Reason).ShouldBe((Who.Name, "Nhập nhầm."));
        (await PlansOf(store).List()).ShouldHaveSingleItem().Aside.ShouldBeTrue();
        (await book.Items(plan.Id)).Count.ShouldBe(1);
        (await book.Choices(store.Unit.Id, task)).ShouldHaveSingleItem("what is chosen stays among them").Id.ShouldBe(task);
        (await Import(store, words)).Aside.ShouldNotBeNull("an import again does not take it back");

        (await asides.Back(plan.Id, Who)).ShouldBeNull();
        (await Asked()).ShouldBe(before);
        (await store.Database.Read(s => s.List<string>("SELECT act FROM audit WHERE act IN ('plan.aside', 'plan.back') ORDER BY act"))).ShouldBe(["plan.aside", "plan.back"]);

        async Task<(int, int, int, int)> Asked() =>
            ((await book.Choices(store.Unit.Id, null)).Count, (await book.Tasks([store.Unit.Id], new(2026, 1, 1), new(2026, 12, 31))).Count, (await book.Duties([store.Unit.Id], new(2026, 1, 1), new(2026, 12, 31))).Count, (await PlansOf(store).DutiesOf(store.Unit.Id)).Count);
    }
}
