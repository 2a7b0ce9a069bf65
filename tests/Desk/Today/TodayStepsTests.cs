using AngleSharp.Dom;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Today;

/// <summary>Whoever begins is told what is next, may do what is offered, and else reads who may.</summary>
public sealed class TodayStepsTests
{
    [StoreFact]
    public async Task The_first_administrator_reads_the_next_steps_and_each_goes_away_when_it_is_done()
    {
        await using var desk = await DeskBench.Open();
        await desk.As("Bà Quản Trị", PersonRole.Administrator);
        await desk.Run("UPDATE person SET locked = 1 WHERE name = @Usual", new { DeskBench.Usual });

        var steps = Steps(await desk.Page("/"));

        steps.Select(step => (step.Title, step.Address)).ShouldBe([
            ("Thêm người viết, người duyệt, người đăng", "/cai-dat/nguoi-dung"), ("Thêm kênh đầu tiên", "/kenh#them-kenh"), ("Nhập kế hoạch của đơn vị hoặc cấp trên", null), ("Viết tin, bài đầu tiên", null)]);
        steps[2].Text.ShouldContain("Chưa ai ở đơn vị làm được việc này");

        await desk.As("Lò Văn Viết", PersonRole.Editor, PersonRole.Approver, PersonRole.Publisher);
        await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new() { Document = new() { Number = "15/KH-UBND" } });
        steps = Steps(await desk.Page("/hom-nay"));
        steps.Select(step => (step.Title, step.Address)).ShouldBe([("Thêm kênh đầu tiên", null), ("Viết tin, bài đầu tiên", "/tin-bai/moi")]);
        steps[0].Text.ShouldContain("Người làm được: Bà Quản Trị.");

        await desk.Post(await desk.Account(ChannelKind.Facebook), "Bài đầu", PostState.Published);
        Steps(await desk.Page("/")).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Nobody_is_offered_what_they_may_not_do_and_reads_who_may()
    {
        await using var desk = await DeskBench.Open();
        await desk.As("Bà Quản Trị", PersonRole.Administrator);

        var (plans, items, week) = (await desk.Page("/ke-hoach"), await desk.Page("/tin-bai"), await desk.Page("/tuan-nay"));

        foreach (var page in new[] { plans, items })
            page.Body!.TextContent.ShouldContain($"Người làm được: {DeskBench.Usual}.");
        (items.QuerySelector("a[href='/tin-bai/moi']"), items.Body!.TextContent.Contains("Bấm “Viết tin mới”", StringComparison.Ordinal), week.QuerySelector("a[href^='/hoat-dong/moi']")).ShouldBe((null, false, null));
        await desk.As("Lò Văn Viết", PersonRole.Editor);
        var accounts = (await desk.Page("/kenh")).Body!.TextContent;
        (accounts.Contains("Thêm kênh ở dưới", StringComparison.Ordinal), accounts.Contains("Bà Quản Trị", StringComparison.Ordinal)).ShouldBe((false, true));
        (await desk.Page("/tuan-nay")).QuerySelector("a[href^='/hoat-dong/moi']").ShouldNotBeNull();
    }

    private static (string Title, string? Address, string Text)[] Steps(IDocument page) =>
        [.. page.QuerySelectorAll("[aria-labelledby=bat-dau] li").Select(step => (step.QuerySelector("p")!.TextContent, step.QuerySelector("a")?.GetAttribute("href"), step.TextContent))];
}
