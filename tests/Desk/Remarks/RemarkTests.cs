using System.Net;
using Campaigns.Content.Remarks;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Remarks;

/// <summary>The thread on an item.</summary>
public sealed class RemarkTests
{
    [StoreFact]
    public async Task A_remark_stands_beside_the_text_with_who_and_when_and_is_counted_in_the_list_until_it_is_settled()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        (await desk.Press($"/tin-bai/{item.Id}", $"{item.Id}/nhan-xet", null, ("nhan-xet", "Thêm giờ họp.\r\nVà nơi họp."))).Location.ShouldBe($"/tin-bai/{item.Id}#nhan-xet");

        var page = await desk.See($"/tin-bai/{item.Id}");
        page.QuerySelector(".remark-list li")!.TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("Chị Lan"), text => text.ShouldContain("về bản 1"), text => text.ShouldContain("Thêm giờ họp."));
        (await desk.See("/tin-bai")).QuerySelector(".writing-list")!.TextContent.ShouldContain("1 nhận xét chưa xong");

        var settle = page.QuerySelector(".remark-list button")!.GetAttribute("formaction")!;
        (await desk.Press(page, $"{item.Id}/nhan-xet", settle)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.See("/tin-bai")).QuerySelector(".writing-list")!.TextContent.ShouldNotContain("chưa xong");
        page = await desk.See($"/tin-bai/{item.Id}");
        page.QuerySelector(".remarks details")!.TextContent.ShouldContain("Đã xong: Chị Lan");
        (await desk.Press(page, $"{item.Id}/nhan-xet", settle.Replace("/xong", "/mo-lai", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<RemarkStore>().Of(item.Id)).ShouldHaveSingleItem().Resolved.ShouldBeNull();
    }

    [StoreFact]
    public async Task Where_script_runs_only_the_thread_is_answered()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        (await Script(desk, item.Id, "Thêm giờ họp.")).ShouldSatisfyAllConditions(text => text.ShouldStartWith("<section"), text => text.ShouldContain("Thêm giờ họp."));
        (await Script(desk, item.Id, " ")).ShouldContain("Chưa viết nhận xét.");
        (await Script(desk, item.Id, new string('a', 2_001))).ShouldContain("dài quá 2000 ký tự");
        (await desk.Service<RemarkStore>().Of(item.Id)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task Without_script_a_remark_that_is_not_taken_comes_back_with_why()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        var refused = await desk.Press($"/tin-bai/{item.Id}", $"{item.Id}/nhan-xet", null, ("nhan-xet", new string('a', 2_001)));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Page.QuerySelector("#nhan-xet-loi")!.TextContent.Length.ShouldBe(2_001);
        refused.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Rút ngắn lại.");
    }

    [StoreFact]
    public async Task What_an_approver_says_on_returning_stands_in_the_thread_and_they_may_say_more()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item);
        (await desk.Service<SubmissionDesk>().Submit(item.Id, 1, WritingBench.Writer)).Ok.ShouldBeTrue();
        await desk.As(WritingBench.Approver, PersonRole.Approver);

        (await desk.Press($"/duyet/{item.Id}", "/tra-lai", null, ("loi", "Ghi rõ giờ họp."))).Status.ShouldBe(HttpStatusCode.Redirect);
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        (await desk.Press($"/duyet/{item.Id}", $"/duyet/{item.Id}/nhan-xet", null, ("nhan-xet", "Và nơi họp."))).Location.ShouldBe($"/duyet/{item.Id}#nhan-xet");

        (await desk.Service<RemarkStore>().Of(item.Id)).Select(remark => (remark.Person, remark.Words)).ShouldBe([(WritingBench.Approver, "Ghi rõ giờ họp."), (WritingBench.Approver, "Và nơi họp.")]);
        await desk.As(WritingBench.Writer);
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector(".remarks")!.TextContent.ShouldContain("2 chưa xong");
    }

    [StoreFact]
    public async Task Whoever_only_reads_sees_the_thread_and_no_field()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Service<RemarkStore>().Add(item.Id, WritingBench.Writer, "Thêm giờ họp.");
        await desk.As("Người xem", PersonRole.Viewer);

        var page = await desk.See($"/tin-bai/{item.Id}");

        page.QuerySelector(".remarks")!.TextContent.ShouldContain("Thêm giờ họp.");
        page.QuerySelector("#nhan-xet-loi").ShouldBeNull();
        page.QuerySelector(".remarks button").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_remark_is_settled_on_its_own_item_alone()
    {
        await using var desk = await WritingBench.Open();
        var (item, other) = (await desk.Item(), await desk.Item("Tin khác"));
        var remark = (await desk.Service<RemarkStore>().Add(item.Id, WritingBench.Writer, "Thêm giờ họp.")).Value!;

        (await desk.Service<RemarkStore>().Settle(other.Id, remark, WritingBench.Writer, settled: true)).ShouldNotBeNull();
        (await desk.Service<RemarkStore>().Of(item.Id))[0].Resolved.ShouldBeNull();
    }

    private static async Task<string> Script(DeskBench desk, string item, string words)
    {
        var token = (await desk.See($"/tin-bai/{item}")).QuerySelector("#nhan-xet-gui input")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/tin-bai/{item}/nhan-xet")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("nhan-xet", words)]),
        };
        request.Headers.Add("HX-Request", "true");
        using var answer = await desk.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }
}
