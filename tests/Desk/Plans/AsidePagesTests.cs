using System.Net;
using System.Text;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Plans;

/// <summary>Plans that are no work of the unit, in the browser: set aside, taken back, said to be ours; and the money that they name.</summary>
public sealed class AsidePagesTests
{
    [StoreFact]
    public async Task A_plan_is_set_aside_with_a_reason_and_taken_back()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, PlanText.Whole);
        var path = $"/ke-hoach/{plan.Id}/ngung-dung";
        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelector($"a[href='{path}']")!.TextContent.ShouldBe("Bỏ kế hoạch này");
        (await desk.Page(path)).Body!.TextContent.ShouldContain("Chưa có gì: chưa có tin, bài");

        (await desk.Post(path, path, ("ly-do", ""))).Text.ShouldContain("Chưa ghi lý do.");
        (await desk.Post(path, path, ("ly-do", "Nhập nhầm."))).Location.ShouldBe("/ke-hoach");

        var list = await desk.Page("/ke-hoach");
        (list.QuerySelectorAll(".kh-dong").Length, list.QuerySelector("details summary")!.TextContent).ShouldBe((0, "Đã ngừng dùng (1)"));
        (await desk.Page($"/soan-ke-hoach/{desk.Unit.Id}")).QuerySelectorAll("input[name=kh]").ShouldBeEmpty();
        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelector("[role=note]")!.TextContent.ShouldContain("Lý do: Nhập nhầm.");
        (await desk.Post($"/ke-hoach/{plan.Id}", $"/ke-hoach/{plan.Id}/dung-lai")).Location.ShouldBe($"/ke-hoach/{plan.Id}");
        (await desk.Page("/ke-hoach")).QuerySelectorAll(".kh-dong").Length.ShouldBe(1);
    }

    [StoreFact]
    public async Task Another_communes_plan_warns_on_top_and_one_press_makes_it_ours()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, PlanText.Whole.Replace("XÃ MƯỜNG SÁNG", "XÃ NGỌC LIÊN", StringComparison.Ordinal));
        foreach (var path in new[] { $"/ke-hoach/{plan.Id}", $"/ke-hoach/{plan.Id}/xem-lai" })
            (await desk.Page(path)).QuerySelector(".kh-nguoi-khac")!.TextContent.ShouldContain("Kế hoạch do UBND xã Ngọc Liên ban hành, không phải đơn vị cấp trên hay chính đơn vị:");
        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelector(".kh-tom-tat.alert-info")!.TextContent.ShouldContain("Không nhiệm vụ nào của kế hoạch này là của đơn vị.");

        (await desk.Post($"/ke-hoach/{plan.Id}", $"/ke-hoach/{plan.Id}/cua-don-vi")).Status.ShouldBe(HttpStatusCode.Redirect);

        var ours = await desk.Page($"/ke-hoach/{plan.Id}");
        (ours.QuerySelector(".kh-nguoi-khac"), ours.QuerySelector(".kh-tom-tat")!.TextContent.Contains("0 trên 1", StringComparison.Ordinal)).ShouldBe((null, true));
    }

    [StoreFact]
    public async Task Money_that_a_plan_names_becomes_a_budget_line_by_one_press()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, PlanText.Whole + "\nIII. KINH PHÍ\nKinh phí thực hiện 45.000.000 đồng, từ ngân sách xã năm 2026.\n");
        var path = $"/ke-hoach/{plan.Id}";
        var form = (await desk.Page(path)).QuerySelector("form[action$='/kinh-phi']")!;

        (await desk.Post(path, $"{path}/kinh-phi", [.. form.QuerySelectorAll("input[name]").Where(input => input.GetAttribute("name") != "__RequestVerificationToken").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))])).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Page(path)).QuerySelector("#kinh-phi")!.ParentElement!.ParentElement!.TextContent.ShouldContain("đã đưa vào Kinh phí");
        (await desk.Page($"/kinh-phi?don-vi={desk.Unit.Id}&nam=2026")).Body!.TextContent.ShouldContain("45.000.000");
    }

    private static async Task<Plan> Import(DeskBench desk, string words)
    {
        var kept = await desk.Service<PlanImport>().Keep(new PlanSource("ke-hoach.txt", Encoding.UTF8.GetBytes(words)), desk.Unit);
        kept.Problems.ShouldBeEmpty();
        return kept.Value!;
    }
}
