using System.Text;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

/// <summary>A plan of a number that is there already is held until somebody says whether both are one.</summary>
public sealed class PlanTwinsTests
{
    private const string Plan = """
        ỦY BAN NHÂN DÂN
        XÃ MƯỜNG SÁNG
        Số: 27/KH-UBND
        Mường Sáng, ngày 12 tháng 01 năm 2026
        KẾ HOẠCH
        Truyền thông năm 2026
        I. NHIỆM VỤ
        1. Treo băng rôn tại trụ sở xã.
        Đơn vị chủ trì: UBND xã Mường Sáng
        Thời gian: Trước ngày 10/10/2026
        2. Phát tờ rơi về dịch vụ công.
        Đơn vị chủ trì: UBND xã Mường Sáng
        Thời gian: Trước ngày 20/10/2026
        """;

    /// <summary>The same paper from a file of which date and issuer were lost.</summary>
    private static readonly string s_poor = Plan.Replace("ỦY BAN NHÂN DÂN\nXÃ MƯỜNG SÁNG\n", "", StringComparison.Ordinal).Replace("Mường Sáng, ngày 12 tháng 01 năm 2026\n", "", StringComparison.Ordinal)
        .Replace("20/10/2026", "25/10/2026", StringComparison.Ordinal);

    [StoreFact]
    public async Task The_same_plan_from_another_file_owes_nothing_twice_and_brings_the_first_up_to_date()
    {
        await using var store = await TestStore.Open();
        var (first, twins) = (await Import(store, Plan), Twins(store));
        var task = (await PlansOf(store).Tasks(first.Id))[0].Id;
        (await new ItemStore(store.Database, new AuditLog(store.Clock), store.Clock).Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Bài", Body = "Lời.", PlanTaskId = task }, Who.Name)).Ok.ShouldBeTrue();

        var second = await Import(store, s_poor);

        (second.New, second.Twin, second.Aside is not null).ShouldBe((true, first.Id, true));
        (await twins.Of(second.Id))!.FileName.ShouldBe("kh.txt");
        (await twins.Held([store.Unit.Id])).ShouldHaveSingleItem().Id.ShouldBe(second.Id);
        (await Owed(store)).ShouldBe(2);

        (await twins.Same(second.Id, Who)).Value.ShouldBe(first.Id);

        var plan = (await PlansOf(store).Find(first.Id))!;
        (plan.Content.Document.Issuer, plan.Content.Document.Date).ShouldBe((first.Content.Document.Issuer, new DateOnly(2026, 1, 12)));
        (plan.Content.Document.Issuer!.Length > 0, plan.SourceHash).ShouldBe((true, second.SourceHash));
        var tasks = await PlansOf(store).Tasks(first.Id);
        (tasks[0].Id, tasks.Count, tasks.All(one => one.Task.Mine == TaskRole.Lead)).ShouldBe((task, 2, true));
        tasks[1].Task.When.To.ShouldBe(new DateOnly(2026, 10, 24), "its rows are the new file's");
        (await Owed(store)).ShouldBe(2);
        (await twins.Same(second.Id, Who)).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Câu hỏi này đã có người trả lời.");
        (await twins.Held([store.Unit.Id])).ShouldBeEmpty();
        (await Import(store, s_poor)).Id.ShouldBe(first.Id, "the file is known from here on");
    }

    [StoreFact]
    public async Task Another_plan_of_the_same_number_is_taken_into_use_and_not_asked_of_again()
    {
        await using var store = await TestStore.Open();
        await Import(store, Plan);
        var second = await Import(store, s_poor);

        (await Twins(store).Differs(second.Id, Who)).ShouldBeNull();

        (await PlansOf(store).Find(second.Id))!.Aside.ShouldBeNull();
        (await Twins(store).Of(second.Id)).ShouldBeNull();
        (await Import(store, s_poor)).Twin.ShouldBeNull();
        (await store.Database.Read(s => s.List<string>("SELECT act FROM audit WHERE act LIKE 'plan.%'"))).ShouldBe(["plan.other"]);
    }

    [StoreFact]
    public async Task A_number_of_another_day_or_another_unit_is_nobodys_twin()
    {
        await using var store = await TestStore.Open();
        await Import(store, Plan);

        (await Import(store, Plan.Replace("ngày 12 tháng 01 năm 2026", "ngày 12 tháng 01 năm 2025", StringComparison.Ordinal))).Twin.ShouldBeNull();
        (await Import(store, Plan.Replace("27/KH-UBND", "28/KH-UBND", StringComparison.Ordinal))).Twin.ShouldBeNull();
        (await Import(store, Plan)).New.ShouldBeFalse();
    }

    private static PlanTwins Twins(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);

    private static async Task<int> Owed(TestStore store) => (await new PlanBook(store.Database, new AuditLog(store.Clock), store.Clock).Tasks([store.Unit.Id], new(2026, 1, 1), new(2026, 12, 31))).Count;
}
