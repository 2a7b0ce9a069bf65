using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Posts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Desk.Reports;

/// <summary>Reports in the browser. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class ReportPagesTests
{
    [StoreFact]
    public async Task A_report_is_made_of_its_duty_finished_signed_downloaded_and_noted_as_sent()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new()
        {
            Document = new() { Number = "116/KH-UBND" }, Duties = [new() { Kind = DutyKind.Year, BeforeDay = 5, BeforeMonth = 12, To = "Sở Văn hóa, Thể thao và Du lịch", Mine = true }],
        });
        var list = await desk.Page("/bao-cao");
        list.Body!.TextContent.ShouldContain("01/12/2025 – 30/11/2026");

        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("che-do", list.QuerySelector("input[name=che-do]")!.GetAttribute("value")!), ("han", "2026-12-04"));
        var page = await desk.Page(made!);
        page.QuerySelector("#phan-2")!.TextContent.ShouldContain("1. Tin, bài trên các kênh");
        page.QuerySelector("#kinh-gui")!.TextContent.ShouldBe("Sở Văn hóa, Thể thao và Du lịch");
        await desk.Post(made!, $"{made}/luu", ("tu", "2026-01-01"), ("den", "2026-09-30"), ("trich-yeu", "Kết quả truyền thông 9 tháng"), ("kinh-gui", "Sở Văn hóa"), ("phan-1", "1. Văn bản\n- Kế hoạch."), ("phan-2", "Tốt."), ("phan-3", ""), ("phan-4", ""), ("phan-5", "Không."), ("quyen-han", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"), ("ho-ten", "Quàng Văn Minh"));
        await desk.Post(made!, $"{made}/ky", ("so", "15"), ("ngay", "2026-10-05"), ("loi-cu", "6"));
        await desk.Post(made!, $"{made}/da-gui");

        var signed = await desk.Page(made!);
        signed.Body!.TextContent.ShouldContain("Đã ký ngày 05/10/2026, số 15.");
        signed.QuerySelector("textarea").ShouldBeNull();
        using var file = WordprocessingDocument.Open(new MemoryStream(await desk.Client.GetByteArrayAsync($"{made}/tai.docx")), false);
        var words = file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToArray();
        words.ShouldContain("Số: 15/BC-UBND");
        words.ShouldContain("Quàng Văn Minh");
        words.ShouldContain("Kính gửi: Sở Văn hóa.");
        (await desk.Client.GetByteArrayAsync($"{made}/tai.xlsx")).Length.ShouldBeGreaterThan(1_000);
        (await desk.Value<string>("SELECT due FROM duty_done")).ShouldBe("2026-12-04");
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act IN ('report.add', 'report.change', 'report.sign')")).ShouldBe(3);
    }

    [StoreFact]
    public async Task A_figure_leads_to_its_rows()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Portal), "Lịch tiêm chủng", PostState.Published);
        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "year"), ("tu", "2026-01-01"), ("den", "2026-12-31"));

        var link = (await desk.Page(made!)).QuerySelector("a[href$='/so-lieu/luot-dang']")!;
        var rows = await desk.Page(link.GetAttribute("href")!);

        link.TextContent.ShouldBe("1");
        rows.QuerySelector($"a[href='/bai-dang/{post}']")!.TextContent.ShouldBe("Lịch tiêm chủng");
        rows.QuerySelector(".lead")!.TextContent.ShouldBe("Báo cáo ghi: 1 lượt");
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_told_and_nothing_is_made()
    {
        await using var desk = await DeskBench.Open();

        var (status, _, _) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-06-30"), ("den", "2026-01-01"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.Value<int>("SELECT COUNT(*) FROM report")).ShouldBe(0);
    }

    [Fact]
    public async Task A_superiors_form_is_taken_once_and_filled()
    {
        await using var desk = await DeskBench.Open();
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new(new Body(new Paragraph(new Run(new Text("{{don-vi}}: {{so-tin}} tin")))));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await desk.Signature("/bao-cao/mau")), "__RequestVerificationToken" }, { new StringContent(desk.Unit.Id), "don-vi" }, { new ByteArrayContent(bytes.ToArray()), "tep", "Biểu 01.docx" },
        };
        (await desk.Client.PostAsync("/bao-cao/mau", form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-01-01"), ("den", "2026-06-30"));

        var link = (await desk.Page(made!)).QuerySelector("a[href*='/mau/']")!;
        using var filled = WordprocessingDocument.Open(new MemoryStream(await desk.Client.GetByteArrayAsync(link.GetAttribute("href")!)), false);

        link.TextContent.ShouldBe("Điền vào Biểu 01.docx");
        filled.MainDocumentPart!.Document!.Body!.InnerText.ShouldBe($"{desk.Unit.Name}: 0 tin");
    }

    [Fact]
    public async Task Fees_are_listed_by_the_units_own_rates()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(ChannelKind.Portal), "Lịch tiêm chủng", PostState.Published);

        await desk.Post("/nhuan-but", $"/nhuan-but/{desk.Unit.Id}/he-so", ("muc", "100.000"), ("he-so-0", "0,5"));

        var page = await desk.Page("/nhuan-but?thang=2026-10");
        page.QuerySelector("#muc")!.GetAttribute("value").ShouldBe("100.000");
        page.QuerySelector("#he-so-0")!.GetAttribute("value").ShouldBe("0,5");
        (await desk.Client.GetByteArrayAsync("/nhuan-but/bang-ke.xlsx?thang=2026-10")).Length.ShouldBeGreaterThan(1_000);
    }

    [StoreFact]
    public async Task A_reports_posts_are_measured_anew_by_the_worker_and_a_press_takes_the_counts_into_the_words()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Lịch tiêm chủng", PostState.Published);
        await desk.Run("INSERT INTO metric (post_id, age, name, value, at) VALUES (@post, 0, 'reactions', 5, 0)", new { post });
        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "year"), ("tu", "2026-01-01"), ("den", "2026-12-31"));

        (await desk.Page(made!)).QuerySelector("#so-do")!.ParentElement!.ParentElement!.TextContent.ShouldContain("Đang đo lại 1 bài");
        (await desk.Value<int>("SELECT COUNT(*) FROM measured WHERE age = 2 AND done = 0 AND tries = 0")).ShouldBe(1, "a page asks no channel");
        await desk.Run("UPDATE measured SET done = 1, tries = 1");
        await desk.Run("INSERT INTO metric (post_id, age, name, value, at) VALUES (@post, 2, 'reactions', 40, @now)", new { post, now = desk.Clock.GetUtcNow().ToUnixTimeMilliseconds() });

        var page = await desk.Page(made!);
        page.QuerySelector("#so-do")!.ParentElement!.ParentElement!.TextContent.ShouldContain("đo lúc 08:00 05/10/2026");
        page.QuerySelector("#phan-2")!.TextContent.ShouldContain("05 lượt bày tỏ cảm xúc");
        await desk.Post(made!, $"{made}/lay-so-do");
        page = await desk.Page(made!);
        page.QuerySelector("#phan-2")!.TextContent.ShouldContain("(số đo ngày 05/10/2026): 40 lượt bày tỏ cảm xúc");
        page.QuerySelector("form[action$='/lay-so-do']").ShouldBeNull();

        await desk.Post(made!, $"{made}/ky", ("so", "15"), ("ngay", "2026-10-05"), ("con-trong", "20"));
        await desk.Run("UPDATE metric SET value = 99, at = at + 1 WHERE age = 2");
        desk.Clock.Advance(TimeSpan.FromDays(3));
        await desk.Post(made!, $"{made}/do-lai");
        var signed = await desk.Page(made!);
        signed.QuerySelector("a[href$='/so-lieu/luot-cam-xuc']")!.TextContent.ShouldBe("40", "a signed report says what it said");
        (await desk.Value<int>("SELECT COUNT(*) FROM measured WHERE done = 0")).ShouldBe(0, "and asks for nothing");
    }

    [StoreFact]
    public async Task What_two_people_wrote_into_one_report_is_both_there_until_one_of_them_decides()
    {
        await using var desk = await DeskBench.Open();
        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-01-01"), ("den", "2026-06-30"));
        var begun = (await desk.Page(made!)).QuerySelector("input[name=ban]")!.GetAttribute("value")!;
        (string, string)[] Typed(string proposals) => [("ban", begun), ("tu", "2026-01-01"), ("den", "2026-06-30"), ("trich-yeu", "Kết quả"), ("kinh-gui", ""), ("phan-1", ""), ("phan-2", "Tốt."), ("phan-3", ""), ("phan-4", ""), ("phan-5", proposals), ("quyen-han", "CHỦ TỊCH"), ("ho-ten", "")];

        (await desk.Post(made!, $"{made}/luu", Typed("Của Minh."))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var (status, text, _) = await desk.Post(made!, $"{made}/luu", Typed("Của Hoa."));

        status.ShouldBe(HttpStatusCode.Conflict);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        page.QuerySelector("#phan-5")!.TextContent.ShouldBe("Của Hoa.");
        page.QuerySelector(".writing-conflict")!.TextContent.ShouldContain("Của Minh.");
        (await desk.Post(made!, $"{made}/luu", [.. Typed("Của Minh và của Hoa."), ("de", page.QuerySelector("button[name=de]")!.GetAttribute("value")!)])).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Page(made!)).QuerySelector("#phan-5")!.TextContent.ShouldBe("Của Minh và của Hoa.");
    }

    [StoreFact]
    public async Task A_report_with_blanks_says_where_they_are_and_is_signed_with_them_only_on_purpose()
    {
        await using var desk = await DeskBench.Open();
        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-01-01"), ("den", "2026-06-30"));
        (string, string)[] typed = [("tu", "2026-01-01"), ("den", "2026-06-30"), ("trich-yeu", "Kết quả"), ("phan-1", "Đã chỉ đạo."), ("phan-3", "1. Ưu điểm\n- ………………\n2. Hạn chế\n- ………………"), ("phan-5", "Kiến nghị mới gõ."), ("so", "15"), ("ngay", "2026-10-04")];

        var (status, text, _) = await desk.Post(made!, $"{made}/ky", typed);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        page.QuerySelector("[aria-labelledby=ky] .alert-danger")!.TextContent.ShouldContain("Báo cáo còn 2 chỗ trống: III. Đánh giá chung (2).");
        page.QuerySelector(".bc-trong li")!.TextContent.ShouldBe("III. Đánh giá chung: 2 chỗ (1. Ưu điểm; 2. Hạn chế)");
        page.QuerySelector(".bc-trong li a")!.GetAttribute("href").ShouldBe("#phan-3");
        (page.QuerySelector("#phan-5")!.TextContent, page.QuerySelector("#so")!.GetAttribute("value"), page.QuerySelector("#ngay")!.GetAttribute("value")).ShouldBe(("Kiến nghị mới gõ.", "15", "2026-10-04"), "nothing that was typed is lost");
        var tick = page.QuerySelector("input[name=con-trong]")!;
        (tick.GetAttribute("value"), tick.HasAttribute("checked"), tick.GetAttribute("form"), tick.ParentElement!.TextContent.Trim()).ShouldBe(("2", false, "bao-cao", "Ký dù còn 2 chỗ trống"));
        (await desk.Value<int>("SELECT state FROM report")).ShouldBe(0);

        (await desk.Post(made!, $"{made}/ky", [.. typed, ("con-trong", "1")])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "one more was left since the page was shown");
        (await desk.Post(made!, $"{made}/ky", [.. typed, ("con-trong", "2")])).Status.ShouldBe(HttpStatusCode.SeeOther);

        var signed = await desk.Page(made!);
        signed.Body!.TextContent.ShouldContain("Đã ký ngày 04/10/2026, số 15.");
        signed.QuerySelectorAll(".bc-chu")[^1].TextContent.ShouldBe("Kiến nghị mới gõ.", "what stood on the page is what is signed");
    }

    [StoreFact]
    public async Task A_report_that_somebody_changed_meanwhile_is_not_signed_and_no_words_are_lost()
    {
        await using var desk = await DeskBench.Open();
        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-01-01"), ("den", "2026-06-30"));
        var seen = (await desk.Page(made!)).QuerySelector("input[name=ban]")!.GetAttribute("value")!;
        (string, string)[] Typed(string words) => [("ban", seen), ("tu", "2026-01-01"), ("den", "2026-06-30"), ("trich-yeu", "Kết quả"), ("phan-5", words)];
        (await desk.Post(made!, $"{made}/luu", Typed("Của Minh."))).Status.ShouldBe(HttpStatusCode.SeeOther);

        var (status, text, _) = await desk.Post(made!, $"{made}/ky", [.. Typed("Của Hoa."), ("ngay", "2026-10-05")]);

        status.ShouldBe(HttpStatusCode.Conflict);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        page.QuerySelector("#phan-5")!.TextContent.ShouldBe("Của Hoa.");
        page.QuerySelector(".writing-conflict")!.TextContent.ShouldContain("Của Minh.");
        (await desk.Value<int>("SELECT state FROM report")).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_period_that_cannot_be_loses_no_words()
    {
        await using var desk = await DeskBench.Open();
        var (_, _, made) = await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-01-01"), ("den", "2026-06-30"));

        var (status, text, _) = await desk.Post(made!, $"{made}/luu", ("tu", "2026-07-01"), ("den", "2026-06-30"), ("trich-yeu", "Kết quả"), ("phan-5", "Kiến nghị dài."));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text).QuerySelector("#phan-5")!.TextContent.ShouldBe("Kiến nghị dài.");
    }
}
