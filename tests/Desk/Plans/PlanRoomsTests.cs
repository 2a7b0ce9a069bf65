using System.Net;
using System.Text;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Plans;

/// <summary>The rooms that a plan gives work to, taken for the unit's own on the plan's page.</summary>
public sealed class PlanRoomsTests
{
    private const string Words = $"""
        {PlanText.Head}I. NHIỆM VỤ
        1. Tập huấn Tổ công nghệ số cộng đồng.
        Đơn vị chủ trì: Phòng Văn hóa - Xã hội
        Thời gian: Trước ngày 10/10/2026
        2. Treo băng rôn tại trụ sở xã.
        Đơn vị chủ trì: Phòng Văn hóa - Xã hội
        Thời gian: Trước ngày 12/10/2026
        """;

    [StoreFact]
    public async Task A_ticked_room_brings_its_tasks_to_the_unit_and_the_week()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Take(desk);
        var page = await desk.Page(plan);
        page.QuerySelector("#thuoc-don-vi")!.TextContent.ShouldContain("UBND xã Mường Sáng");
        page.QuerySelector("input[name=ten]")!.ParentElement!.TextContent.ShouldContain("Phòng Văn hóa - Xã hội (2 nhiệm vụ)");
        page.QuerySelector($"a[href='/cai-dat/don-vi/{desk.Unit.Id}#ten-khac']")!.TextContent.ShouldBe("Tên khác trong các kế hoạch");

        var (status, _, location) = await desk.Post(plan, $"{plan}/ten-khac", ("ten", "Phòng Văn hóa - Xã hội"));

        status.ShouldBe(HttpStatusCode.Redirect);
        page = await desk.Page(location!);
        page.QuerySelector(".alert-success")!.TextContent.ShouldContain("2 dòng");
        (page.QuerySelectorAll(".kh-nhiem-vu").Length, page.QuerySelector("#thuoc-don-vi")).ShouldBe((2, null));
        (await desk.Page("/tuan-nay")).Body!.TextContent.ShouldContain("Tập huấn Tổ công nghệ số cộng đồng");
        (await desk.Post(plan, $"{plan}/ten-khac")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task Whoever_may_not_set_the_units_names_is_told_who_may()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Take(desk);
        await desk.As("Vàng A Páo", PersonRole.Editor);

        var page = await desk.Page(plan);

        page.QuerySelector("input[name=ten]").ShouldBeNull();
        var card = page.QuerySelector("section[aria-labelledby=thuoc-don-vi]")!.TextContent;
        (card.Contains("Tên khác trong các kế hoạch"), card.Contains($"Người làm được: {DeskBench.Usual}")).ShouldBe((true, true));
    }

    [StoreFact]
    public async Task A_name_that_the_settings_add_gives_the_tasks_of_plans_that_are_there()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Take(desk);
        var at = $"/cai-dat/don-vi/{desk.Unit.Id}";

        (await desk.Post(at, at, ("ten", desk.Unit.Name), ("dia-danh", desk.Unit.Place), ("tinh", desk.Unit.Province), ("mui-gio", desk.Unit.Zone), ("ten-khac", "Phòng Văn hóa - Xã hội"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Page(plan)).QuerySelectorAll(".kh-nhiem-vu").Length.ShouldBe(2);
    }

    private static async Task<string> Take(DeskBench desk) =>
        $"/ke-hoach/{(await desk.Service<PlanImport>().Keep(new PlanSource("kh.txt", Encoding.UTF8.GetBytes(Words)), desk.Unit)).Value!.Id}";
}
