using System.Text.Json;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Plans;

public sealed class PlanStoreTests
{
    [StoreFact]
    public async Task A_second_import_updates_and_every_row_keeps_its_id()
    {
        await using var store = await TestStore.Open();
        var first = await Import(store, PlanSamples.Commune);
        var before = await Plans(store).Tasks(first.Id);
        store.Clock.Advance(TimeSpan.FromDays(1));

        var second = await Import(store, PlanSamples.Commune.Replace("In tờ rơi", "2.2a. Viết bài về mã QR.\n2.3. In tờ rơi"), name: "ban-sua.txt");
        var after = await Plans(store).Tasks(second.Id);

        (first.New, second.New).ShouldBe((true, false));
        second.Id.ShouldBe(first.Id);
        second.Updated.ShouldBe(first.Imported.AddDays(1));
        (await Plans(store).List()).Count.ShouldBe(1);
        foreach (var task in before.Where(t => after.Any(a => a.Task.Text == t.Task.Text)))
            after.Single(a => a.Task.Text == task.Task.Text).Id.ShouldBe(task.Id);
        after.Select(a => a.Id).Distinct().Count().ShouldBe(after.Count);
    }

    [StoreFact]
    public async Task The_same_bytes_twice_change_nothing_but_the_time()
    {
        await using var store = await TestStore.Open();
        var open = PlanSamples.Commune.Replace("Số: 12/KH-UBND", "Số:     /KH-UBND");

        var first = await Import(store, open);
        var second = await Import(store, open, name: "copy.txt");

        second.Id.ShouldBe(first.Id);
        second.Content.Document.Number.ShouldBeNull();
        (await store.Database.Read(s => s.Value<int>("SELECT COUNT(*) FROM frozen"))).ShouldBe(1);
        (await store.Database.Read(s => s.Value<int>("SELECT COUNT(*) FROM plan_duty WHERE dropped IS NULL"))).ShouldBe(3);
    }

