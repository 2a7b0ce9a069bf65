using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Tests.Records;

/// <summary>What was done of a plan. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class CoverageBookTests
{
    private static readonly Actor Who = "Lò Thị Hoa";

    [StoreFact]
    public async Task Each_task_of_the_units_own_stands_with_what_shows_that_it_was_done()
    {
        await using var at = await RecordStores.Open();
        var (plan, tasks) = await Plan(at);
        var records = new TaskRecordStore(at.Store.Database, at.Audit, at.Store.Clock);
        (await new ItemStore(at.Store.Database, at.Audit, at.Store.Clock).Save(new Item { Id = Id.New(at.Store.Clock), UnitId = at.Unit, Title = "Bài về ngày hội", Body = "Lời.", PlanTaskId = tasks["I.2"] }, Who.Name)).Ok.ShouldBeTrue();
        var banner = (await at.Activities.Save(new() { UnitId = at.Unit, TaskId = tasks["I.1"], Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = new(2026, 9, 1), Last = new(2026, 9, 2), Measure = "tấm" }, Who)).Value!;
        await at.Activities.Close(banner.Id, new(12, null, "", null) { Pictures = [(new CleanPicture("image/png", 1, 1, [7]), "")] }, Who);
        await records.Close(plan, tasks["I.4"], 2026, TaskOutcome.Dropped, "Không có kinh phí", Who);

        var coverage = (await Book(at).Of(plan, null))!;

        coverage.Tasks.Select(task => (task.Kept.Task.Id, task.State, task.Items.Count, task.Done, task.Pictures)).ShouldBe(
        [
            ("I.1", CoverageState.OnTrack, 0, 1, 1), ("I.2", CoverageState.Late, 1, 0, 0), ("I.3", CoverageState.Late, 0, 0, 0), ("I.4", CoverageState.Dropped, 0, 0, 0), ("I.5", CoverageState.OnTrack, 0, 0, 0),
        ], "I.1 went by with a banner to show, I.2 with a draft alone, I.3 owes one a month, I.5 is still to come, I.6 of next year is none of this one's");
        coverage.Others.ShouldHaveSingleItem().Task.Id.ShouldBe("I.7");
        coverage.Targets.ShouldHaveSingleItem().Newest.ShouldBeNull();
        (await Book(at).Of(plan, 2027))!.Tasks.Select(task => task.Kept.Task.Id).ShouldBe(["I.3", "I.4", "I.6"]);
        (await Book(at).Of("khong-co", null)).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_plan_for_next_year_has_no_task_this_year_but_those_that_were_begun_ahead_and_without_a_year_shows_its_own()
    {
        await using var at = await RecordStores.Open();
        var plan = (await Plans(at).Keep(at.Unit, new("kh5.txt", [5]), new PlanContent
        {
            Document = new() { Number = "30/KH-UBND", Title = "Truyền thông trên địa bàn xã năm 2027", Date = new(2026, 9, 5) },
            Tasks = [Task("I.1", new(PlanTimeKind.Weekly)), Task("I.2", new(PlanTimeKind.Ongoing)), Task("I.3", new(PlanTimeKind.By, To: new(2027, 3, 31)))],
        })).Id;

        (await Of(2026)).ShouldBeEmpty();
        (await Of(null)).ShouldBe([("I.1", CoverageState.OnTrack), ("I.2", CoverageState.OnTrack), ("I.3", CoverageState.OnTrack)], "nothing of it is owed yet, and nothing of this year is to be shown");

        var early = (await Plans(at).Tasks(plan)).Single(task => task.Task.Id == "I.2").Id;
        await at.Activities.Save(new() { UnitId = at.Unit, TaskId = early, Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = new(2026, 10, 7), Last = new(2026, 10, 7) }, Who);
        (await Of(null)).ShouldBe([("I.2", CoverageState.OnTrack)]);
        (await Of(2028)).ShouldBeEmpty();

        async Task<IEnumerable<(string, CoverageState)>> Of(int? year) => (await Book(at).Of(plan, year))!.Tasks.Select(task => (task.Kept.Task.Id, task.State));
    }

    [StoreFact]
    public async Task False_words_and_questions_that_were_answered_for_a_task_show_that_it_was_done()
    {
        await using var at = await RecordStores.Open();
        var (plan, tasks) = await Plan(at);
        var (found, asked) = (new MisinformationStore(at.Store.Database, at.Audit, at.Store.Clock), new QuestionStore(at.Store.Database, at.Audit, at.Store.Clock));
        await found.Save(new() { UnitId = at.Unit, TaskId = tasks["I.1"], Found = new(2026, 9, 20), Place = "Nhóm Zalo bản Na", Words = "Tin đồn vỡ đập", Answer = "Đăng đính chính", State = MisinformationState.Answered }, Who);
        await found.Save(new() { UnitId = at.Unit, TaskId = tasks["I.2"], Found = new(2026, 9, 21), Place = "Nhóm Zalo bản Na", Words = "Tin đồn vỡ đê" }, Who);
        await found.Save(new() { UnitId = at.Unit, TaskId = tasks["I.4"], Found = new(2025, 9, 21), Place = "Nhóm Zalo bản Na", Words = "Chuyện năm ngoái", State = MisinformationState.Closed }, Who);
        (await asked.Save(new() { UnitId = at.Unit, TaskId = tasks["I.3"], Asked = new(2026, 10, 2), Words = "Bao giờ cấp căn cước?", Answer = "Thứ Bảy.", State = QuestionState.Answered }, Who)).Value!.TaskId.ShouldBe(tasks["I.3"]);
        (await asked.Save(new() { UnitId = at.Unit, TaskId = at.Theirs.Id, Asked = new(2026, 10, 2), Words = "Của họ?" }, Who)).Problems[0].Where.ShouldBe("nhiem-vu");

        var coverage = (await Book(at).Of(plan, null))!;

        coverage.Tasks.Select(task => (task.Kept.Task.Id, task.State, task.Cases.Count, task.Answered, task.Untouched)).ShouldBe(
        [
            ("I.1", CoverageState.OnTrack, 1, 1, false), ("I.2", CoverageState.Late, 1, 0, false), ("I.3", CoverageState.OnTrack, 1, 1, false), ("I.4", CoverageState.OnTrack, 0, 0, true), ("I.5", CoverageState.OnTrack, 0, 0, true),
        ], "I.1 and I.3 were answered, I.2 was only found, and what was found last year is none of this one's");
        var text = Docx(CoveragePaper.Docx(coverage));
        text.ShouldContain("Thông tin sai ngày 20/09/2026: “Tin đồn vỡ đập” (đã phản bác)");
        text.ShouldContain("xử lý 02 thông tin sai, câu hỏi của người dân");
        CoveragePaper.Summary(coverage).ShouldContain("2 thông tin sai, câu hỏi của người dân đã xử lý");
        (await new TaskCases(at.Store.Database).Of(tasks["I.3"])).ShouldHaveSingleItem().Words.ShouldBe("Bao giờ cấp căn cước?");
    }

    [StoreFact]
    public async Task The_papers_say_the_same()
    {
        await using var at = await RecordStores.Open();
        var (plan, tasks) = await Plan(at);
        await new TaskRecordStore(at.Store.Database, at.Audit, at.Store.Clock).Close(plan, tasks["I.4"], 2026, TaskOutcome.Dropped, "Không có kinh phí", Who);
        var coverage = (await Book(at).Of(plan, null))!;

        var sheets = WorkbookReader.Read(CoveragePaper.Xlsx(coverage), "kq.xlsx").Value!.Sheets;
        var text = Docx(CoveragePaper.Docx(coverage));

        sheets.Select(sheet => sheet.Name).ShouldBe(["Nhiệm vụ", "Chỉ tiêu"]);
        JsonSerializer.Serialize(sheets, Json.Compact).ShouldContain("Không có kinh phí");
        foreach (var words in new[] { "Đơn vị có 05 nhiệm vụ trong năm 2026", "01 nhiệm vụ không thực hiện", "chưa quá hạn, chưa có kết quả", "đã bỏ: Không có kinh phí", "ít nhất 80%", "chưa đo được", "tháng này còn thiếu 1 (cần 1)" })
            text.ShouldContain(words);
    }

    [StoreFact]
    public async Task On_paper_an_address_is_whole_or_none()
    {
        await using var at = await RecordStores.Open();
        var (plan, _) = await Plan(at);
        var coverage = (await Book(at).Of(plan, null))!;
        coverage = coverage with { Tasks = [coverage.Tasks[0] with { Items = [new() { Title = "Mời bà con", Out = 1, Url = "/cong/xa/moi-ba-con" }, new() { Title = "Trên báo", Out = 1, Url = "https://baosonla.vn/tin" }] }] };

        var bare = Docx(CoveragePaper.Docx(coverage));
        var known = Docx(CoveragePaper.Docx(coverage with { Unit = coverage.Unit with { Settings = coverage.Unit.Settings with { PublicAddress = "https://muongsang.sonla.gov.vn" } } }));

        (bare.Contains("Mời bà con", StringComparison.Ordinal), bare.Contains("/cong/xa", StringComparison.Ordinal), bare.Contains("(https://baosonla.vn/tin)", StringComparison.Ordinal)).ShouldBe((true, false, true));
        known.ShouldContain("(https://muongsang.sonla.gov.vn/cong/xa/moi-ba-con)");
    }

    [Theory]
    [InlineData("QĐ", "2493/QĐ-UBND", "Quyết định số 2493/QĐ-UBND")]
    [InlineData("KH", "15/KH-UBND", "Kế hoạch số 15/KH-UBND")]
    [InlineData(null, "15/KH-UBND", "Kế hoạch số 15/KH-UBND")]
    public void A_document_is_called_by_its_own_kind(string? kind, string number, string named) =>
        CoveragePaper.Named(new() { Id = "p", UnitId = "u", FileName = "kh.docx", SourceHash = "", Content = new() { Document = new() { Kind = kind, Number = number } }, Imported = default, Updated = default }).ShouldBe(named);

    [Fact]
    public void A_year_that_is_over_is_late_where_nothing_shows_for_it()
    {
        var today = new DateOnly(2026, 10, 5);
        CoveredTask.Judge(new(PlanTimeKind.Ongoing), null, shown: false, null, 2025, today).ShouldBe(CoverageState.Late);
        CoveredTask.Judge(new(PlanTimeKind.Ongoing), null, shown: true, null, 2025, today).ShouldBe(CoverageState.OnTrack);
        CoveredTask.Judge(new(PlanTimeKind.By, To: today), null, shown: false, null, 2026, today).ShouldBe(CoverageState.OnTrack, "the last day is not over");
        CoveredTask.Judge(new(PlanTimeKind.By, To: today), new("t", 2026, TaskOutcome.Done, "", "Hoa", default), shown: false, null, 2026, today).ShouldBe(CoverageState.Done);
    }

    [StoreFact]
    public async Task What_was_done_after_its_last_day_is_counted_apart_from_what_is_on_track()
    {
        await using var at = await RecordStores.Open();
        var plan = (await Plans(at).Keep(at.Unit, new("kh6.txt", [6]), new PlanContent
        {
            Document = new() { Number = "31/KH-UBND", Date = new(2026, 1, 5) }, Tasks = [Task("I.1", new(PlanTimeKind.By, To: new(2026, 6, 30))), Task("I.2", new(PlanTimeKind.By, To: new(2026, 3, 31))), Task("I.3", new(PlanTimeKind.By, To: new(2026, 9, 30)))],
        })).Id;
        var tasks = (await Plans(at).Tasks(plan)).ToDictionary(task => task.Task.Id, task => task.Id, StringComparer.Ordinal);
        foreach (var (task, day) in new[] { ("I.1", new DateOnly(2026, 9, 20)), ("I.3", new(2026, 9, 20)) })
        {
            var held = (await at.Activities.Save(new() { UnitId = at.Unit, TaskId = tasks[task], Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = day, Last = day, Measure = "tấm" }, Who)).Value!;
            (await at.Activities.Close(held.Id, new(12, null, "", null) { Pictures = [(new CleanPicture("image/png", 1, 1, [7]), "")] }, Who)).ShouldBeNull();
        }
        await new QuestionStore(at.Store.Database, at.Audit, at.Store.Clock).Save(new() { UnitId = at.Unit, TaskId = tasks["I.2"], Asked = new(2026, 10, 2), Words = "Bao giờ?", Answer = "Mai.", State = QuestionState.Answered }, Who);

        var coverage = (await Book(at).Of(plan, 2026))!;

        coverage.Tasks.Select(task => task.State).ShouldBe([CoverageState.DoneLate, CoverageState.DoneLate, CoverageState.OnTrack]);
        CoveragePaper.Summary(coverage).ShouldContain("0 đã xong, 1 đúng tiến độ, 2 đã làm, chậm so với hạn, 0 chưa có kết quả");
        Docx(CoveragePaper.Docx(coverage)).ShouldSatisfyAllConditions(words => words.ShouldContain("01 nhiệm vụ đang thực hiện đúng tiến độ, 02 nhiệm vụ đã làm, chậm so với hạn"), words => words.ShouldContain("báo cáo của Ủy ban nhân dân xã Mường Sáng về kết quả thực hiện"));
        CoveredTask.Judge(new(PlanTimeKind.By, To: new(2026, 6, 30)), null, shown: true, null, 2026, new(2026, 10, 5), first: new(2025, 12, 1)).ShouldBe(CoverageState.OnTrack, "what was done the year before was in time");
    }

    private static string Docx(byte[] bytes)
    {
        using var file = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static CoverageBook Book(RecordStores at) => new(
        Plans(at), new PlanBook(at.Store.Database, at.Audit, at.Store.Clock), at.Activities, new TaskRecordStore(at.Store.Database, at.Audit, at.Store.Clock), new TaskWatch(at.Store.Database, at.Store.Clock),
        new TargetReadings(at.Store.Database, at.Audit, at.Store.Clock), new TaskCases(at.Store.Database), new UnitStore(at.Store.Database, at.Store.Clock), at.Store.Clock);

    private static PlanStore Plans(RecordStores at) => new(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock), at.Store.Clock);

    private static async Task<(string Plan, IReadOnlyDictionary<string, string> Tasks)> Plan(RecordStores at)
    {
        var plan = await Plans(at).Keep(at.Unit, new("kh4.txt", [4]), new PlanContent
        {
            Document = new() { Number = "21/KH-UBND", Date = new(2026, 1, 5) },
            Tasks =
            [
                Task("I.1", new(PlanTimeKind.By, To: new(2026, 9, 30))), Task("I.2", new(PlanTimeKind.By, To: new(2026, 9, 30))), Task("I.3", new(PlanTimeKind.Monthly)), Task("I.4", new(PlanTimeKind.Ongoing)),
                Task("I.5", new(PlanTimeKind.By, To: new(2026, 12, 31))), Task("I.6", new(PlanTimeKind.Range, new(2027, 1, 1), new(2027, 2, 1))), Task("I.7", new(PlanTimeKind.Ongoing)) with { Mine = TaskRole.None },
            ],
            Targets = [new Target(80, "%", AtLeast: true, 2026, "hộ dân biết", 12)],
        });
        return (plan.Id, (await Plans(at).Tasks(plan.Id)).ToDictionary(task => task.Task.Id, task => task.Id));
    }

    private static PlanTask Task(string id, PlanTime when) => new() { Id = id, Text = $"Việc {id}", Mine = TaskRole.Lead, When = when };
}
