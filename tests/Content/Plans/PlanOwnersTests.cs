using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using static Campaigns.Content.Tests.Plans.MendBench;

namespace Campaigns.Content.Tests.Plans;

/// <summary>A unit's own plan gives it work: what nobody is named for, and what its rooms lead.</summary>
public sealed class PlanOwnersTests
{
    private const string Own = """
        ỦY BAN NHÂN DÂN
        XÃ MƯỜNG SÁNG
        Số: 27/KH-UBND
        Mường Sáng, ngày 12 tháng 01 năm 2026
        KẾ HOẠCH
        Truyền thông năm 2026
        I. NHIỆM VỤ
        1. Đăng tin, bài trên Trang thông tin điện tử xã mỗi tháng 02 tin.
        Thời gian: Hằng tháng
        2. Tập huấn Tổ công nghệ số cộng đồng.
        Đơn vị chủ trì: Phòng Văn hóa - Xã hội
        Thời gian: Trước ngày 10/10/2026
        3. Tuyên truyền tại các bản.
        Đơn vị chủ trì: Các bản
        Thời gian: Hằng năm
        """;

    [StoreFact]
    public async Task In_the_units_own_plan_what_nobody_is_named_for_is_its_own_work()
    {
        await using var store = await TestStore.Open();

        (await Mine(store, await Import(store, Own))).ShouldBe([TaskRole.Lead, TaskRole.None, TaskRole.None]);
        (await Mine(store, await Import(store, Own.Replace("XÃ MƯỜNG SÁNG", "TỈNH SƠN LA", StringComparison.Ordinal)))).ShouldBe([TaskRole.None, TaskRole.None, TaskRole.None], "a province's is not");
    }

    [StoreFact]
    public async Task A_room_that_leads_is_offered_and_taking_its_name_gives_its_tasks_without_an_import()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, Own);
        var owners = new PlanOwners(store.Database, new AuditLog(store.Clock), store.Clock);
        PlanOwners.Offered(store.Unit, plan, await PlansOf(store).Tasks(plan.Id)).ShouldBe([("Phòng Văn hóa - Xã hội", 1)], "the hamlets are many, and none of them is a room");

        (await owners.Take(store.Unit.Id, ["Phòng Văn hóa - Xã hội"], Who)).Value.ShouldBe(1);

        (await Mine(store, plan)).ShouldBe([TaskRole.Lead, TaskRole.Lead, TaskRole.None]);
        (await PlansOf(store).List()).ShouldHaveSingleItem().Mine.ShouldBe(2);
        (await PlansOf(store).Find(plan.Id))!.Content.Tasks.Count(task => task.Mine == TaskRole.Lead).ShouldBe(2);
        var unit = (await new UnitStore(store.Database, store.Clock).ByCodeOrName(store.Unit.Id))!;
        unit.Settings.Names.ShouldBe(["Phòng Văn hóa - Xã hội"]);
        PlanOwners.Offered(unit, plan, await PlansOf(store).Tasks(plan.Id)).ShouldBeEmpty();
        (await owners.Take(store.Unit.Id, [], Who)).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Chưa chọn tên nào.");
    }

    [StoreFact]
    public async Task What_a_person_said_outright_stays_when_the_units_names_change()
    {
        await using var store = await TestStore.Open();
        var plan = await Import(store, Own);
        await Keep(store, plan, PlanRowKind.Task, 1, ("mine", "none"));

        await new PlanOwners(store.Database, new AuditLog(store.Clock), store.Clock).Take(store.Unit.Id, ["Phòng Văn hóa - Xã hội"], Who);

        (await Mine(store, plan)).ShouldBe([TaskRole.Lead, TaskRole.None, TaskRole.None]);
    }

    [Theory]
    [InlineData("UBND xã Yên", "UBND xã Yên", true)]
    [InlineData("UBND xã Yên", "Ủy ban nhân dân xã Yên", true)]
    [InlineData("UBND xã Yên", "UBND xã Yên tỉnh Sơn La", true)]
    [InlineData("UBND xã Yên", "UBND xã Yên Khánh", false)]
    [InlineData("UBND xã Yên", "Đảng ủy xã Yên", false)]
    [InlineData("UBND xã Yên", null, false)]
    public void A_unit_is_known_as_the_issuer_by_its_whole_name(string unit, string? issuer, bool own) =>
        PlanIssuer.IsUnit(new Unit { Id = "u", Code = "u", Name = unit, Place = "xã Yên" }, issuer).ShouldBe(own);

    private static async Task<TaskRole[]> Mine(TestStore store, Plan plan) => [.. (await PlansOf(store).Tasks(plan.Id)).Select(task => task.Task.Mine)];
}