    [StoreFact]
    public async Task A_number_that_starts_again_next_year_is_another_plan()
    {
        await using var store = await TestStore.Open();
        await Import(store, PlanSamples.Commune);

        await Import(store, PlanSamples.Commune.Replace("năm 2026", "năm 2027"));

        (await Plans(store).List(store.Unit.Id)).Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task A_page_of_plans_is_of_the_units_that_are_asked_for_however_many_others_were_taken_in_since()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        await Import(store, PlanSamples.Commune.Replace("năm 2026", "năm 2027"));
        var other = await new UnitStore(store.Database, store.Clock).Save(new Unit { Id = Id.New(store.Clock), Code = "khac", Name = "UBND xã khác", Place = "xã khác" });
        await store.Database.Write(async session =>
        {
            for (var at = 0; at < PlanStore.MostListed; at++)
                await session.Run("INSERT INTO plan (id, unit_id, identity, file_name, source_hash, content, confidence, imported, updated) VALUES (@id, @unit, @id, 'a', '', '{}', 1, @later, 0)", new { id = $"p{at}", unit = other.Id, later = plan.Imported.AddDays(1).ToUnixTimeMilliseconds() });
        });

        (await Plans(store).Page([store.Unit.Id], aside: false, 0, 10)).Select(one => one.UnitId).ShouldBe([store.Unit.Id, store.Unit.Id]);
        (await Plans(store).Page([store.Unit.Id], aside: false, 1, 10)).Count.ShouldBe(1);
        (await Plans(store).Page([store.Unit.Id], aside: true, 0, 10)).ShouldBeEmpty();
        (await Plans(store).Page([store.Unit.Id, other.Id], aside: false, 500, 10)).Select(one => one.UnitId).ShouldBe([store.Unit.Id, store.Unit.Id]);
        (await Plans(store).Page([], aside: false, 0, 10)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_number_of_which_neither_issuer_nor_year_was_read_is_no_other_plans()
    {
        await using var store = await TestStore.Open();
        Task<Plan> Keep(byte seed, PlanDocument head) => Plans(store).Keep(store.Unit.Id, new($"{seed}.txt", [seed]), new() { Document = head });

        var first = await Keep(1, new() { Number = "05/KH-UBND" });
        (await Keep(2, new() { Number = "05/KH-UBND" })).ShouldSatisfyAllConditions(plan => plan.New.ShouldBeTrue(), plan => plan.Id.ShouldNotBe(first.Id));
        (await Keep(1, new() { Number = "05/KH-UBND" })).Id.ShouldBe(first.Id, "the same bytes are the same plan");
        var named = await Keep(3, new() { Number = "05/KH-UBND", Issuer = "UBND xã Mường Sáng" });
        (await Keep(4, new() { Number = "05/KH-UBND", Issuer = "UBND xã Mường Sáng" })).Id.ShouldBe(named.Id);
    }

    [StoreFact]
    public async Task A_task_that_a_later_import_lacks_is_dropped_and_comes_back_under_its_id()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var task = (await Plans(store).Tasks(plan.Id))[2];

        await Import(store, PlanSamples.Commune.Replace("1.3. Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10.", "1.3.").Replace("- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.\n", "").Replace("- Thời gian thực hiện: Tháng 10/2026.\n", ""));
        (await Plans(store).Tasks(plan.Id)).ShouldNotContain(t => t.Id == task.Id);
        await Import(store, PlanSamples.Commune);

        (await Plans(store).Tasks(plan.Id))[2].ShouldSatisfyAllConditions(t => t.Id.ShouldBe(task.Id), t => t.Task.Text.ShouldBe(task.Task.Text));
    }

    [StoreFact]
    public async Task What_is_kept_is_what_was_read_with_the_file_itself()
    {
        await using var store = await TestStore.Open();

        var plan = (await Plans(store).Find((await Import(store, PlanSamples.Commune)).Id))!;

        JsonSerializer.Serialize(plan.Content, Json.Indented).ShouldBe(JsonSerializer.Serialize(await PlanSamples.Read(PlanSamples.Commune, store.Unit.Name), Json.Indented));
        System.Text.Encoding.UTF8.GetString((await new FrozenStore(store.Database, store.Clock).Find(plan.SourceHash))!.Bytes).ShouldBe(PlanSamples.Commune);
        var summary = (await Plans(store).List()).ShouldHaveSingleItem();
        (summary.Number, summary.Date, summary.Tasks).ShouldBe(("12/KH-UBND", new DateOnly(2026, 1, 15), 5));
    }

    [StoreFact]
    public async Task The_duties_of_a_unit_come_by_the_calendar()
    {
        await using var store = await TestStore.Open();
        var others = PlanSamples.Commune.Replace("XÃ MƯỜNG SÁNG", "TỈNH SƠN LA").Replace("Các bản, các trường học", "UBND các xã, phường");
        await Import(store, others);

        (await Plans(store).DutiesOf(store.Unit.Id)).Select(d => (d.Duty.BeforeDay, d.Duty.BeforeMonth)).ShouldBe([(5, 6), (25, 11)]);
    }

    [StoreFact]
    public async Task A_target_is_a_row_that_keeps_its_id_and_says_its_year()
    {
        await using var store = await TestStore.Open();
        var first = await Import(store, PlanSamples.Commune);
        var before = await Targets(store, first.Id);

        await Import(store, PlanSamples.Commune.Replace("năm 2026", "năm 2026 ", StringComparison.Ordinal) + "\n");
        var after = await Targets(store, first.Id);

        first.Content.Targets.Count.ShouldBeGreaterThan(0);
        before.Select(t => (t.Detail, t.Year)).ShouldBe(first.Content.Targets.Select(t => (JsonSerializer.Serialize(t, Json.Compact), t.Year)));
        after.Select(t => t.Id).ShouldBe(before.Select(t => t.Id));
    }

    private static Task<IReadOnlyList<(string Id, string Detail, int? Year)>> Targets(TestStore store, string planId) => store.Database.Read(session => session.List<(string Id, string Detail, int? Year)>(
        "SELECT id, detail, year FROM plan_target WHERE plan_id = @planId AND dropped IS NULL ORDER BY position", new { planId }));

    private static PlanStore Plans(TestStore store) => new(store.Database, new FrozenStore(store.Database, store.Clock), store.Clock);

    private static async Task<Plan> Import(TestStore store, string text, string name = "kh.txt")
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File(name), text);
        var kept = await new PlanImport(Plans(store)).Keep(folder.File(name), store.Unit);
        kept.Problems.ShouldBeEmpty();
        return kept.Value!;
    }
}
