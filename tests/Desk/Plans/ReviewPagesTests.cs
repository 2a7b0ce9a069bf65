using System.Net;
using System.Text;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Plans;

/// <summary>Reviewing what was read of a plan, in the browser.</summary>
public sealed class ReviewPagesTests
{
    private const string Words = PlanText.Whole;

    [StoreFact]
    public async Task A_row_is_seen_beside_its_source_mended_and_kept_through_an_import_again()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Words);
        var task = (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id;
        var (list, path) = ($"/ke-hoach/{plan.Id}/xem-lai", $"/ke-hoach/{plan.Id}/xem-lai/nhiem-vu/{task}");
        (await desk.Page(list)).QuerySelector($"#dong-{task} mark")!.TextContent.ShouldContain("Treo băng rôn");
        var page = await desk.Page(path);
        page.QuerySelector("mark")!.TextContent.ShouldContain("Treo băng rôn tại trụ sở xã.");

        var (status, _, location) = await Save(desk, path, ("text", "Treo băng rôn tại trụ sở xã và chợ."), ("lead", "UBND xã Mường Sáng\nCông an xã"), ("when", "Quý IV/2026"), ("mine", "lead"));

        (status, location).ShouldBe((HttpStatusCode.Redirect, $"{list}?xem=da-sua#dong-{task}"));
        await Import(desk, Words);
        var read = (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Task;
        (read.Text, read.When.Text, string.Join('|', read.Lead)).ShouldBe(("Treo băng rôn tại trụ sở xã và chợ.", "Quý IV/2026", "UBND xã Mường Sáng|Công an xã"));
        (await desk.Page($"{list}?xem=da-sua")).QuerySelector($"#dong-{task}")!.TextContent.ShouldContain($"{DeskBench.Usual} đã sửa");
        (await desk.Page(path)).Body!.TextContent.ShouldContain("văn bản ghi: Treo băng rôn tại trụ sở xã.");
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'plan.mend'")).ShouldBe(1);
    }

    [StoreFact]
    public async Task Where_the_document_says_otherwise_now_both_stand_there_and_one_is_chosen()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Words);
        var path = $"/ke-hoach/{plan.Id}/xem-lai/nhiem-vu/{(await desk.Service<PlanStore>().Tasks(plan.Id))[1].Id}";
        await Save(desk, path, ("lead", "Bưu điện tỉnh"));

        await Import(desk, Words.Replace("chủ trì: Bưu điện", "chủ trì: Hội Nông dân xã", StringComparison.Ordinal));

        var said = (await desk.Page(path)).QuerySelector("#khac-lead")!.ParentElement!.TextContent;
        (said.Contains("Bưu điện tỉnh"), said.Contains("Hội Nông dân xã")).ShouldBe((true, true));
        var seen = (await desk.Page(path)).QuerySelector("input[name=thay]")!.GetAttribute("value")!;
        (await desk.Post(path, $"{path}/lay", ("thay", seen), ("muc", "lead"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<PlanStore>().Tasks(plan.Id))[1].Task.Lead.ShouldBe(["Hội Nông dân xã"]);
    }

    [StoreFact]
    public async Task A_row_is_added_dropped_and_taken_back_and_a_form_of_an_older_row_overwrites_nothing()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Words);
        var list = $"/ke-hoach/{plan.Id}/xem-lai";

        (await Save(desk, $"{list}/chi-tieu/moi", ("text", "Ít nhất 80% hộ dân"), ("value", "80,5"), ("unit", "%"), ("year", "2026"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<PlanStore>().Find(plan.Id))!.Content.Targets[^1].Value.ShouldBe(80.5m);
        var wrong = await Save(desk, $"{list}/chi-tieu/moi", ("text", ""), ("value", "nhiều"), ("unit", "%"));
        (wrong.Status, wrong.Text.Contains("Không được để trống."), wrong.Text.Contains("Phải là một con số"), wrong.Text.Contains("nhiều")).ShouldBe((HttpStatusCode.BadRequest, true, true, true));

        var task = (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id;
        var path = $"{list}/nhiem-vu/{task}";
        var seen = (await desk.Page(path)).QuerySelector("input[name=thay]")!.GetAttribute("value")!;
        await Save(desk, path, ("result", "05 băng rôn"));
        var late = await desk.Post(path, path, ("thay", seen), ("text", "Lời gõ sau"), ("mine", "none"));
        (late.Status, late.Text.Contains("vừa sửa dòng này; chưa ghi đè."), late.Text.Contains("Lời gõ sau")).ShouldBe((HttpStatusCode.Conflict, true, true));

        (await Act(desk, path, "bo")).ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<PlanStore>().Tasks(plan.Id)).ShouldNotContain(one => one.Id == task);
        (await Act(desk, path, "lay-lai")).ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<PlanStore>().Tasks(plan.Id)).ShouldContain(one => one.Id == task);
    }

    [StoreFact]
    public async Task A_mended_lead_moves_a_task_to_our_own_and_a_person_may_say_it_is_not()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Words);
        var task = (await desk.Service<PlanStore>().Tasks(plan.Id))[1].Id;
        var path = $"/ke-hoach/{plan.Id}/xem-lai/nhiem-vu/{task}";
        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelector($"details a[href='{path}']")!.TextContent.ShouldContain("Nhắn tin đến từng bản");
        (await desk.Page(path)).QuerySelector("#muc-mine")!.ParentElement!.TextContent.ShouldContain("Theo tên thì hiện là: việc của đơn vị khác");

        await Save(desk, path, ("lead", "UBND xã Mường Sáng"));

        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelector(".kh-tom-tat")!.TextContent.ShouldContain("0 trên 2");
        await Save(desk, path, ("mine", "none"));
        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelector(".kh-tom-tat")!.TextContent.ShouldContain("0 trên 1");
        (await desk.Page($"/ke-hoach/{plan.Id}/xem-lai")).QuerySelector($"#dong-{task}")!.TextContent.ShouldContain("không phải của đơn vị");
        (await desk.Page(path)).QuerySelector("#muc-mine option[selected]")!.GetAttribute("value").ShouldBe("none");
    }

    [StoreFact]
    public async Task A_row_is_added_from_a_line_of_the_source_as_what_it_is()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Words + "\nIII. KHEN THƯỞNG\nBiểu dương gương người tốt trong chuyển đổi số.\n");
        var source = await desk.Page($"/ke-hoach/{plan.Id}/xem-lai/van-ban-goc");
        source.QuerySelectorAll(".kh-van-ban li").Single(line => line.TextContent.Contains("Treo băng rôn tại trụ sở", StringComparison.Ordinal)).QuerySelector(".badge")!.TextContent.ShouldBe("Nhiệm vụ I.1");
        var add = source.QuerySelectorAll(".kh-van-ban li").Single(line => line.TextContent.Contains("Biểu dương gương", StringComparison.Ordinal)).QuerySelector("a[href*='moi?dong=']")!.GetAttribute("href")!;
        var theme = (await desk.Page(add)).QuerySelectorAll("a[href*='moi?dong=']").Single(link => link.TextContent == "Nội dung tuyên truyền").GetAttribute("href")!;

        (await Save(desk, theme, ("text", "Gương người tốt trong chuyển đổi số."))).Status.ShouldBe(HttpStatusCode.Redirect);

        var added = (await desk.Service<PlanStore>().Find(plan.Id))!.Content.Themes[^1];
        (added.Id, added.Text, added.Line).ShouldBe(("BS.1", "Gương người tốt trong chuyển đổi số.", int.Parse(theme.Split('=')[^1], System.Globalization.CultureInfo.InvariantCulture)));
        await Import(desk, Words);
        (await desk.Service<PlanStore>().Find(plan.Id))!.Content.Themes[^1].Text.ShouldBe("Gương người tốt trong chuyển đổi số.");
    }

    [StoreFact]
    public async Task What_a_person_found_right_is_asked_about_no_more_until_the_document_says_otherwise()
    {
        await using var desk = await DeskBench.Open();
        var words = Words.Replace("Treo băng rôn tại trụ sở xã.", "Treo băng rôn trước ngày 31/11/2026.", StringComparison.Ordinal);
        var plan = await Import(desk, words);
        var list = $"/ke-hoach/{plan.Id}/xem-lai?xem=can-kiem-tra";
        var row = (await desk.Page(list)).QuerySelectorAll("li.kh-nhiem-vu").Single(line => line.TextContent.Contains("Treo băng rôn", StringComparison.Ordinal));
        row.QuerySelector(".kh-vi-sao")!.TextContent.ShouldNotBeEmpty();
        var form = row.QuerySelector("form")!;

        var (status, _, location) = await desk.Post(list, form.GetAttribute("action")!, [.. form.QuerySelectorAll("input[name]").Where(input => input.GetAttribute("name") != "__RequestVerificationToken").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))]);

        (status, location).ShouldBe((HttpStatusCode.Redirect, $"{list}#cac-dong"));
        (await desk.Page(list)).Body!.TextContent.ShouldNotContain("Treo băng rôn");
        await Import(desk, words);
        (await desk.Page(list)).Body!.TextContent.ShouldNotContain("Treo băng rôn");
        (await desk.Page($"/ke-hoach/{plan.Id}/xem-lai")).Body!.TextContent.ShouldContain($"{DeskBench.Usual} đã kiểm tra");
        await Import(desk, words.Replace("Thời gian: Trước ngày 10/10/2026", "Thời gian: Trước ngày 15/10/2026", StringComparison.Ordinal));
        (await desk.Page(list)).Body!.TextContent.ShouldContain("Treo băng rôn");
    }

    [StoreFact]
    public async Task Who_only_looks_is_offered_no_form_and_what_is_not_there_is_told()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Words);
        var task = (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id;
        await desk.As("Quàng Văn Minh", PersonRole.Approver);

        (await desk.Page($"/ke-hoach/{plan.Id}/xem-lai/nhiem-vu/{task}")).QuerySelectorAll("main form").ShouldBeEmpty();
        foreach (var path in new[] { $"/ke-hoach/{plan.Id}/xem-lai/nhiem-vu/khong-co", $"/ke-hoach/{plan.Id}/xem-lai/gi-do/{task}", $"/ke-hoach/{plan.Id}/trang/1" })
            (await desk.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task A_file_of_pages_is_read_behind_the_desk_and_its_problem_is_told_on_the_page_of_the_reading()
    {
        await using var desk = await DeskBench.Open();
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent("không phải pdf"u8.ToArray()), "tep", "kh.pdf" }, { new StringContent(desk.Unit.Id), "don-vi" }, { new StringContent(await desk.Signature("/ke-hoach")), "__RequestVerificationToken" },
        };

        using var response = await desk.Client.PostAsync("/ke-hoach", content);

        var path = response.Headers.Location!.ToString();
        path.ShouldStartWith("/ke-hoach/dang-doc/");
        (await desk.Page(path)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Tệp bị hỏng");
        (await desk.Client.GetAsync($"{path}/tien-do")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.Client.GetAsync("/ke-hoach/dang-doc/khong-co")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Value<int>("SELECT COUNT(*) FROM plan")).ShouldBe(0);
    }

    private static async Task<(HttpStatusCode Status, string Text, string? Location)> Save(DeskBench desk, string path, params (string, string)[] typed)
    {
        // As a browser does: every field of the form, with what was typed over what stood there.
        var form = (await desk.Page(path)).QuerySelector("form.kh-form")!;
        var fields = form.QuerySelectorAll("input[name]:not([type=checkbox]), textarea, select").Where(field => field.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(field => field.GetAttribute("name")!,
            field => field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : field is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "");
        foreach (var box in form.QuerySelectorAll("input[type=checkbox][checked]"))
            fields[box.GetAttribute("name")!] = "co";
        foreach (var (name, value) in typed)
            fields[name] = value;
        return await desk.Post(path, path, [.. fields.Select(field => (field.Key, field.Value))]);
    }

    private static async Task<HttpStatusCode> Act(DeskBench desk, string path, string act) =>
        (await desk.Post(path, $"{path}/{act}", ("thay", (await desk.Page(path)).QuerySelector("input[name=thay]")!.GetAttribute("value")!))).Status;

    private static async Task<Plan> Import(DeskBench desk, string words)
    {
        var kept = await desk.Service<PlanImport>().Keep(new PlanSource("ke-hoach.txt", Encoding.UTF8.GetBytes(words)), desk.Unit);
        kept.Problems.ShouldBeEmpty();
        return kept.Value!;
    }
}
