using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;

namespace Campaigns.Content.Tests.Plans;

/// <summary>What plans ask for against what was done. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class PlanBookTests : IAsyncLifetime
{
    private const string Hoa = "Lò Thị Hoa";

    private TestStore _store = null!;
    private PlanBook _book = null!;
    private PlanStore _plans = null!;
    private Plan _plan = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.Open();
        _book = new PlanBook(_store.Database, new AuditLog(_store.Clock), _store.Clock);
        _plans = new PlanStore(_store.Database, new FrozenStore(_store.Database, _store.Clock), _store.Clock);
        _plan = await _plans.Keep(_store.Unit.Id, new("kh.txt", [1]), new PlanContent
        {
            Document = new() { Number = "15/KH-UBND", Date = new(2026, 1, 5) },
            Tasks =
            [
                new() { Id = "I.1", Text = "Viết bài về ngày hội", Mine = TaskRole.Lead, When = new(PlanTimeKind.By, To: new(2026, 10, 9)) },
                new() { Id = "I.2", Text = "Phát tờ rơi", Mine = TaskRole.Partner, When = new(PlanTimeKind.Range, new(2026, 10, 1), new(2026, 10, 31)) },
                new() { Id = "I.3", Text = "Việc của nơi khác", When = new(PlanTimeKind.By, To: new(2026, 10, 9)) },
            ],
            Duties =
            [
                new() { Kind = DutyKind.Year, BeforeDay = 10, BeforeMonth = 10, Mine = true }, new() { Kind = DutyKind.Half, BeforeDay = 1, BeforeMonth = 1, Mine = true },
                new() { Kind = DutyKind.Adhoc, Mine = true }, new() { Kind = DutyKind.Year, BeforeDay = 10, BeforeMonth = 10 },
            ],
        });
    }

    [StoreFact]
    public async Task The_units_own_tasks_that_end_in_a_week_are_owed_and_others_are_not()
    {
        var owed = await _book.Tasks([_store.Unit.Id], new(2026, 10, 5), new(2026, 10, 11));

        owed.Select(one => (one.Kept.Task.Id, one.Last, one.Items, one.Plan)).ShouldBe([("I.1", new DateOnly(2026, 10, 9), 0, "15/KH-UBND")]);
        (await _book.Tasks(["khong-co"], new(2026, 10, 5), new(2026, 10, 11))).ShouldBeEmpty();
        (await _book.Tasks([], new(2026, 10, 5), new(2026, 10, 11))).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_task_with_an_activity_is_not_bare_and_one_that_was_closed_for_its_year_is_owed_no_more()
    {
        var task = (await _plans.Tasks(_plan.Id))[0].Id;
        var activities = new ActivityStore(_store.Database, new FrozenStore(_store.Database, _store.Clock), new AuditLog(_store.Clock), _store.Clock);
        (await Owed()).ShouldHaveSingleItem().Bare.ShouldBeTrue();

        var banner = (await activities.Save(new() { UnitId = _store.Unit.Id, TaskId = task, Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = new(2026, 10, 7), Last = new(2026, 10, 7) }, Hoa)).Value!;
        (await Owed()).ShouldHaveSingleItem().Activities.ShouldBe(1);
        await activities.Drop(banner.Id, "Mưa", Hoa);
        (await Owed()).ShouldHaveSingleItem().Bare.ShouldBeTrue();
        await new MisinformationStore(_store.Database, new AuditLog(_store.Clock), _store.Clock).Save(new() { UnitId = _store.Unit.Id, TaskId = task, Found = new(2026, 10, 2), Place = "Zalo", Words = "Tin đồn" }, Hoa);
        (await Owed()).ShouldHaveSingleItem().Bare.ShouldBeFalse("false words for it were noted");
        await new TaskRecordStore(_store.Database, new AuditLog(_store.Clock), _store.Clock).Close(_plan.Id, task, 2026, TaskOutcome.Done, "", Hoa, sure: true);
        (await Owed()).ShouldBeEmpty();

        Task<IReadOnlyList<OwedTask>> Owed() => _book.Tasks([_store.Unit.Id], new(2026, 10, 5), new(2026, 10, 11));
    }

    [StoreFact]
    public async Task A_plan_for_next_year_owes_no_report_before_that_year()
    {
        await _plans.Keep(_store.Unit.Id, new("kh2.txt", [2]), new PlanContent
        {
            Document = new() { Number = "20/KH-UBND", Title = "Truyền thông trên địa bàn xã năm 2027", Date = new(2026, 9, 5) }, Duties = [new() { Kind = DutyKind.Year, BeforeDay = 15, BeforeMonth = 11, Mine = true }],
        });

        (await _book.Duties([_store.Unit.Id], new(2026, 11, 1), new(2027, 12, 1))).Where(one => one.Plan == "20/KH-UBND").Select(one => one.Last).ShouldBe([new DateOnly(2027, 11, 14)]);
    }

    [StoreFact]
    public async Task A_report_whose_day_names_its_year_is_owed_in_that_year_alone()
    {
        await _plans.Keep(_store.Unit.Id, new("kh5.txt", [5]), new PlanContent { Document = new() { Number = "22/KH-UBND", Date = new(2026, 9, 5) }, Duties = [new() { Kind = DutyKind.Year, BeforeDay = 15, BeforeMonth = 10, BeforeYear = 2027, Mine = true }] });

        var owed = (await _book.Duties([_store.Unit.Id], new(2026, 9, 1), new(2027, 9, 30))).Concat(await _book.Duties([_store.Unit.Id], new(2027, 10, 1), new(2028, 9, 30))).Concat(await _book.Duties([_store.Unit.Id], new(2028, 10, 1), new(2029, 9, 30)));

        owed.Where(one => one.Plan == "22/KH-UBND").Select(one => (one.Last, DutyWords.Before(one.Kept.Duty)!.Value.Vi)).ShouldBe([(new DateOnly(2027, 10, 14), "15/10/2027")]);
    }

    [StoreFact]
    public async Task A_report_of_every_month_is_due_twelve_times_a_year_and_each_is_sent_by_itself()
    {
        var plan = await _plans.Keep(_store.Unit.Id, new("kh3.txt", [3]), new PlanContent { Document = new() { Number = "21/KH-UBND", Date = new(2026, 9, 5) }, Duties = [new() { Kind = DutyKind.Month, BeforeDay = 31, Mine = true }] });
        async Task<IEnumerable<OwedDuty>> Owed() => (await _book.Duties([_store.Unit.Id], new(2027, 1, 1), new(2027, 12, 31))).Where(one => one.Plan == "21/KH-UBND");

        (await Owed()).Select(one => one.Last.Day).ShouldBe([30, 27, 30, 29, 30, 29, 30, 30, 29, 30, 29, 30], "a month without a 31st ends before its own last day");
        var february = (await Owed()).ElementAt(1);
        (await _book.Sent(plan.Id, february.Kept.Id, february.Last, true, Hoa)).ShouldBeNull();

        (await Owed()).Where(one => one.Sent is not null).Select(one => one.Last).ShouldBe([february.Last]);
        (await _book.OnDemand(_store.Unit.Id)).ShouldAllBe(one => one.Plan != "21/KH-UBND");
    }

    [StoreFact]
    public async Task Of_more_reports_than_a_list_holds_those_stand_in_it_that_are_due_first()
    {
        var many = Enumerable.Range(0, PlanBook.Most).Select(at => new Duty { Kind = DutyKind.Year, BeforeDay = 20, BeforeMonth = 3, Mine = true, Line = at }).ToArray();
        await _plans.Keep(_store.Unit.Id, new("kh4.txt", [4]), new PlanContent { Document = new() { Number = "22/KH-UBND", Date = new(2026, 1, 5) }, Duties = [.. many, new() { Kind = DutyKind.Month, BeforeDay = 8, Mine = true }] });
        var (unit, from, to) = ((string[])[_store.Unit.Id], new DateOnly(2026, 10, 5), new DateOnly(2027, 4, 1));

        var owed = (await _book.Duties(unit, from, to)).ToArray();

        owed.Length.ShouldBe(PlanBook.Most);
        owed.Take(3).Select(one => (one.Last, one.Plan)).ShouldBe([(new DateOnly(2026, 10, 7), "22/KH-UBND"), (new DateOnly(2026, 10, 9), "15/KH-UBND"), (new DateOnly(2026, 11, 7), "22/KH-UBND")]);
        (await _book.Sent(owed[0].Kept.PlanId, owed[0].Kept.Id, owed[0].Last, true, Hoa)).ShouldBeNull();
        (await _book.Unsent(unit, from, to))[0].Last.ShouldBe(new DateOnly(2026, 10, 9));
        (await _book.Duties(unit, from, to))[0].Person.ShouldBe(Hoa);
    }

    [StoreFact]
    public async Task Before_a_day_ends_with_the_day_before_it_in_every_year()
    {
        (await _book.Duties([_store.Unit.Id], new(2026, 10, 5), new(2026, 10, 11))).Select(one => one.Last).ShouldBe([new DateOnly(2026, 10, 9)]);
        (await _book.Duties([_store.Unit.Id], new(2026, 12, 28), new(2027, 1, 3))).Select(one => one.Last).ShouldBe([new DateOnly(2026, 12, 31)], "before 1/1 is still this year");
        (await _book.Duties([_store.Unit.Id], new(2027, 10, 4), new(2027, 10, 10))).Select(one => one.Last).ShouldBe([new DateOnly(2027, 10, 9)]);
    }

    [StoreFact]
    public async Task A_report_that_was_sent_is_sent_for_its_year_alone_and_may_be_taken_back()
    {
        var duty = (await _book.DutiesOf(_plan.Id))[0];
        DateOnly last = new(2026, 10, 9);

        (await _book.Sent(_plan.Id, duty.Id, last, true, Hoa)).ShouldBeNull();
        (await _book.Sent(_plan.Id, duty.Id, last, true, "Người khác")).ShouldBeNull();
        (await _book.Duties([_store.Unit.Id], last, last)).ShouldHaveSingleItem().Person.ShouldBe(Hoa, "who said so first");
        (await _book.Duties([_store.Unit.Id], last.AddYears(1), last.AddYears(1))).ShouldHaveSingleItem().Sent.ShouldBeNull();

        await _book.Sent(_plan.Id, duty.Id, last, false, Hoa);
        (await _book.Duties([_store.Unit.Id], last, last)).ShouldHaveSingleItem().Sent.ShouldBeNull();
        (await _book.Sent(_plan.Id, duty.Id, last.AddDays(1), true, Hoa)).ShouldNotBeNull("no report is due by that day");
        (await _book.Sent("khong-co", duty.Id, last, true, Hoa)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task A_report_that_was_sent_is_sent_also_where_an_amended_plan_moves_its_day()
    {
        Task<Plan> Amended(int day, int month) => _plans.Keep(_store.Unit.Id, new("bc.txt", [9]), new() { Document = new() { Number = "99/KH-UBND" }, Duties = [new() { Kind = DutyKind.Year, BeforeDay = day, BeforeMonth = month, Mine = true }] });
        var plan = await Amended(5, 12);
        async Task<OwedDuty> Owed() => (await _book.Duties([_store.Unit.Id], new(2026, 10, 5), new(2027, 3, 1))).Single(owed => owed.Kept.PlanId == plan.Id);
        var first = await Owed();
        (await _book.Sent(plan.Id, first.Kept.Id, first.Last, true, Hoa)).ShouldBeNull();

        foreach (var (day, month, last) in new[] { (10, 12, new DateOnly(2026, 12, 9)), (15, 1, new DateOnly(2027, 1, 14)) })
        {
            await Amended(day, month);
            (await Owed()).ShouldSatisfyAllConditions(owed => (owed.Kept.Id, owed.Last, owed.Person).ShouldBe((first.Kept.Id, last, Hoa)));
        }
        await _book.Sent(plan.Id, first.Kept.Id, new(2027, 1, 14), false, Hoa);
        (await Owed()).Sent.ShouldBeNull("what is taken back is so by the day that stands");
    }

    [StoreFact]
    public async Task An_item_is_linked_to_a_task_of_its_own_unit_alone_and_its_revision_stays()
    {
        var task = (await _plans.Tasks(_plan.Id))[0];
        var items = new ItemStore(_store.Database, new AuditLog(_store.Clock), _store.Clock);
        var item = (await items.Save(new Item { Id = Id.New(_store.Clock), UnitId = _store.Unit.Id, Title = "Ngày hội", Body = "Lời." }, Hoa)).Value!;
        (await _book.Free(_store.Unit.Id)).ShouldHaveSingleItem().Title.ShouldBe("Ngày hội");

        (await _book.Link(item.Id, task.Id, Hoa)).ShouldBeNull();
        var linked = (await _book.Items(_plan.Id)).ShouldHaveSingleItem();
        (linked.Id, linked.TaskId, linked.State).ShouldBe((item.Id, task.Id, ItemState.Draft));
        (await items.Find(item.Id))!.Revision.ShouldBe(1);
        (await _book.Tasks([_store.Unit.Id], new(2026, 10, 9), new(2026, 10, 9))).ShouldHaveSingleItem().Items.ShouldBe(1);
        (await _book.Free(_store.Unit.Id)).ShouldBeEmpty();

        await _store.Database.Write(s => s.Run("INSERT INTO unit (id, code, name, place, province, kind, zone, settings, created) SELECT 'xa-khac', 'xa-khac', 'Xã khác', 'xã khác', province, kind, zone, settings, created FROM unit"));
        await _store.Database.Write(s => s.Run("UPDATE plan_task SET unit_id = 'xa-khac' WHERE id <> @Id", new { task.Id }));
        (await _book.Link(item.Id, (await _plans.Tasks(_plan.Id))[1].Id, Hoa)).ShouldNotBeNull();
        (await _book.Link(item.Id, null, Hoa)).ShouldBeNull();
        (await _book.Items(_plan.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Tasks_to_choose_from_are_the_units_own_and_the_chosen_one()
    {
        var tasks = await _plans.Tasks(_plan.Id);

        (await _book.Choices(_store.Unit.Id, null)).Select(choice => choice.Label).ShouldBe(["15/KH-UBND · I.1: Viết bài về ngày hội", "15/KH-UBND · I.2: Phát tờ rơi"]);
        (await _book.Choices(_store.Unit.Id, tasks[2].Id)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Viết bài", 20, "Viết bài")]
    [InlineData("Viết bài về ngày hội, phát trên loa", 22, "Viết bài về ngày hội…")]
    public void A_long_text_is_cut_at_a_words_end(string text, int most, string cut) => PlanBook.Cut(text, most).ShouldBe(cut);

    public Task DisposeAsync() => _store.DisposeAsync().AsTask();
}
