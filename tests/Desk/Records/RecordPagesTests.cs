using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
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
    public async Task A_question_becomes_one_item_however_often_it_is_asked_for_and_the_item_is_for_its_task()
    {
        await using var desk = await DeskBench.Open();
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new() { Document = new() { Number = "15/KH-UBND" }, Tasks = [new() { Id = "I.1", Text = "Trả lời công dân", Mine = TaskRole.Lead }] });
        var task = (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id;
        var page = (await desk.Post("/cau-hoi", "/cau-hoi", ("don-vi", desk.Unit.Id), ("ngay", "2026-10-03"), ("cau-hoi", "Bao giờ cấp căn cước?"), ("tra-loi", "Thứ Bảy."), ("tinh-trang", "Answered"), ("nhiem-vu", task))).Location!.Split('?')[0];

        var pressed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Post(page, $"{page}/nhap")));

        var item = (await desk.Service<QuestionStore>().Find(page.Split('/')[^1]))!.ItemId;
        pressed.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect && answer.Location == $"/tin-bai/{item}");
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(1, "none stands without its question");
        (await desk.Service<ItemStore>().Find(item!))!.PlanTaskId.ShouldBe(task);
        (await desk.Post(page, $"{page}/nhap")).Location.ShouldBe($"/tin-bai/{item}");
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
    public async Task More_than_there_is_for_it_is_spent_where_a_person_says_so_and_stands_with_a_mark()
    {
        await using var desk = await DeskBench.Open();
        (string, string)[] typed = [("don-vi", desk.Unit.Id), ("noi-dung", "In băng rôn"), ("nam", "2026"), ("nguon", "Commune"), ("du-toan", "5.000.000"), ("da-chi", "6.000.000")];

        (await desk.Post("/kinh-phi", "/kinh-phi", [.. typed, ("ngay-chi", "2026-12-20")])).Text.ShouldContain("Ngày chi còn ở phía trước");
        var asked = await desk.Post("/kinh-phi", "/kinh-phi", [.. typed, ("ngay-chi", "2026-10-05")]);
        (asked.Status, asked.Text.Contains("name=\"chac\"", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true));
        (await desk.Post("/kinh-phi", "/kinh-phi", [.. typed, ("ngay-chi", "2026-10-05"), ("chac", "1")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page("/kinh-phi?nam=2026")).QuerySelector(".kh-nhiem-vu .badge")!.TextContent.ShouldBe("chi vượt");
    }

    [StoreFact]
    public async Task Who_may_only_look_is_offered_no_form()
    {
        await using var desk = await DeskBench.Open();
        var one = (await desk.Service<QuestionStore>().Save(new() { UnitId = desk.Unit.Id, Asked = new(2026, 10, 3), Words = "Bao giờ?" }, DeskBench.Usual)).Value!;
        await desk.As("Người xem", PersonRole.Viewer);

        foreach (var path in new[] { $"/cau-hoi/{one.Id}", "/cau-hoi", "/thong-tin-sai", "/kinh-phi", "/so-lieu" })
            (await desk.Page(path)).QuerySelectorAll("main form[method=post]").ShouldBeEmpty(path);
    }

    [StoreFact]
    public async Task Two_who_change_one_record_see_both_and_the_second_decides()
    {
        await using var desk = await DeskBench.Open();
        var one = (await desk.Service<QuestionStore>().Save(new() { UnitId = desk.Unit.Id, Asked = new(2026, 10, 3), Words = "Bao giờ?" }, "Lò Thị Hoa")).Value!;
        var page = $"/cau-hoi/{one.Id}";
        var begun = (await desk.Page(page)).QuerySelector("input[name=ban]")!.GetAttribute("value")!;
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        await desk.Service<QuestionStore>().Save(one with { Answer = "Thứ Bảy." }, "Quàng Văn Minh");

        var (status, text, _) = await desk.Post(page, page, ("ban", begun), ("ngay", "2026-10-03"), ("cau-hoi", "Bao giờ cấp căn cước?"), ("tinh-trang", "Open"));

        status.ShouldBe(HttpStatusCode.Conflict);
        text.ShouldContain("Quàng Văn Minh đã sửa mục này");
        var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        shown.QuerySelector("#cau-hoi")!.TextContent.ShouldBe("Bao giờ cấp căn cước?", "what was typed is still there");
        shown.QuerySelectorAll(".writing-conflict .writing-change").Select(change => change.TextContent.Trim()).Count(change => change.Contains("Thứ Bảy.", StringComparison.Ordinal) || change.Contains("Bao giờ cấp căn cước?", StringComparison.Ordinal)).ShouldBe(2);
        (await desk.Service<QuestionStore>().Find(one.Id))!.Words.ShouldBe("Bao giờ?");

        var newest = shown.QuerySelector("button[name=de]")!.GetAttribute("value")!;
        (await desk.Post(page, page, ("ban", begun), ("de", newest), ("ngay", "2026-10-03"), ("cau-hoi", "Bao giờ cấp căn cước?"), ("tra-loi", "Thứ Bảy."), ("tinh-trang", "Answered"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<QuestionStore>().Find(one.Id))!.Words.ShouldBe("Bao giờ cấp căn cước?");
    }

    [StoreFact]
    public async Task The_item_that_answers_is_found_by_its_words_or_its_address_and_what_was_typed_stays()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        foreach (var title in new[] { "Cảnh báo lừa đảo VNeID", "Cảnh báo lừa đảo qua điện thoại", "Lịch tiêm chủng" })
            await desk.Post(portal, title);
        var sought = await Item(desk, "Lịch tiêm chủng");
        (string, string)[] typed = [("don-vi", desk.Unit.Id), ("ngay", "2026-10-02"), ("noi", "Zalo"), ("noi-dung", "Tin đồn"), ("tinh-trang", "Answered")];

        var several = await desk.Post("/thong-tin-sai", "/thong-tin-sai", [.. typed, ("tim-tin", "canh bao lua dao"), ("viec", "tim")]);
        several.Status.ShouldBe(HttpStatusCode.OK);
        several.Text.ShouldContain("Tìm thấy 2 tin, bài");
        several.Text.ShouldContain("Tin đồn");
        (await desk.Value<int>("SELECT COUNT(*) FROM misinformation")).ShouldBe(0, "to seek saves nothing");
        (await desk.Post("/thong-tin-sai", "/thong-tin-sai", [.. typed, ("tim-tin", "lừa đảo")])).Text.ShouldContain("lời tìm khớp nhiều tin, bài");
        (await desk.Post("/thong-tin-sai", "/thong-tin-sai", [.. typed, ("tim-tin", "không có gì")])).Text.ShouldContain("Không tìm thấy tin, bài nào.");

        var kept = await desk.Post("/thong-tin-sai", "/thong-tin-sai", [.. typed, ("tim-tin", "tiem chung")]);
        kept.Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<MisinformationStore>().List(new([desk.Unit.Id]))).Rows.ShouldHaveSingleItem().ItemId.ShouldBe(sought);
        var page = kept.Location!.Split('?')[0];
        var other = await Item(desk, "Cảnh báo lừa đảo VNeID");
        (await desk.Post(page, page, [.. typed, ("tin", sought), ("tim-tin", $"https://xa.example/tin-bai/{other}?xem=1")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<MisinformationStore>().Find(page.Split('/')[^1]))!.ItemId.ShouldBe(other);
    }

    [StoreFact]
    public async Task A_figure_that_was_counted_outside_is_entered_with_its_source_and_voided()
    {
        await using var desk = await DeskBench.Open();
        (string, string)[] span = [("don-vi", desk.Unit.Id), ("tu-ngay", "2026-09-01"), ("den-ngay", "2026-09-30")];

        (await desk.Post("/so-lieu", "/so-lieu", [.. span, ("ten", "Số hộ dùng dịch vụ công"), ("nguon", "Bộ phận một cửa")])).Text.ShouldContain("Chưa ghi con số.");
        (await desk.Post("/so-lieu", "/so-lieu", [.. span, ("ten", "Số hộ dùng dịch vụ công"), ("so", "812")])).Text.ShouldContain("Chưa ghi nguồn số liệu.");
        (await desk.Post("/so-lieu", "/so-lieu", [.. span, ("ten", "Số hộ dùng dịch vụ công"), ("so", "1.812,5"), ("don-vi-tinh", "giờ"), ("nguon", "Bộ phận một cửa")])).Status.ShouldBe(HttpStatusCode.Redirect);

        var page = await desk.Page("/so-lieu?nam=2026");
        page.QuerySelectorAll(".kh-nhiem-vu").ShouldHaveSingleItem().TextContent.ShouldContain("1.812,5");
        page.QuerySelectorAll("#cac-so-lieu option")[0].GetAttribute("value").ShouldBe("Số hộ dùng dịch vụ công");
        (await desk.Page("/so-lieu?nam=2025")).QuerySelectorAll(".kh-nhiem-vu").ShouldBeEmpty();
        var act = page.QuerySelector(".kh-nhiem-vu form")!.GetAttribute("action")!;
        (await desk.Post("/so-lieu", act, ("don-vi", desk.Unit.Id), ("nam", "2026"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page("/so-lieu?nam=2026")).QuerySelectorAll(".kh-nhiem-vu").ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_figure_across_the_turn_of_a_year_stands_in_both_and_the_same_one_typed_again_is_asked_about()
    {
        await using var desk = await DeskBench.Open();
        (string, string)[] typed = [("don-vi", desk.Unit.Id), ("tu-ngay", "2025-12-01"), ("den-ngay", "2026-11-30"), ("ten", "Số tổ bảo vệ rừng"), ("don-vi-tinh", "tổ"), ("nguon", "Kiểm lâm")];
        (await desk.Post("/so-lieu", "/so-lieu", [.. typed, ("so", "9")])).Location!.ShouldContain("nam=2026");
        foreach (var year in new[] { 2025, 2026 })
            (await desk.Page($"/so-lieu?nam={year}")).QuerySelectorAll(".kh-nhiem-vu").ShouldHaveSingleItem();

        var asked = await desk.Post("/so-lieu", "/so-lieu", [.. typed, ("so", "9")]);

        asked.Text.ShouldContain("đã có số liệu cùng tên, trùng ngày");
        var seen = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(asked.Text).QuerySelector("input[name=da-thay]")!.GetAttribute("value")!;
        (await desk.Value<int>("SELECT COUNT(*) FROM figure")).ShouldBe(1);
        (await desk.Post("/so-lieu", "/so-lieu", [.. typed, ("so", "10"), ("da-thay", seen), ("bo", seen)])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page("/so-lieu?nam=2026")).QuerySelectorAll(".kh-nhiem-vu").ShouldHaveSingleItem().TextContent.ShouldContain("10 tổ");
    }

    [StoreFact]
    public async Task A_figure_has_a_page_on_which_it_is_put_right_or_voided()
    {
        await using var desk = await DeskBench.Open();
        var one = (await desk.Service<FigureStore>().Add(new() { UnitId = desk.Unit.Id, Name = "Số hộ", Value = 812, Measure = "hộ", First = new(2026, 1, 1), Last = new(2026, 6, 30), Source = "Bản Na" }, DeskBench.Usual)).Value!;
        var page = $"/so-lieu/{one.Id}";
        (await desk.Page("/so-lieu?nam=2026")).QuerySelector($".kh-nhiem-vu a[href='{page}']").ShouldNotBeNull();
        var shown = await desk.Page(page);
        (shown.QuerySelector("#so")!.GetAttribute("value"), shown.QuerySelector("input[name=sua]")!.GetAttribute("value")).ShouldBe(("812", one.Id));

        (await desk.Post(page, "/so-lieu", ("don-vi", desk.Unit.Id), ("sua", one.Id), ("tu-ngay", "2026-01-01"), ("den-ngay", "2026-06-30"), ("ten", "Số hộ"), ("so", "821"), ("don-vi-tinh", "hộ"), ("nguon", "Bản Na"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Service<FigureStore>().List([desk.Unit.Id], new(2026, 1, 1), new(2026, 12, 31))).Rows.ShouldHaveSingleItem().Value.ShouldBe(821);
        var gone = await desk.Page(page);
        gone.QuerySelectorAll("main form").ShouldBeEmpty("it counts no more");
        gone.QuerySelector(".kh-nhiem-vu")!.TextContent.ShouldContain("đã bỏ, không tính");
        (await desk.Status("/so-lieu/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task A_number_that_is_entered_for_a_target_is_a_reading_of_it()
    {
        await using var desk = await DeskBench.Open();
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new()
        {
            Document = new() { Number = "15/KH-UBND" }, Tasks = [], Targets = [new Target(70, "%", AtLeast: true, 2026, "hộ gia đình được hướng dẫn", 3)],
        });
        var target = (await desk.Page("/so-lieu")).QuerySelectorAll("#chi-tieu option")[1].GetAttribute("value")!;

        (await desk.Post("/so-lieu", "/so-lieu", ("don-vi", desk.Unit.Id), ("chi-tieu", target), ("so", "812"), ("mau-so", "1.160"), ("tu-ngay", "2026-09-01"), ("den-ngay", "2026-09-30"), ("nguon", "Tổ công nghệ số"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Post("/so-lieu", "/so-lieu", ("don-vi", desk.Unit.Id), ("chi-tieu", "khong-co"), ("so", "1"), ("tu-ngay", "2026-09-01"), ("den-ngay", "2026-09-30"), ("nguon", "x"))).Text.ShouldContain("không có chỉ tiêu này");

        var kept = (await desk.Service<TargetReadings>().Of(plan.Id)).ShouldHaveSingleItem();
        (kept.Newest!.Percent, kept.Newest.Day, kept.Reached).ShouldBe((70.0, new DateOnly(2026, 9, 30), true));
        (await desk.Value<int>("SELECT COUNT(*) FROM figure")).ShouldBe(0);
    }

    private static async Task<string> Item(DeskBench desk, string title) => (await desk.Value<string>("SELECT id FROM item WHERE title = @title", new { title }))!;
}
