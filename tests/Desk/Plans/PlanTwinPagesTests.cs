using System.Net;
using System.Text;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Plans;

/// <summary>A second file of a plan's number, and the question whether both are one.</summary>
public sealed class PlanTwinPagesTests
{
    /// <summary>The plan from a file of which date and issuer were lost.</summary>
    private static readonly string s_poor = PlanText.Whole.Replace("ỦY BAN NHÂN DÂN\nXÃ MƯỜNG SÁNG\n", "", StringComparison.Ordinal).Replace("Mường Sáng, ngày 05 tháng 01 năm 2026\n", "", StringComparison.Ordinal);

    [StoreTheory]
    [InlineData("la-mot", 1)]
    [InlineData("la-khac", 2)]
    public async Task The_list_and_the_page_ask_and_the_answer_is_done(string answer, int inUse)
    {
        await using var desk = await DeskBench.Open();
        var first = await Take(desk, PlanText.Whole);
        var second = await Take(desk, s_poor);
        (await desk.Page("/ke-hoach")).QuerySelector($".alert-warning a[href='/ke-hoach/{second.Id}']").ShouldNotBeNull();
        var page = await desk.Page($"/ke-hoach/{second.Id}");
        page.QuerySelector("#trung-so")!.TextContent.ShouldBe("Số 3/KH-UBND đã có: đây là cùng một kế hoạch?");
        page.QuerySelector($"[aria-labelledby=trung-so] a[href='/ke-hoach/{first.Id}']").ShouldNotBeNull();

        var (status, _, location) = await desk.Post($"/ke-hoach/{second.Id}", $"/ke-hoach/{second.Id}/{answer}");

        (status, location).ShouldBe((HttpStatusCode.Redirect, $"/ke-hoach/{(inUse == 1 ? first.Id : second.Id)}"));
        (await desk.Value<int>("SELECT COUNT(*) FROM plan WHERE aside IS NULL")).ShouldBe(inUse);
        (await desk.Page($"/ke-hoach/{second.Id}")).QuerySelector("#trung-so").ShouldBeNull();
        (await desk.Post($"/ke-hoach/{second.Id}", $"/ke-hoach/{second.Id}/{answer}")).Status.ShouldBe(HttpStatusCode.Conflict, "it was answered");
    }

    private static async Task<Plan> Take(DeskBench desk, string words) => (await desk.Service<PlanImport>().Keep(new PlanSource("kh.txt", Encoding.UTF8.GetBytes(words)), desk.Unit)).Value!;
}
