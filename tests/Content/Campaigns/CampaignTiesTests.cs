using Campaigns.Content.Audit;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Campaigns;

/// <summary>A campaign made for a day covers the plan's task that names that day.</summary>
public sealed class CampaignTiesTests : IAsyncLifetime, IDisposable
{
    private static readonly Actor Who = new("Lò Thị Hoa");
    private readonly TestTemplates _templates = new();
    private TestStore _store = null!;
    private CampaignPlanner _planner = null!;
    private CampaignTies _ties = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.Open();
        _planner = new CampaignPlanner(_templates.Observances, _templates.Campaigns, new CampaignStore(_store.Database, _store.Clock), new BeatChoiceStore(_store.Database, new AuditLog(_store.Clock), _store.Clock), _store.Clock);
        _ties = new CampaignTies(_store.Database, new AuditLog(_store.Clock), _store.Clock);
    }

    [StoreTheory]
    [InlineData("Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10): ra quân tại các bản.")]
    [InlineData("Tổ chức hưởng ứng Ngày Chuyển đổi số quốc gia.")]
    [InlineData("Truyền thông nhân các sự kiện 18/5, 1/10, 10/10 hằng năm.")]
    public async Task Where_one_task_alone_names_the_day_its_items_are_for_that_task(string text)
    {
        var plan = await Keep("1/KH", Task("I.1", text), Task("I.2", "Đọc bài trên loa, xong trước 10/10."), Task("I.3", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10).", TaskRole.None));

        var planned = await Plan();

        planned.Tie.ShouldSatisfyAllConditions(tie => tie.Task!.Kept.Task.Id.ShouldBe("I.1"), tie => tie.Kept.ShouldBeTrue(), tie => tie.Person.ShouldBeEmpty());
        (await Tied()).ShouldBe([planned.Tie.Task!.Kept.Id, planned.Tie.Task.Kept.Id]);
        (await Book().Items(plan.Id)).Count.ShouldBe(2);
        (await _store.Database.Read(s => s.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'campaign.task'"))).ShouldBe(1);
        await Plan();
        (await _store.Database.Read(s => s.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'campaign.task'"))).ShouldBe(1, "it is tied once");
    }

    [StoreTheory]
    [InlineData("Treo băng rôn, xong trước 10/10.")]
    [InlineData("Phát động hưởng ứng phong trào thi đua từ 5/9 đến 10/10.")]
    [InlineData("Hưởng ứng Ngày hội Đổi mới sáng tạo quốc gia (01/10).")]
    public async Task A_time_limit_or_another_day_ties_nothing(string text)
    {
        await Keep("1/KH", Task("I.1", text));

        (await Plan()).Tie.Task.ShouldBeNull();

        (await Tied()).ShouldBe([null, null]);
    }

    [StoreFact]
    public async Task A_campaign_that_was_made_before_its_plan_came_is_tied_when_it_is_carried_out_again()
    {
        await Plan();
        await Keep("1/KH", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)."));
        (await Order() is var order && (await _ties.Of(order)).Kept).ShouldBeFalse();

        var planned = await Plan();

        (await Tied()).ShouldAllBe(task => task == planned.Tie.Task!.Kept.Id);
    }

    [StoreFact]
    public async Task Where_several_tasks_name_the_day_a_person_says_which()
    {
        await Keep("1/KH", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)."));
        await Keep("2/KH", Task("II.4", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10) tại trường học."));
        (await Plan()).Tie.Asks.ShouldBeTrue();
        (await Tied()).ShouldBe([null, null]);
        var order = await Order();
        var asked = await _ties.Of(order);
        asked.Naming.Select(one => (one.Plan, one.Kept.Task.Id)).ShouldBe([("2/KH", "II.4"), ("1/KH", "I.1")], ignoreOrder: true);

        (await _ties.Choose(order, asked.Naming[0].Kept.Id, Who)).ShouldBeNull();

        (await Tied()).ShouldBe([asked.Naming[0].Kept.Id, asked.Naming[0].Kept.Id]);
        (await _ties.Of(order)).ShouldSatisfyAllConditions(tie => tie.Person.ShouldBe("Lò Thị Hoa"), tie => tie.Asks.ShouldBeFalse());
        (await _ties.Choose(order, "khong-co", Who)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task An_annex_that_tells_the_same_task_once_more_leaves_the_task_itself()
    {
        await Keep("1/KH", Task("IV.2.c", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10): ra quân tại các bản."), Task("PL.7", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)"));

        (await Plan()).Tie.Task!.Kept.Task.Id.ShouldBe("IV.2.c");
    }

    [StoreFact]
    public async Task What_a_person_untied_stays_untied_and_what_was_tied_by_hand_is_left_alone()
    {
        var plan = await Keep("1/KH", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)."), Task("I.2", "Đăng tin, bài hằng tuần."));
        await Plan();
        var other = (await Plans().Tasks(plan.Id))[1].Id;
        var items = await _store.Database.Read(s => s.List<string>("SELECT id FROM item ORDER BY beat"));
        (await Book().Link(items[0], other, Who)).ShouldBeNull();

        (await _ties.Choose(await Order(), null, Who)).ShouldBeNull();
        await Plan();

        (await Tied()).ShouldBe([other, null]);
        (await _ties.Of(await Order())).ShouldSatisfyAllConditions(tie => (tie.Kept, tie.Task, tie.Person, tie.Naming.Count).ShouldBe((true, null, "Lò Thị Hoa", 1)));
    }

    [StoreFact]
    public async Task A_task_that_is_the_units_no_more_lets_its_campaign_go()
    {
        var plan = await Keep("1/KH", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)."));
        await Plan();
        var mends = new PlanMends(_store.Database, new AuditLog(_store.Clock), _store.Clock);
        var row = (await mends.Review(plan.Id)).Single(one => one.Kind == PlanRowKind.Task);
        (await mends.Keep(plan.Id, PlanRowKind.Task, row.Id, row.Seen, new Dictionary<string, string?> { ["mine"] = "none" }, Who)).Problems.ShouldBeEmpty();

        (await Plan()).Tie.Task.ShouldBeNull();

        (await Tied()).ShouldBe([null, null]);
    }

    [StoreFact]
    public async Task A_plan_of_another_year_and_a_task_that_was_dropped_are_not_meant()
    {
        await Keep("1/KH", "Truyền thông năm 2025", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)."));
        await Keep("2/KH", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10).") with { When = new(PlanTimeKind.By, To: new(2025, 10, 31)) });
        var dropped = await Keep("3/KH", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)."));
        (await new TaskRecordStore(_store.Database, new AuditLog(_store.Clock), _store.Clock).Close(dropped.Id, (await Plans().Tasks(dropped.Id))[0].Id, 2026, TaskOutcome.Dropped, "Không có kinh phí", Who)).ShouldBeNull();
        var meant = await Keep("4/KH", Task("I.1", "Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)."));

        (await Plan()).Tie.Task!.Kept.PlanId.ShouldBe(meant.Id);
    }

    [StoreFact]
    public async Task A_day_that_a_person_added_to_the_plan_is_named_by_its_task_too()
    {
        var plan = await Keep("1/KH", Task("I.1", "Mở tuần lễ số của xã tại chợ trung tâm."));
        var mends = new PlanMends(_store.Database, new AuditLog(_store.Clock), _store.Clock);
        (await mends.Keep(plan.Id, PlanRowKind.Observance, null, "", new Dictionary<string, string?> { ["name"] = "Tuần lễ số của xã", ["day"] = "10", ["month"] = "10" }, Who)).Problems.ShouldBeEmpty();

        (await Plan()).Tie.Task!.Kept.Task.Id.ShouldBe("I.1");
    }

    private static PlanTask Task(string id, string text, TaskRole mine = TaskRole.Lead) => new() { Id = id, Text = text, Mine = mine };

    private Task<Plan> Keep(string number, params PlanTask[] tasks) => Keep(number, "Truyền thông năm 2026", tasks);

    private Task<Plan> Keep(string number, string title, params PlanTask[] tasks) => Plans().Keep(_store.Unit.Id, new(number + ".txt", System.Text.Encoding.UTF8.GetBytes(number)),
        new PlanContent { Document = new() { Number = number, Title = title, Date = new(2025, 12, 20) }, Tasks = tasks });

    private PlanStore Plans() => new(_store.Database, new FrozenStore(_store.Database, _store.Clock), _store.Clock);

    private PlanBook Book() => new(_store.Database, new AuditLog(_store.Clock), _store.Clock);

    private Task<IReadOnlyList<string?>> Tied() => _store.Database.Read(s => s.List<string?>("SELECT plan_task_id FROM item ORDER BY beat"));

    private async Task<CampaignOrder> Order() => (await _planner.Order("10-10", 2026, _store.Unit, null)).Value!;

    private async Task<PlannedCampaign> Plan()
    {
        var order = await Order();
        return (await _store.Database.Write(session => _planner.Plan(session, order, new HashSet<string>()))).Value!;
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _templates.Dispose();
}
