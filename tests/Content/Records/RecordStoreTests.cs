using System.Text.Json;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Records;

/// <summary>Figures, targets, tasks, false words, questions and money. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class RecordStoreTests
{
    private static readonly Actor Who = "Lò Thị Hoa";

    [StoreFact]
    public async Task A_figure_counts_until_it_is_voided()
    {
        await using var at = await RecordStores.Open();
        var figures = new FigureStore(at.Store.Database, at.Audit, at.Store.Clock);
        var one = (await figures.Add(new() { UnitId = at.Unit, Name = "Giờ phát thanh", Value = 1250.5, Measure = "giờ", First = new(2026, 1, 1), Last = new(2026, 6, 30), Source = "Trưởng bản" }, Who)).Value!;

        (await figures.List([at.Unit], new(2026, 1, 1), new(2026, 12, 31))).Rows.ShouldHaveSingleItem().ShouldBe(one);
        (await figures.List([at.Unit], new(2026, 2, 1), new(2026, 12, 31))).Count.ShouldBe(1, "its span begins before, and touches these days");
        (await figures.List([at.Unit], new(2026, 7, 1), new(2026, 12, 31))).Count.ShouldBe(0);
        (await figures.Void(one.Id, at.Neighbour.Id, Who)).ShouldNotBeNull();
        (await figures.Void(one.Id, at.Unit, Who)).ShouldBeNull();
        (await figures.List([at.Unit], new(2026, 1, 1), new(2026, 12, 31))).Count.ShouldBe(0);
        (await figures.Add(one with { Value = double.NaN }, Who)).Problems[0].Where.ShouldBe("so");
        (await figures.Add(one with { Source = "" }, Who)).Problems[0].Where.ShouldBe("nguon");
        (await figures.Add(one with { Name = "Băng rôn", Value = 2.5, Measure = "cái" }, Who)).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Băng rôn: 2,5 cái không phải số nguyên.");
        foreach (var (value, measure) in new[] { (2.5, "%"), (2.5, ""), (2.5, "km"), (3, "lượt người"), (0, "Tin, bài") })
            FigureStore.Check(one with { Value = value, Measure = measure }).Ok.ShouldBeTrue(measure);
    }

    [StoreFact]
    public async Task A_figure_beside_which_one_of_its_name_and_days_stands_is_asked_about()
    {
        await using var at = await RecordStores.Open();
        var figures = new FigureStore(at.Store.Database, at.Audit, at.Store.Clock);
        var typed = new Figure { UnitId = at.Unit, Name = "Số tổ bảo vệ rừng", Value = 9, Measure = "tổ", First = new(2025, 12, 1), Last = new(2026, 11, 30), Source = "Kiểm lâm" };
        var one = (await figures.Add(typed, FigureChoice.None, Who)).Value!;
        (await figures.List([at.Unit], new(2025, 1, 1), new(2025, 12, 31))).Rows.ShouldHaveSingleItem().ShouldBe(one);
        (await figures.List([at.Unit], new(2026, 1, 1), new(2026, 12, 31))).Rows.ShouldHaveSingleItem().ShouldBe(one);

        var again = typed with { Name = "số tổ  bảo vệ rừng", Value = 10, First = new(2026, 10, 5), Last = new(2026, 10, 5) };
        (await figures.Add(again, FigureChoice.None, Who)).Problems.ShouldHaveSingleItem().Where.ShouldBe(FigureChoice.Field);
        (await figures.Alike(again)).ShouldHaveSingleItem().ShouldBe(one);
        (await figures.Add(again with { First = new(2025, 11, 30), Last = new(2025, 11, 30) }, FigureChoice.None, Who)).Ok.ShouldBeTrue("no day in common");
        (await figures.Add(again with { UnitId = at.Neighbour.Id }, FigureChoice.None, Who)).Ok.ShouldBeTrue("another unit's");

        var beside = (await figures.Add(again, new([one.Id], []), Who)).Value!;
        (await figures.Add(again, new([one.Id], [one.Id]), Who)).Problems.ShouldHaveSingleItem("the other was not looked at").Where.ShouldBe(FigureChoice.Field);
        (await figures.Find(one.Id))!.Voided.ShouldBeNull("nothing is voided by what was not saved");
        (await figures.Add(again, new([one.Id, beside.Id], [one.Id, beside.Id]), Who)).Ok.ShouldBeTrue();
        (await figures.Find(one.Id))!.Voided.ShouldNotBeNull();
        (await figures.Alike(again)).ShouldHaveSingleItem().Value.ShouldBe(10);
    }

    [StoreFact]
    public async Task The_targets_of_a_units_plans_are_found_at_once_the_newest_plan_first_and_none_of_a_plan_set_aside()
    {
        await using var at = await RecordStores.Open();
        var (readings, plans) = (new TargetReadings(at.Store.Database, at.Audit, at.Store.Clock), new PlanStore(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock), at.Store.Clock));
        async Task<Plan> Keep(byte seed, string unit, params string[] targets)
        {
            at.Store.Clock.Advance(TimeSpan.FromMinutes(1));
            return await plans.Keep(unit, new($"{seed}.txt", [seed]), new() { Document = new() { Number = $"{seed}/KH-UBND", Date = new(2026, 1, 5) }, Targets = [.. targets.Select((text, line) => new Target(80, "%", true, 2026, text, line))] });
        }
        var (first, aside) = (await Keep(11, at.Unit, "hộ dân biết", "hộ dân dùng"), await Keep(12, at.Unit, "bỏ rồi"));
        await Keep(13, at.Unit, "học sinh biết");
        await Keep(14, at.Neighbour.Id, "của họ");
        await at.Store.Database.Write(session => session.Run("UPDATE plan SET aside = 1 WHERE id = @Id", new { aside.Id }));
        (await readings.Add(first.Id, new() { TargetId = (await readings.Of(first.Id))[1].Id, Numerator = 8, Denominator = 10, Source = "Thống kê xã", Day = new(2026, 10, 1) }, Who)).ShouldBeNull();

        (await readings.OfUnit(at.Unit)).Select(one => (one.Target.Text, one.Newest?.Percent)).ShouldBe([("học sinh biết", null), ("hộ dân biết", null), ("hộ dân dùng", 80.0)]);
    }

    [StoreFact]
    public async Task A_target_is_as_far_as_its_latest_day_and_unmeasured_without_one()
    {
        await using var at = await RecordStores.Open();
        var readings = new TargetReadings(at.Store.Database, at.Audit, at.Store.Clock);
        await at.Store.Database.Write(session => session.Run("INSERT INTO plan_target (id, plan_id, unit_id, position, year, detail) VALUES ('t1', @plan, @Unit, 0, 2026, @detail)",
            new { plan = at.Plan.Id, at.Unit, detail = JsonSerializer.Serialize(new Target(80, "%", AtLeast: true, 2026, "hộ dân biết", 12), Json.Compact) }));
        (await readings.Of(at.Plan.Id)).ShouldHaveSingleItem().Newest.ShouldBeNull();

        TargetReading Reading(int day, double numerator) => new() { TargetId = "t1", Numerator = numerator, Denominator = 200, Source = "Thống kê xã", Day = new(2026, 9, day) };
        (await readings.Add(at.Plan.Id, Reading(20, 170), Who)).ShouldBeNull();
        (await readings.Add(at.Plan.Id, Reading(10, 100), Who)).ShouldBeNull();

        var target = (await readings.Of(at.Plan.Id))[0];
        (target.Newest!.Percent, target.Reached, target.Target.Text).ShouldBe((85.0, true, "hộ dân biết"));
        (await readings.Void(at.Plan.Id, target.Newest.Id, Who)).ShouldBeNull();
        (await readings.Of(at.Plan.Id))[0].Reached.ShouldBe(false);
        (await readings.All("t1")).ShouldHaveSingleItem().Numerator.ShouldBe(100);
        (await readings.Add(at.Plan.Id, Reading(21, 216.66), Who))!.What.Vi.ShouldBe("216,66 trên 200 là 108,33%, hơn cả tổng số.");
        (await readings.All("t1")).ShouldHaveSingleItem();
        (await readings.Add(at.Plan.Id, Reading(1, 200), Who)).ShouldBeNull("the whole is no more than the whole");
        (await readings.Add(at.Plan.Id, Reading(2, 201), Who, sure: true)).ShouldBeNull();
        (await readings.Add(at.Plan.Id, Reading(1, 1) with { Denominator = 0 }, Who))!.Where.ShouldBe("mau-so");
        (await readings.Add(at.Theirs.PlanId, Reading(1, 1), Who))!.What.Vi.ShouldBe("Không còn mục này.");
    }

    [StoreFact]
    public async Task A_task_has_a_pace_and_is_closed_for_one_year_alone()
    {
        await using var at = await RecordStores.Open();
        var (tasks, plan, task) = (new TaskRecordStore(at.Store.Database, at.Audit, at.Store.Clock), at.Plan.Id, at.Tasks[0].Id);

        (await tasks.Pace(plan, task, new(2), Who)).ShouldBeNull();
        (await tasks.Pace(plan, task, new(3), Who)).ShouldBeNull();
        (await tasks.Paces(plan)).ShouldBe(new Dictionary<string, TaskPace> { [task] = new(3) });
        (await tasks.Pace(plan, task, new(101), Who))!.Where.ShouldBe("thang");
        (await tasks.Pace(plan, at.Theirs.Id, new(1), Who)).ShouldNotBeNull();
        (await tasks.Pace(plan, task, new(0, DayOfWeek.Tuesday, 5), Who)).ShouldBeNull();
        (await tasks.Paces(plan)).ShouldBe(new Dictionary<string, TaskPace> { [task] = new(null, DayOfWeek.Tuesday, 5) }, "a day may be set without a number");
        (await tasks.Pace(plan, task, new(MonthDay: 32), Who))!.Where.ShouldBe("ngay");
        (await tasks.Pace(plan, task, new(0), Who)).ShouldBeNull();
        (await tasks.Paces(plan)).ShouldBeEmpty();

        (await tasks.Close(plan, task, 2026, TaskOutcome.Dropped, "", Who))!.Where.ShouldBe("ly-do");
        (await tasks.Close(plan, task, 2026, TaskOutcome.Dropped, "Không có kinh phí", Who)).ShouldBeNull();
        var closed = (await tasks.Closed(plan, 2026))[task];
        (closed.Outcome, closed.Reason, closed.Person).ShouldBe((TaskOutcome.Dropped, "Không có kinh phí", Who.Name));
        (await tasks.Closed(plan, 2027)).ShouldBeEmpty();
        (await tasks.Reopen(plan, task, 2026, Who)).ShouldBeNull();
        (await tasks.Closed(plan, 2026)).ShouldBeEmpty();
        Doubt.Is((await tasks.Close(plan, task, 2026, TaskOutcome.Done, "", Who))!).ShouldBeTrue("nothing was done for it");
        (await tasks.Closed(plan, 2026)).ShouldBeEmpty();
        await new QuestionStore(at.Store.Database, at.Audit, at.Store.Clock).Save(new() { UnitId = at.Unit, TaskId = task, Asked = new(2026, 10, 2), Words = "Bao giờ?", Answer = "Mai.", State = QuestionState.Answered }, Who);
        (await tasks.Close(plan, task, 2026, TaskOutcome.Done, "", Who)).ShouldBeNull("a question was answered for it");
        (await at.Noted("task.drop")).ShouldBe("2026: Không có kinh phí");
    }

    [StoreFact]
    public async Task False_words_are_found_passed_on_answered_and_closed()
    {
        await using var at = await RecordStores.Open();
        var store = new MisinformationStore(at.Store.Database, at.Audit, at.Store.Clock);
        var one = (await store.Save(new() { UnitId = at.Unit, Found = new(2026, 10, 2), Place = "https://facebook.com/x", Words = "Tin đồn vỡ đập" }, Who)).Value!;

        (await store.Save(one with { State = MisinformationState.Told }, Who)).Problems[0].Where.ShouldBe("da-bao");
        one = (await store.Save(one with { State = MisinformationState.Told, Told = "Công an xã" }, Who)).Value!;
        (await store.Save(one with { State = MisinformationState.Answered }, Who)).Problems[0].Where.ShouldBe("xu-ly");
        one = (await store.Save(one with { State = MisinformationState.Answered, Answer = "Đăng đính chính" }, Who)).Value!;
        await store.Save(one with { State = MisinformationState.Closed }, Who);

        (await store.List(new([at.Unit], (int)MisinformationState.Closed, new(2026, 10, 1), new(2026, 10, 31)))).Rows.ShouldHaveSingleItem().Answer.ShouldBe("Đăng đính chính");
        (await store.List(new([at.Unit], (int)MisinformationState.Found))).Count.ShouldBe(0);
        (await store.List(new([at.Neighbour.Id]))).Count.ShouldBe(0);
        (await store.Save(one with { TaskId = at.Theirs.Id }, Who)).Problems[0].Where.ShouldBe("nhiem-vu");
        (await at.Store.Database.Read(session => session.Value<long?>("SELECT closed FROM misinformation WHERE id = @Id", new { one.Id }))).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task A_question_may_have_no_asker_and_its_answer_stands_in_no_audit()
    {
        await using var at = await RecordStores.Open();
        var store = new QuestionStore(at.Store.Database, at.Audit, at.Store.Clock);
        var one = (await store.Save(new() { UnitId = at.Unit, Asked = new(2026, 10, 3), Way = "Zalo", Words = "Bao giờ cấp căn cước?", Asker = "Bà Hạnh" }, Who)).Value!;

        (await store.Save(one with { State = QuestionState.Answered }, Who)).Problems[0].Where.ShouldBe("tra-loi");
        (await store.Save(one with { State = QuestionState.Answered, Answer = "Thứ Bảy hằng tuần.", Asker = "" }, Who)).Value!.Asker.ShouldBe("");
        (await store.Save(one with { Words = "" }, Who)).Problems[0].Where.ShouldBe("cau-hoi");
        (await store.Save(one with { ItemId = "khong-co" }, Who)).Problems[0].Where.ShouldBe("tin");

        (await store.List(new([at.Unit]))).Rows.ShouldHaveSingleItem().Answer.ShouldBe("Thứ Bảy hằng tuần.");
        (await at.Noted("question.add")).ShouldBe("");
    }

    [StoreFact]
    public async Task A_day_that_is_still_to_come_is_refused()
    {
        await using var at = await RecordStores.Open();
        var figures = new FigureStore(at.Store.Database, at.Audit, at.Store.Clock);
        Figure Of(DateOnly first) => new() { UnitId = at.Unit, Name = "Số hộ", Value = 4, First = first, Last = new(2026, 12, 31), Source = "Công an xã" };

        var asked = (await new QuestionStore(at.Store.Database, at.Audit, at.Store.Clock).Save(new() { UnitId = at.Unit, Asked = new(2026, 10, 6), Words = "Bao giờ?" }, Who)).Problems[0];
        (asked.Where, asked.What.Vi).ShouldBe(("ngay", "Ngày hỏi còn ở phía trước."));
        (await new MisinformationStore(at.Store.Database, at.Audit, at.Store.Clock).Save(new() { UnitId = at.Unit, Found = new(2026, 10, 6), Place = "Zalo", Words = "Tin đồn" }, Who)).Problems[0].What.Vi.ShouldBe("Ngày phát hiện còn ở phía trước.");
        (await figures.Add(Of(new(2026, 10, 6)), Who)).Problems[0].Where.ShouldBe("tu-ngay");
        (await figures.Add(Of(new(2026, 10, 6)), FigureChoice.None, Who)).Problems[0].What.Vi.ShouldBe("Kỳ của số liệu chưa bắt đầu.");
        (await figures.Add(Of(new(2026, 10, 5)), Who)).Ok.ShouldBeTrue("what has begun may be told before it ends");
    }

    [StoreFact]
    public async Task Money_is_summed_by_where_it_comes_from()
    {
        await using var at = await RecordStores.Open();
        var store = new BudgetStore(at.Store.Database, at.Audit, at.Store.Clock);
        var line = new BudgetLine { UnitId = at.Unit, PlanId = at.Plan.Id, TaskId = at.Tasks[0].Id, Year = 2026, Source = BudgetSource.Commune, Title = "In băng rôn", Planned = 5_000_000 };
        var one = (await store.Save(line, Who)).Value!;
        at.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.Save(line with { Title = "Loa", Planned = 1_250_000, Approved = 1_000_000 }, Who);
        at.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.Save(line with { Title = "Tờ rơi", Source = BudgetSource.Raised, Planned = 3_000_000_000, Spent = 700_000 }, Who);
        await store.Save(line with { Year = 2025 }, Who);
        await store.Save(one with { Approved = 4_000_000, Spent = 3_900_000 }, Who);

        var sums = await store.Sums([at.Unit], 2026);
        sums.Select(sum => (sum.Source, sum.Lines, sum.Planned, sum.Approved, sum.Spent)).ShouldBe([(BudgetSource.Commune, 2, 6_250_000L, 5_000_000L, 3_900_000L), (BudgetSource.Raised, 1, 3_000_000_000L, 0L, 700_000L)]);
        (await store.List([at.Unit], 2026)).Rows.Select(row => row.Title).ShouldBe(["In băng rôn", "Loa", "Tờ rơi"]);
        (await store.Save(line with { PlanId = at.Theirs.PlanId }, Who)).Problems[0].Where.ShouldBe("ke-hoach");
        (await store.Save(line with { SpentDay = new(2027, 2, 1) }, Who)).Problems[0].Where.ShouldBe("ngay-chi");
        (await store.Save(line with { Year = 2025, Title = "Trả nốt", SpentDay = new(2026, 1, 31) }, Who)).Value!.SpentDay.ShouldBe(new(2026, 1, 31), "what is owed for a year may be paid in January");
        (await store.Save(line with { Planned = -1 }, Who)).Problems[0].Where.ShouldBe("du-toan");
        (await store.Remove(one.Id, one.Revision + 1, Who)).ShouldBeNull();
        (await store.List([at.Unit], 2026)).Count.ShouldBe(2);
        (await at.Noted("budget.remove")).ShouldBe("In băng rôn: 5.000.000 đồng");
    }

    [StoreFact]
    public async Task Money_is_not_spent_on_a_day_to_come_and_more_than_there_is_for_it_is_asked_about()
    {
        await using var at = await RecordStores.Open();
        var store = new BudgetStore(at.Store.Database, at.Audit, at.Store.Clock);
        var line = new BudgetLine { UnitId = at.Unit, Year = 2026, Source = BudgetSource.Commune, Title = "In băng rôn", Planned = 5_000_000, Spent = 6_000_000, SpentDay = new(2026, 10, 5) };

        (await store.Save(line with { Spent = 5_000_000, SpentDay = new(2026, 10, 6) }, Who)).Problems.ShouldHaveSingleItem().Where.ShouldBe("ngay-chi");
        (await store.Save(line, Who)).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Đã chi 6.000.000 đồng, nhiều hơn dự toán 5.000.000 đồng.");
        (await store.List([at.Unit], 2026)).Count.ShouldBe(0);
        var kept = (await store.Save(line, true, Who)).Value!;
        kept.Above.ShouldBeTrue();
        (await store.Save(kept with { Note = "Giá giấy tăng" }, Who)).Ok.ShouldBeTrue("it was said once");
        (await store.Save(kept with { Revision = 2, Approved = 5_500_000 }, Who)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("số được giao");
    }
}
