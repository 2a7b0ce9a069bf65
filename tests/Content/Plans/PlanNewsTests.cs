using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

/// <summary>What an import again says otherwise than the one before.</summary>
public sealed class PlanNewsTests
{
    private const string Portal = "1.2. Đăng tin, bài trên Trang thông tin điện tử xã (Chủ trì: Văn phòng HĐND và UBND; phối hợp: Phòng Kinh tế; thời gian: thường xuyên).\n",
        Leaflet = "2.2. In tờ rơi bằng tiếng Việt và tiếng Thái. Giao Phòng Kinh tế chủ trì, phối hợp với các bản thực hiện, hoàn thành trước tháng 6/2026.\n";

    private static readonly string Later = PlanSamples.Commune.Replace(Portal, "", StringComparison.Ordinal).Replace(Leaflet, "2.2. Mở chuyên mục hỏi đáp trên loa của các bản.\n", StringComparison.Ordinal).Replace("1.3. Hưởng ứng", "1.2. Hưởng ứng", StringComparison.Ordinal)
        .Replace("ít nhất 04 lớp", "ít nhất 06 lớp", StringComparison.Ordinal);

    [StoreFact]
    public async Task A_first_import_has_no_news_and_neither_has_the_same_document_again()
    {
        await using var store = await TestStore.Open();

        (await Import(store)).News.ShouldBe(PlanNews.None);
        (await Import(store)).News.ShouldBe(PlanNews.None);
    }

    [StoreFact]
    public async Task An_import_again_tells_what_is_new_what_changed_and_what_is_gone_until_a_person_looks()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store);

        var again = await Import(store, Later);

        var rows = await Rows(store, plan, PlanRowKind.Task);
        ReviewRow Row(string words) => rows.Single(row => row.Row["text"]!.GetValue<string>().Contains(words, StringComparison.Ordinal));
        var (fresh, changed, gone) = (Row("hỏi đáp"), Row("06 lớp"), Row("In tờ rơi"));
        (fresh.Change!.What, changed.Change!.What, gone.Change!.What, gone.Gone).ShouldBe((PlanChangeKind.New, PlanChangeKind.Changed, PlanChangeKind.Gone, true));
        changed.Change!.Was!["text"]!.GetValue<string>().ShouldContain("04 lớp");
        // The number moved, the task did not.
        Row("Ngày Chuyển đổi số").Change.ShouldBeNull();
        again.News.Gone.ShouldBe(2);
        (await MendsOf(store).Check(plan.Id, PlanRowKind.Task, changed.Id, changed.Seen, right: true, Who)).ShouldBeNull();
        (await Rows(store, plan, PlanRowKind.Task)).Single(row => row.Id == changed.Id).Change.ShouldBeNull();
        (await Import(store, Later)).News.ShouldBe(again.News with { Changed = again.News.Changed - 1 });
    }

    [StoreFact]
    public async Task What_goes_back_to_what_a_person_saw_last_is_no_news()
    {
        await using var store = await TestStore.Open();
        await Import(store);
        await Import(store, Later);

        var back = await Import(store);

        (back.News.Changed, back.News.Gone).ShouldBe((0, 1));   // the question column that came and went
    }

    [StoreFact]
    public async Task A_row_with_work_tied_to_it_stays_when_the_document_has_it_no_more_until_a_person_decides()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store);
        var tasks = await PlansOf(store).Tasks(plan.Id);
        var (portal, leaflet) = (tasks[1].Id, tasks[4].Id);
        await Write(store, portal);
        await Write(store, leaflet);

        await Import(store, Later);

        var kept = await PlansOf(store).Tasks(plan.Id);
        kept.Select(task => task.Id).ShouldBeSubsetOf([.. tasks.Select(task => task.Id), .. kept.Select(task => task.Id)]);
        kept.Count(task => task.Id == portal || task.Id == leaflet).ShouldBe(2);
        var gone = (await Rows(store, plan, PlanRowKind.Task)).Where(row => row.Gone).ToDictionary(row => row.Id);
        (gone[portal].Ties[TieKind.Item], gone[portal].Dropped).ShouldBe((1, false));
        (await MendsOf(store).Drop(plan.Id, PlanRowKind.Task, portal, gone[portal].Seen, dropped: true, Who))!.What.Vi.ShouldContain("Chưa ghi lý do");
        (await MendsOf(store).Drop(plan.Id, PlanRowKind.Task, portal, gone[portal].Seen, dropped: true, "Bản sửa đổi đã bỏ.", Who)).ShouldBeNull();
        (await MendsOf(store).Stay(plan.Id, PlanRowKind.Task, leaflet, gone[leaflet].Seen, Who)).ShouldBeNull();

        var after = await Import(store, Later);
        after.News.Gone.ShouldBe(0);
        (await PlansOf(store).Tasks(plan.Id)).Select(task => task.Id).ShouldSatisfyAllConditions(ids => ids.ShouldContain(leaflet), ids => ids.ShouldNotContain(portal));
        var settled = (await Rows(store, plan, PlanRowKind.Task)).ToDictionary(row => row.Id);
        (settled[portal].Reason, settled[leaflet].KeptBy, settled[leaflet].Gone).ShouldBe(("Bản sửa đổi đã bỏ.", Who.Name, false));
    }

    [StoreFact]
    public async Task What_the_head_says_otherwise_is_news()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store);

        await Import(store, PlanSamples.Commune.Replace("Truyền thông về chuyển đổi số", "Tuyên truyền về chuyển đổi số", StringComparison.Ordinal));

        var head = (await Rows(store, plan, PlanRowKind.Document)).Single();
        (head.Change!.What, head.Change.Was!["title"]!.GetValue<string>()).ShouldBe((PlanChangeKind.Changed, plan.Content.Document.Title!));
    }

    private static async Task Write(TestStore store, string task) =>
        (await new ItemStore(store.Database, new AuditLog(store.Clock), store.Clock).Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Bài", Body = "Lời.", PlanTaskId = task }, Who.Name)).Problems.ShouldBeEmpty();
}
