using System.Net;
using Campaigns.Content.Items;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Writing;

public sealed class HistoryPagesTests
{
    [StoreFact]
    public async Task Each_revision_is_shown_with_what_it_changed_and_everything_done_with_the_item()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { Body = "Mời bà con đến họp." }, "Chị Mai");
        await desk.Queue(item);
        await desk.Service<SubmissionDesk>().Submit(item.Id, 2, "Chị Mai", "Xin duyệt");

        var page = await desk.See($"/tin-bai/{item.Id}/lich-su");
        var first = await desk.See($"/tin-bai/{item.Id}/lich-su?ban=1");

        page.QuerySelector("#ban-nay")!.TextContent.ShouldStartWith("Bản 2 của Chị Mai");
        page.QuerySelector(".writing-change h3")!.TextContent.ShouldBe("Nội dung");
        page.QuerySelector("del")!.TextContent.ShouldContain("dự.");
        page.QuerySelector("ins")!.TextContent.ShouldContain("họp.");
        page.QuerySelector(".writing-diff")!.TextContent.ShouldContain("Mời bà con đến ");
        page.QuerySelectorAll(".post-story li").Length.ShouldBe(3);
        page.Body!.TextContent.ShouldContain("Gửi duyệt bản 2. Xin duyệt");
        first.Body!.TextContent.ShouldContain("Mời bà con đến dự.");
        (await desk.Text($"/tin-bai/{item.Id}/lich-su?ban=99")).ShouldContain("Bản này không được giữ lại.");
        (await desk.Status("/tin-bai/khong-co/lich-su")).ShouldBe(HttpStatusCode.NotFound);
    }
}
