using System.Net;
using Campaigns.Content.Items;
using Campaigns.Content.Records;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Records;

/// <summary>Questions, false words and money in the browser. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class RecordPagesTests
{
    [StoreFact]
    public async Task False_words_are_noted_passed_on_and_answered()
    {
        await using var desk = await DeskBench.Open();

        (await desk.Post("/thong-tin-sai", "/thong-tin-sai", ("don-vi", desk.Unit.Id), ("ngay", "2026-10-02"), ("noi", ""), ("noi-dung", "Tin đồn vỡ đập"))).Text.ShouldContain("Chưa ghi thấy ở đâu.");
        var page = (await desk.Post("/thong-tin-sai", "/thong-tin-sai", ("don-vi", desk.Unit.Id), ("ngay", "2026-10-02"), ("noi", "Nhóm Zalo bản Na"), ("noi-dung", "Tin đồn vỡ đập"))).Location!.Split('?')[0];
        (await desk.Post(page, page, ("ngay", "2026-10-02"), ("noi", "Nhóm Zalo bản Na"), ("noi-dung", "Tin đồn vỡ đập"), ("tinh-trang", "Told"), ("da-bao", "Công an xã"))).Status.ShouldBe(HttpStatusCode.Redirect);
        var item = await desk.Item();
        (await desk.Post(page, page, ("ngay", "2026-10-02"), ("noi", "Nhóm Zalo bản Na"), ("noi-dung", "Tin đồn vỡ đập"), ("tinh-trang", "Answered"), ("da-bao", "Công an xã"), ("tin", item.Id))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Page(page)).QuerySelector($"main a[href='/tin-bai/{item.Id}']").ShouldNotBeNull();
        var list = await desk.Page("/thong-tin-sai?tinh-trang=2");
        list.QuerySelectorAll(".kh-nhiem-vu").ShouldHaveSingleItem().TextContent.ShouldContain("đã báo Công an xã");
        (await desk.Page("/thong-tin-sai?tinh-trang=0")).QuerySelectorAll(".kh-nhiem-vu").ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_question_becomes_an_item_with_its_answer_and_without_who_asked()
    {
        await using var desk = await DeskBench.Open();
        var page = (await desk.Post("/cau-hoi", "/cau-hoi", ("don-vi", desk.Unit.Id), ("ngay", "2026-10-03"), ("nguoi-hoi", "Bà Hạnh"), ("qua", "Zalo"), ("cau-hoi", "Bao giờ cấp căn cước?"), ("tra-loi", "Thứ Bảy hằng tuần."), ("tinh-trang", "Answered")))
            .Location!.Split('?')[0];

        var (status, _, location) = await desk.Post(page, $"{page}/nhap");

        status.ShouldBe(HttpStatusCode.Redirect);
        var item = (await desk.Service<ItemStore>().Find(location!.Split('/')[^1]))!;
        (item.Title, item.Genre, item.Body).ShouldBe(("Bao giờ cấp căn cước?", Genre.Notice, "**Hỏi:** Bao giờ cấp căn cước?\n\n**Trả lời:** Thứ Bảy hằng tuần."));
        (await desk.Page(page)).QuerySelector($"main a[href='/tin-bai/{item.Id}']").ShouldNotBeNull();
        (await desk.Page(page)).QuerySelector("form[action$='/nhap']").ShouldBeNull("it has its item");
        (await desk.Service<QuestionStore>().Find(page.Split('/')[^1]))!.Asker.ShouldBe("Bà Hạnh");
        (await desk.Text("/cau-hoi")).ShouldNotContain("Bà Hạnh", customMessage: "a list needs no names");
    }

    [StoreFact]
    public async Task Money_is_entered_with_dots_and_summed_by_source()
    {
        await using var desk = await DeskBench.Open();

        (await desk.Post("/kinh-phi", "/kinh-phi", ("don-vi", desk.Unit.Id), ("noi-dung", "In băng rôn"), ("nam", "2026"), ("nguon", "Commune"), ("du-toan", "năm triệu"))).Text.ShouldContain("không phải là số nguyên");
        (await desk.Post("/kinh-phi", "/kinh-phi", ("don-vi", desk.Unit.Id), ("noi-dung", "In băng rôn"), ("nam", "2026"), ("nguon", "Commune"), ("du-toan", "5.000.000"), ("da-chi", "4.750.000"))).Status.ShouldBe(HttpStatusCode.Redirect);
        await desk.Post("/kinh-phi", "/kinh-phi", ("don-vi", desk.Unit.Id), ("noi-dung", "Loa"), ("nam", "2026"), ("nguon", "Raised"), ("du-toan", "1250000"));

        var page = await desk.Page("/kinh-phi?nam=2026");
        page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim()))).ShouldBe(
            ["Ngân sách xã, phường|5.000.000|–|4.750.000", "Xã hội hóa, huy động|1.250.000|–|–", "Tổng cộng|6.250.000|–|4.750.000"]);
        var line = page.QuerySelectorAll(".kh-nhiem-vu .title a").Single(link => link.TextContent == "In băng rôn").GetAttribute("href")!;
        (await desk.Page(line)).QuerySelector("#du-toan")!.GetAttribute("value").ShouldBe("5.000.000");
        (await desk.Post(line, $"{line}/xoa")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page("/kinh-phi?nam=2026")).QuerySelectorAll(".kh-nhiem-vu").Length.ShouldBe(1);
        (await desk.Page("/kinh-phi?nam=2025")).QuerySelectorAll(".kh-nhiem-vu").ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Who_may_only_look_is_offered_no_form()
    {
        await using var desk = await DeskBench.Open();
        var one = (await desk.Service<QuestionStore>().Save(new() { UnitId = desk.Unit.Id, Asked = new(2026, 10, 3), Words = "Bao giờ?" }, DeskBench.Usual)).Value!;
        await desk.As("Người xem", PersonRole.Viewer);

        foreach (var path in new[] { $"/cau-hoi/{one.Id}", "/cau-hoi", "/thong-tin-sai", "/kinh-phi" })
            (await desk.Page(path)).QuerySelectorAll("main form[method=post]").ShouldBeEmpty(path);
    }
}
