using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Reports;

namespace Campaigns.Content.Tests.Reports;

/// <summary>What the words of a draft say of time, and of plans. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class ReportDraftTests
{
    [StoreFact]
    public async Task What_is_still_to_come_is_not_told_as_done()
    {
        await using var store = await TestStore.Open();
        var (desk, _, _) = ReportDeskTests.Desk(store);
        async Task<string> Results(string from, string to) => (await desk.Draft(store.Unit, DutyKind.Half, new(Days.OfIso(from), Days.OfIso(to)), below: false, null)).Words.Results;

        (await Results("2026-07-01", "2026-12-31")).ShouldSatisfyAllConditions(
            words => words.ShouldContain("Từ ngày 01/07/2026, tính đến ngày 05/10/2026, UBND xã Mường Sáng đã đăng, phát"),
            words => words.ShouldContain("Sổ phát thanh không ghi lượt phát nào trong kỳ, tính đến ngày 05/10/2026."));
        (await Results("2026-04-06", "2026-10-05")).ShouldContain("Từ ngày 06/04/2026 đến ngày 05/10/2026, UBND xã Mường Sáng đã đăng, phát");
        (await Results("2027-01-01", "2027-06-30")).ShouldContain("Tính đến ngày 05/10/2026, khi kỳ báo cáo từ ngày 01/01/2027 đến ngày 30/06/2027 chưa bắt đầu, UBND");
    }

    [StoreFact]
    public async Task Tasks_to_come_keep_the_plans_own_words_of_their_time()
    {
        await using var store = await TestStore.Open();
        var (desk, _, _) = ReportDeskTests.Desk(store);
        await Plans(store).Keep(store.Unit.Id, new("kh.txt", [1]), new()
        {
            Document = new() { Number = "15/KH-UBND" }, Confidence = 1,
            Tasks =
            [
                Task("I.1", "Việc của tháng", new(2026, 12, 31), "Tháng 12/2026"), Task("I.2", "Việc của quý", new(2027, 3, 31), "Quý I"), Task("I.3", "Việc cuối năm", new(2026, 12, 30), "Cuối tháng 12."),
                Task("I.4", "Việc không lời", new(2026, 12, 31), null),
            ],
        });

        var ahead = (await desk.Draft(store.Unit, DutyKind.Adhoc, new(new(2026, 7, 1), new(2026, 12, 29)), below: false, null)).Words.Ahead;

        ahead.Split('\n').ShouldBe(["- Việc cuối năm (Cuối tháng 12);", "- Việc của tháng (Tháng 12/2026);", "- Việc không lời (đến hết ngày 31/12/2026);", "- Việc của quý (Quý I năm 2027);", "- ……………………"]);
    }

    [StoreFact]
    public async Task A_plan_that_was_read_badly_is_a_blank_until_somebody_mends_its_head()
    {
        await using var store = await TestStore.Open();
        var (desk, _, _) = ReportDeskTests.Desk(store);
        var plan = await Plans(store).Keep(store.Unit.Id, new("quet.txt", [1]), new() { Document = new() { Kind = "KH", Title = "Tuyén truyén Nghi quyét s6 57-NQ/TW" }, Confidence = 0.59, Targets = [new(80, "%", true, 2026, "Người dân biết", 1)] });
        var report = await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null);

        report.Words.Leadership.ShouldContain("- Văn bản số …………………… (bản quét “quet.txt” đọc không rõ: ghi số, ký hiệu, ngày, cơ quan ban hành, trích yếu);");
        report.Words.Leadership.ShouldNotContain("Tuyén");
        (await desk.Figures(report, store.Unit)).Now.Targets.ShouldHaveSingleItem().Plan.ShouldBe("quet.txt");
        (await desk.Unread(report)).ShouldHaveSingleItem().Id.ShouldBe(plan.Id);

        var mends = new PlanMends(store.Database, new AuditLog(store.Clock), store.Clock);
        (await mends.Ours(plan.Id, "Lan")).ShouldBeNull();
        (await desk.Unread(report)).ShouldHaveSingleItem("that it is theirs to carry out says nothing of its words");
        var head = (await mends.Review(plan.Id)).Single(row => row.Kind == PlanRowKind.Document);
        (await mends.Keep(plan.Id, PlanRowKind.Document, plan.Id, head.Seen, new Dictionary<string, string?> { ["number"] = "57/KH-UBND", ["title"] = "Tuyên truyền Nghị quyết số 57-NQ/TW" }, "Lan")).Problems.ShouldBeEmpty();

        var now = await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null);
        now.Words.Leadership.ShouldContain("- Kế hoạch số 57/KH-UBND ");
        (await desk.Unread(now)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_report_for_a_duty_names_its_plan_and_tells_of_its_targets_alone()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, _) = ReportDeskTests.Desk(store);
        await Plans(store).Keep(store.Unit.Id, new("khac.txt", [2]), new() { Document = new() { Number = "9/KH-UBND", Issuer = "UBND xã Mường Sáng" }, Confidence = 1, Targets = [new(5, "tin", true, 2026, "Tin của kế hoạch khác", 1)] });
        await Plans(store).Keep(store.Unit.Id, new("kh.txt", [1]), new()
        {
            Document = new() { Kind = "KH", Number = "116/KH-UBND", Issuer = "UBND tỉnh Sơn La", Date = new(2026, 3, 20) }, Confidence = 1,
            Targets = [new(80, "%", true, 2026, "Người dân được phổ biến", 1), new(80, "%", true, 2026, "Người dân trên địa bàn tỉnh biết", 2), new(70, "%", true, 2025, "Hộ dân năm 2025", 3)],
            Duties = [new() { Kind = DutyKind.Year, BeforeDay = 5, BeforeMonth = 12, Mine = true }],
        });
        var owed = (await new PlanBook(store.Database, new AuditLog(store.Clock), store.Clock).Duties([store.Unit.Id], new(2026, 12, 4), new(2026, 12, 4))).ShouldHaveSingleItem();

        var made = await desk.Make(store.Unit, DutyKind.Year, ReportPeriod.For(DutyKind.Year, owed.Last), below: false, owed, "Lan");

        made.Title.ShouldBe("Kết quả công tác thông tin, tuyên truyền năm 2026 thực hiện Kế hoạch số 116/KH-UBND ngày 20 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Sơn La", "whose plan it is; the report's own office is another");
        made.Words.Assessment.ShouldContain("- Có 01 chỉ tiêu chưa đo được;");
        var now = (await desk.Figures((await reports.Find(made.Id))!, store.Unit)).Now;
        (now.Targets.Single().Text, now.TargetsPast.Single().Text, now.TargetsAbove.Single().Text).ShouldBe(("Người dân được phổ biến", "Hộ dân năm 2025", "Người dân trên địa bàn tỉnh biết"));
        (await desk.Rows(made, store.Unit, FigureCatalog.Find("chi-tieu")!, null, "", 0, 50)).Select(row => row.Title).ShouldBe(["Người dân được phổ biến"]);

        await store.Database.Write(session => session.Run("INSERT INTO target_reading (id, target_id, unit_id, numerator, denominator, source, day, person, at) SELECT 'r', id, unit_id, 640, 1000, 'Điều tra', '2026-06-01', '', 0 FROM plan_target WHERE position = 1 AND plan_id = @PlanId", new { made.PlanId }));
        (await desk.Figures(made, store.Unit)).Now.Targets.Count.ShouldBe(2, "what the unit measured is its own");
        (await desk.Figures(made with { PlanId = null }, store.Unit)).Now.Targets.Count.ShouldBe(3, "a report of no duty tells of every plan");
    }

    [StoreFact]
    public async Task A_plan_of_another_unit_counts_nowhere_until_somebody_says_that_it_is_ours()
    {
        await using var store = await TestStore.Open();
        var (desk, _, _) = ReportDeskTests.Desk(store);
        var content = PlanIssuer.Told(new()
        {
            Document = new() { Kind = "KH", Number = "77/KH-UBND", Issuer = "UBND xã Vĩnh Lộc", Title = "Tuyên truyền phòng cháy", Date = new(2026, 2, 3) }, Confidence = 1,
            Targets = [new(80, "%", true, 2026, "Người dân được phổ biến", 1)], Tasks = [Task("I.1", "Treo băng rôn", new(2026, 12, 31), null)],
        }, store.Unit);
        content.Warnings.ShouldHaveSingleItem().Withholds.ShouldBeTrue();
        var plan = await Plans(store).Keep(store.Unit.Id, new("kh.txt", [1]), content);

        var report = await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null);

        report.Words.Leadership.ShouldNotContain("77/KH-UBND");
        report.Words.Results.ShouldContain("5. Thực hiện các chỉ tiêu\nKế hoạch không giao chỉ tiêu có số lượng.");
        (await desk.Figures(report, store.Unit)).Now.Targets.ShouldBeEmpty();
        (await desk.Rows(report, store.Unit, FigureCatalog.Find("chi-tieu")!, null, "", 0, 50)).ShouldBeEmpty();

        (await new PlanMends(store.Database, new AuditLog(store.Clock), store.Clock).Ours(plan.Id, "Lan")).ShouldBeNull();

        var now = await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null);
        now.Words.Leadership.ShouldContain("Kế hoạch số 77/KH-UBND");
        now.Words.Results.ShouldContain("- Người dân được phổ biến");
    }

    [StoreFact]
    public async Task A_plan_that_was_signed_after_the_period_is_none_of_it()
    {
        await using var store = await TestStore.Open();
        var (desk, _, _) = ReportDeskTests.Desk(store);
        await Plans(store).Keep(store.Unit.Id, new("kh.txt", [1]), new() { Document = new() { Kind = "KH", Number = "1/KH-UBND", Date = new(2026, 7, 1) }, Confidence = 1, Targets = [new(80, "%", true, 2027, "Người dân được phổ biến", 1)] });

        (await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null)).Words.Assessment.ShouldNotContain("chỉ tiêu chưa đo được");
        var later = await desk.Draft(store.Unit, DutyKind.Half, new(new(2026, 2, 1), new(2026, 7, 31)), below: false, null);

        later.Words.Assessment.ShouldContain("01 chỉ tiêu chưa đo được");
        (await desk.Figures(later with { Period = ReportRig.Half }, store.Unit)).Now.Targets.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task What_was_not_recorded_is_said_in_words_and_nobody_attends_a_leaflet()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = ReportDeskTests.Desk(store);
        await rig.Activity(ActivityKind.Leaflet, new(2026, 5, 4), done: 1_200);
        async Task<string> Results() => (await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null)).Words.Results;

        (await Results()).ShouldSatisfyAllConditions(
            words => words.ShouldContain("Trong kỳ, không ghi nhận câu hỏi, phản ánh nào của người dân; không phát hiện vụ việc thông tin xấu, độc, sai sự thật."),
            words => words.ShouldNotContain("Số lượt người tham dự"));

        await rig.Activity(ActivityKind.Training, new(2026, 5, 5));
        await store.Database.Write(session => session.Run("INSERT INTO question (id, unit_id, asked, asker, way, words, answer, state, person, created, updated) VALUES ('q', @Id, '2026-04-01', '', 'Zalo', 'Khi nào?', '', 0, '', 0, 0)", new { store.Unit.Id }));

        (await Results()).ShouldSatisfyAllConditions(
            words => words.ShouldContain("Tiếp nhận 01 câu hỏi, phản ánh, đã trả lời 0; không phát hiện vụ việc thông tin xấu, độc, sai sự thật."),
            words => words.ShouldContain("Số lượt người tham dự: ……"));
    }

    [StoreFact]
    public async Task What_is_written_down_for_a_day_to_come_is_not_counted_until_it_has_come()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = ReportDeskTests.Desk(store);
        await rig.Figure("Số hộ", 4, new(2026, 7, 1), new(2026, 12, 31));
        await rig.Figure("Số hộ", 9, new(2026, 11, 1), new(2026, 11, 30));
        await store.Database.Write(async session =>
        {
            foreach (var day in new[] { "2026-10-05", "2026-12-25" })
            {
                await session.Run("INSERT INTO question (id, unit_id, asked, asker, way, words, answer, state, person, created, updated) VALUES (@day, @Id, @day, '', 'Zalo', 'Khi nào?', '', 0, '', 0, 0)", new { store.Unit.Id, day });
                await session.Run("INSERT INTO misinformation (id, unit_id, found, place, words, told, answer, state, person, created, updated) VALUES (@day, @Id, @day, 'Facebook', 'Tin đồn', '', '', 0, '', 0, 0)", new { store.Unit.Id, day });
            }
        });
        var report = await desk.Draft(store.Unit, DutyKind.Half, new(new(2026, 7, 1), new(2026, 12, 31)), below: false, null);

        var now = (await desk.Figures(report, store.Unit)).Now;

        (now["cau-hoi"], now["tin-sai-phat-hien"], now["gui-so-ho"]).ShouldBe((1, 1, 4), "the half year has begun, November has not");
        foreach (var name in new[] { "cau-hoi", "tin-sai-phat-hien", "gui-so-ho" })
            (await desk.Rows(report, store.Unit, FigureCatalog.Find(name)!, null, "", 0, 50)).ShouldHaveSingleItem(name);
        store.Clock.Advance(TimeSpan.FromDays(90));
        (await desk.Figures(report, store.Unit)).Now["cau-hoi"].ShouldBe(2);
    }

    [StoreFact]
    public async Task That_no_target_has_a_number_is_said_only_where_none_was_left_out()
    {
        await using var store = await TestStore.Open();
        var (desk, _, _) = ReportDeskTests.Desk(store);
        async Task<string> Results() => (await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null)).Words.Results;
        (await Results()).ShouldContain("Kế hoạch không giao chỉ tiêu có số lượng.");

        await Plans(store).Keep(store.Unit.Id, new("kh.txt", [1]), new() { Document = new() { Number = "9/KH-UBND", Issuer = "UBND tỉnh Sơn La" }, Confidence = 1, Targets = [new(70, "%", true, 2025, "Hộ dân năm 2025", 3)] });

        (await Results()).ShouldNotContain("không giao chỉ tiêu");
    }

    [Theory]
    [InlineData("2025-12-01", "2026-11-30", 2026)]
    [InlineData("2025-11-01", "2026-11-30", 2025)]
    [InlineData("2025-12-01", "2025-12-31", 2025)]
    [InlineData("2024-01-01", "2026-12-31", 2024)]
    public void A_period_that_begins_in_the_last_weeks_of_a_year_is_not_of_that_year(string from, string to, int year) => new ReportPeriod(Days.OfIso(from), Days.OfIso(to)).FirstYear.ShouldBe(year);

    private static PlanStore Plans(TestStore store) => new(store.Database, new FrozenStore(store.Database, store.Clock), store.Clock);

    private static PlanTask Task(string id, string text, DateOnly last, string? words) => new() { Id = id, Text = text, Mine = TaskRole.Lead, When = new(PlanTimeKind.By, To: last, Text: words) };
}
