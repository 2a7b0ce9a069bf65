using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

public sealed class PlanMendsTests
{
    [StoreFact]
    public async Task A_mended_task_feeds_every_reader_and_an_import_again_keeps_it()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var task = await Row(store, plan, PlanRowKind.Task, 0);

        var kept = await MendsOf(store).Keep(plan.Id, PlanRowKind.Task, task.Id, task.Seen,
            new Dictionary<string, string?> { ["text"] = "Duy trì chuyên mục Chuyển đổi số.", ["lead"] = "Đài Truyền thanh xã\nPhòng Kinh tế", ["when"] = "Trước ngày 30/11/2026", ["mine"] = "lead" }, Who);

        kept.Problems.ShouldBeEmpty();
        foreach (var import in new[] { false, true })
        {
            if (import)
                await Import(store, PlanSamples.Commune);
            var read = (await PlansOf(store).Tasks(plan.Id))[0];
            (read.Id, read.Task.Text, read.Task.Mine, read.Task.When.To).ShouldBe((task.Id, "Duy trì chuyên mục Chuyển đổi số.", TaskRole.Lead, new DateOnly(2026, 11, 29)));
            read.Task.Lead.ShouldBe(["Đài Truyền thanh xã", "Phòng Kinh tế"]);
            read.Task.Result.ShouldBe("48 chương trình phát thanh");
            (await store.Database.Read(s => s.Value<string>("SELECT when_to FROM plan_task WHERE id = @Id", new { task.Id }))).ShouldBe("2026-11-29");
            (await PlansOf(store).Find(plan.Id))!.Content.Tasks[0].Text.ShouldBe("Duy trì chuyên mục Chuyển đổi số.");
            (await Row(store, plan, PlanRowKind.Task, 0)).Mends.ShouldAllBe(mend => mend.Person == "Lò Thị Hoa" && !mend.Contested);
        }
    }

    [StoreFact]
    public async Task Where_the_document_says_otherwise_than_before_the_mend_both_are_shown_and_a_person_chooses()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var task = await Row(store, plan, PlanRowKind.Task, 0);
        await Keep(store, plan, task, ("result", "40 chương trình"));

        await Import(store, PlanSamples.Commune.Replace("48 chương trình phát thanh", "52 chương trình phát thanh", StringComparison.Ordinal));

        var row = await Row(store, plan, PlanRowKind.Task, 0);
        var mend = row.Mends.ShouldHaveSingleItem();
        (mend.Contested, mend.Value, mend.Was, mend.Reads).ShouldBe((true, "\"40 chương trình\"", "\"48 chương trình phát thanh\"", "\"52 chương trình phát thanh\""));
        row.Row["result"]!.GetValue<string>().ShouldBe("40 chương trình");
        (await MendsOf(store).Choose(plan.Id, PlanRowKind.Task, row.Id, row.Seen, "result", document: true, Who)).Problems.ShouldBeEmpty();
        var settled = await Row(store, plan, PlanRowKind.Task, 0);
        (settled.Row["result"]!.GetValue<string>(), settled.Mends.Count).ShouldBe(("52 chương trình phát thanh", 0));
    }

    [StoreFact]
    public async Task A_time_that_a_person_gives_lies_in_the_plans_year_as_one_that_is_read_does()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);

        await Keep(store, plan, PlanRowKind.Task, 0, ("when", "Quý III"));

        var when = (await PlansOf(store).Tasks(plan.Id))[0].Task.When;
        (when.Text, when.From, when.To, when.Year).ShouldBe(("Quý III", new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30), 2026));
        (await store.Database.Read(s => s.Value<string>("SELECT when_to FROM plan_task WHERE plan_id = @Id ORDER BY position", new { plan.Id }))).ShouldBe("2026-09-30");
        (await MendsOf(store).Keep(plan.Id, PlanRowKind.Task, null, "", new Dictionary<string, string?> { ["text"] = "Việc thêm", ["when"] = "Tháng 8" }, Who)).Ok.ShouldBeTrue();
        (await PlansOf(store).Tasks(plan.Id))[^1].Task.When.To.ShouldBe(new DateOnly(2026, 8, 31));
    }

    [StoreFact]
    public async Task The_documents_word_is_taken_as_it_was_read_and_not_read_again()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        await Keep(store, plan, PlanRowKind.Task, 0, ("when", "Tháng 8/2026"));
        // What stands behind "Thời gian hoàn thành" is an end, which its words alone do not say.
        await Import(store, PlanSamples.Commune.Replace("Thời gian hoàn thành: Quý IV/2026", "Thời gian hoàn thành: Tháng 9", StringComparison.Ordinal));
        var row = await Row(store, plan, PlanRowKind.Task, 0);
        var reads = row.Mends.ShouldHaveSingleItem().Reads;

        (await MendsOf(store).Choose(plan.Id, PlanRowKind.Task, row.Id, row.Seen, "when", document: true, Who)).Problems.ShouldBeEmpty();

        var settled = await Row(store, plan, PlanRowKind.Task, 0);
        (settled.Row["when"]!.ToJsonString(Json.Compact), settled.Mends.Count).ShouldBe((reads, 0));
        (await PlansOf(store).Tasks(plan.Id))[0].Task.When.ShouldSatisfyAllConditions(when => (when.Kind, when.To).ShouldBe((PlanTimeKind.By, new DateOnly(2026, 9, 30))));
    }

    [StoreFact]
    public async Task Which_word_stands_is_chosen_of_the_row_that_was_seen_and_is_written_down()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        await Keep(store, plan, PlanRowKind.Task, 0, ("result", "40 chương trình"));
        await Import(store, PlanSamples.Commune.Replace("48 chương trình phát thanh", "52 chương trình phát thanh", StringComparison.Ordinal));
        var row = await Row(store, plan, PlanRowKind.Task, 0);

        foreach (var document in new[] { true, false })
            (await MendsOf(store).Choose(plan.Id, PlanRowKind.Task, row.Id, "khac", "result", document, Who)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World, "somebody has mended it meanwhile");
        (await Row(store, plan, PlanRowKind.Task, 0)).Mends[0].Contested.ShouldBeTrue();
        (await MendsOf(store).Choose(plan.Id, PlanRowKind.Task, row.Id, row.Seen, "result", document: false, Who)).Problems.ShouldBeEmpty();

        (await Row(store, plan, PlanRowKind.Task, 0)).Mends.ShouldHaveSingleItem().ShouldSatisfyAllConditions(mend => (mend.Contested, mend.Value).ShouldBe((false, "\"40 chương trình\"")));
        (await store.Database.Read(s => s.Value<string>("SELECT detail FROM audit WHERE act = 'plan.choose'"))).ShouldBe($"Task {row.Id}: result, giữ lời người sửa");
    }

    [StoreFact]
    public async Task A_row_that_was_added_stays_and_one_that_was_dropped_stays_away()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var duty = await Row(store, plan, PlanRowKind.Duty, 1);
        var before = (await MendsOf(store).Review(plan.Id)).Count(row => row.Kind == PlanRowKind.Duty);

        (await MendsOf(store).Drop(plan.Id, PlanRowKind.Duty, duty.Id, duty.Seen, dropped: true, Who)).ShouldBeNull();
        (await MendsOf(store).Keep(plan.Id, PlanRowKind.Duty, null, "", new Dictionary<string, string?> { ["kind"] = "half", ["reporter"] = "UBND xã", ["beforeDay"] = "15", ["beforeMonth"] = "6", ["to"] = "UBND tỉnh", ["mine"] = "co" }, Who)).Ok.ShouldBeTrue();
        await Import(store, PlanSamples.Commune);

        var duties = await new PlanBook(store.Database, new AuditLog(store.Clock), store.Clock).DutiesOf(plan.Id);
        duties.Count.ShouldBe(before);
        duties.ShouldNotContain(one => one.Id == duty.Id);
        duties[^1].Duty.ShouldSatisfyAllConditions(one => (one.Kind, one.BeforeDay, one.BeforeMonth, one.To, one.Mine).ShouldBe((DutyKind.Half, 15, 6, "UBND tỉnh", true)));
        var dropped = (await MendsOf(store).Review(plan.Id)).Single(row => row.Id == duty.Id);
        (await MendsOf(store).Drop(plan.Id, PlanRowKind.Duty, dropped.Id, dropped.Seen, dropped: false, Who)).ShouldBeNull();
        (await PlansOf(store).Find(plan.Id))!.Content.Duties.Count.ShouldBe(before + 1);
    }

    [StoreFact]
    public async Task A_mended_row_that_the_document_has_no_more_stays_and_says_so()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var target = await Row(store, plan, PlanRowKind.Target, 0);
        await Keep(store, plan, target, ("value", "95,5"), ("year", "2027"));

        await Import(store, PlanSamples.Commune.Replace("- 100% bản có Tổ công nghệ số cộng đồng hoạt động.\n", "", StringComparison.Ordinal));

        var row = (await MendsOf(store).Review(plan.Id)).Single(one => one.Id == target.Id);
        (row.Gone, row.Dropped, row.Row["value"]!.GetValue<decimal>()).ShouldBe((true, false, 95.5m));
        (await store.Database.Read(s => s.Value<int>("SELECT year FROM plan_target WHERE id = @Id AND dropped IS NULL", new { target.Id }))).ShouldBe(2027);
    }

    [StoreFact]
    public async Task Whoever_saw_an_older_row_is_told_and_overwrites_nothing()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var task = await Row(store, plan, PlanRowKind.Task, 1);
        await Keep(store, plan, task, ("text", "Lời của người thứ nhất"));

        var late = await MendsOf(store).Keep(plan.Id, PlanRowKind.Task, task.Id, task.Seen, new Dictionary<string, string?> { ["text"] = "Lời của người thứ hai" }, new Actor("Quàng Văn Nam"));

        var problem = late.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.What.Vi).ShouldBe((ProblemKind.World, "Lò Thị Hoa vừa sửa dòng này; chưa ghi đè."));
        (await Row(store, plan, PlanRowKind.Task, 1)).Row["text"]!.GetValue<string>().ShouldBe("Lời của người thứ nhất");
    }

    [StoreFact]
    public async Task The_head_is_mended_and_the_document_is_still_known_again()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var head = await Row(store, plan, PlanRowKind.Document, 0);

        await Keep(store, plan, head, ("number", "13/KH-UBND"), ("date", "2026-01-16"), ("title", "Truyền thông năm 2026"));
        var again = await Import(store, PlanSamples.Commune);

        again.Id.ShouldBe(plan.Id);
        var summary = (await PlansOf(store).List()).ShouldHaveSingleItem();
        (summary.Number, summary.Date, summary.Title, summary.Issuer).ShouldBe(("13/KH-UBND", new DateOnly(2026, 1, 16), "Truyền thông năm 2026", "UBND xã Mường Sáng"));
    }

    [StoreFact]
    public async Task What_cannot_be_is_told_field_by_field_and_nothing_is_kept()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var duty = await Row(store, plan, PlanRowKind.Duty, 0);

        var kept = await MendsOf(store).Keep(plan.Id, PlanRowKind.Duty, duty.Id, duty.Seen, new Dictionary<string, string?> { ["beforeDay"] = "32", ["beforeMonth"] = "tháng sáu", ["kind"] = "khác" }, Who);

        kept.Problems.Select(problem => problem.Where).ShouldBe(["kind", "beforeDay", "beforeMonth"]);
        (await store.Database.Read(s => s.Value<long>("SELECT COUNT(*) FROM plan_mend"))).ShouldBe(0);
        (await MendsOf(store).Keep(plan.Id, PlanRowKind.Duty, "khong-co", duty.Seen, new Dictionary<string, string?>(), Who)).Ok.ShouldBeFalse();
    }

    [StoreFact]
    public async Task Rows_are_seen_with_the_words_around_their_line()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, PlanSamples.Commune);
        var task = await Row(store, plan, PlanRowKind.Task, 0);

        var around = await new PlanPapers(store.Database, new FrozenStore(store.Database, store.Clock)).Around(plan.Id, [task.Line], 1, 1);

        around[task.Line].Text.ShouldContain("Duy trì chuyên mục");
        around[task.Line + 1].Text.ShouldBe("Đơn vị chủ trì: Trung tâm Cung ứng dịch vụ công");
        around.Count.ShouldBe(3);
    }

    private static async Task<ReviewRow> Row(TestStore store, Plan plan, PlanRowKind kind, int index) => (await Rows(store, plan, kind))[index];
}
