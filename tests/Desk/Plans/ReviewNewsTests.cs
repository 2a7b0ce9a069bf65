using System.Net;
using System.Text;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Plans;

/// <summary>What an import again says otherwise, in the browser.</summary>
public sealed class ReviewNewsTests
{
    private const string Whole = PlanText.Whole, Banner = """
        1. Treo băng rôn tại trụ sở xã.
        Đơn vị chủ trì: UBND xã Mường Sáng
        Thời gian: Trước ngày 10/10/2026

        """;

    [StoreFact]
    public async Task The_page_says_what_is_otherwise_with_the_old_words_and_the_new_until_somebody_looked()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Whole);
        (await desk.Page($"/ke-hoach/{plan.Id}")).Body!.TextContent.ShouldNotContain("Bản nhập lại khác bản trước");

        await Import(desk, Whole.Replace("Treo băng rôn tại trụ sở xã.", "Treo 06 băng rôn tại trụ sở xã.", StringComparison.Ordinal));

        (await desk.Page($"/ke-hoach/{plan.Id}")).QuerySelector("[role=note]")!.TextContent.ShouldContain("0 dòng mới, 1 dòng đổi, 0 dòng không còn");
        var list = $"/ke-hoach/{plan.Id}/xem-lai?xem=khac-ban-truoc";
        var row = (await desk.Page(list)).QuerySelectorAll("li.kh-nhiem-vu").ShouldHaveSingleItem();
        (row.QuerySelector("del")!.TextContent, row.QuerySelector("ins")!.TextContent).ShouldBe(("Treo băng rôn tại trụ sở xã.", "Treo 06 băng rôn tại trụ sở xã."));
        (await Send(desk, list, row.QuerySelector("form")!)).ShouldBe((HttpStatusCode.Redirect, $"{list}#cac-dong"));
        (await desk.Page(list)).QuerySelectorAll("li.kh-nhiem-vu").ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_task_that_is_gone_but_has_an_item_stays_in_the_lists_until_a_person_drops_it_with_a_reason()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Whole);
        var task = (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id;
        (await desk.Service<ItemStore>().Save(new Item { Id = Content.Id.New(desk.Clock), UnitId = desk.Unit.Id, Title = "Bài", Body = "Lời.", PlanTaskId = task }, DeskBench.Usual)).Ok.ShouldBeTrue();

        await Import(desk, Whole.Replace(Banner, "", StringComparison.Ordinal));

        foreach (var path in new[] { $"/ke-hoach/{plan.Id}", $"/ke-hoach/{plan.Id}/ket-qua?nam=2026" })
            (await desk.Page(path)).QuerySelectorAll("li.kh-nhiem-vu").Single(line => line.TextContent.Contains("Treo băng rôn", StringComparison.Ordinal)).TextContent.ShouldContain("không còn trong bản mới");
        (await desk.Page($"/ke-hoach/{plan.Id}/nhiem-vu/{task}")).QuerySelector("[role=note]")!.TextContent.ShouldContain("đã có việc gắn với nó");
        var list = $"/ke-hoach/{plan.Id}/xem-lai?xem=can-kiem-tra";
        var row = (await desk.Page(list)).QuerySelector($"#dong-{task}")!;
        row.TextContent.ShouldContain("Đang gắn: 1 tin, bài.");
        (await Send(desk, list, row.QuerySelector("form[action$='/bo']")!)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Send(desk, list, row.QuerySelector("form[action$='/bo']")!, ("ly-do", "Bản sửa đổi đã bỏ."))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page($"/ke-hoach/{plan.Id}/xem-lai?xem=da-sua")).QuerySelector($"#dong-{task}")!.TextContent.ShouldContain("Lý do bỏ: Bản sửa đổi đã bỏ.");
        (await desk.Service<PlanStore>().Tasks(plan.Id)).ShouldNotContain(one => one.Id == task);
        (await desk.Value<int>("SELECT COUNT(*) FROM item WHERE plan_task_id IS NOT NULL")).ShouldBe(1);
    }

    [StoreFact]
    public async Task A_row_that_is_gone_may_be_kept()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Whole);
        await Import(desk, Whole.Replace(Banner, "", StringComparison.Ordinal));
        var list = $"/ke-hoach/{plan.Id}/xem-lai?xem=khac-ban-truoc";

        var form = (await desk.Page(list)).QuerySelectorAll("li.kh-nhiem-vu").Single(line => line.TextContent.Contains("Treo băng rôn", StringComparison.Ordinal)).QuerySelector("form[action$='/giu-lai']")!;
        (await Send(desk, list, form)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Service<PlanStore>().Tasks(plan.Id)).ShouldContain(one => one.Task.Text.StartsWith("Treo băng rôn", StringComparison.Ordinal));
        (await desk.Page($"/ke-hoach/{plan.Id}/xem-lai?xem=da-sua")).Body!.TextContent.ShouldContain($"{DeskBench.Usual} giữ lại");
    }

    [StoreFact]
    public async Task Each_kind_of_row_names_its_fields_in_its_own_words()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Import(desk, Whole + "\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Văn hóa - Xã hội: Tham mưu triển khai Kế hoạch.\nIV. CHỈ TIÊU\n- Ít nhất 80% hộ dân nhận được tin.\n");

        var rows = (await desk.Page($"/ke-hoach/{plan.Id}/xem-lai")).QuerySelectorAll("li.kh-nhiem-vu").Select(line => line.TextContent).ToArray();

        rows.ShouldContain(line => line.Contains("Đơn vị chịu trách nhiệm: Phòng Văn hóa - Xã hội", StringComparison.Ordinal));
        rows.ShouldContain(line => line.Contains("Đơn vị tính: %", StringComparison.Ordinal) && line.Contains("mức tối thiểu", StringComparison.Ordinal));
        rows.ShouldAllBe(line => !line.Contains("Đơn vị, thứ được đếm", StringComparison.Ordinal));
    }

    private static async Task<(HttpStatusCode Status, string? Location)> Send(DeskBench desk, string path, AngleSharp.Dom.IElement form, params (string Name, string Value)[] typed)
    {
        var fields = form.QuerySelectorAll("input[name]").Where(input => input.GetAttribute("name") != "__RequestVerificationToken").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in typed)
            fields[name] = value;
        var (status, _, location) = await desk.Post(path, form.GetAttribute("action")!, [.. fields.Select(field => (field.Key, field.Value))]);
        return (status, location);
    }

    private static async Task<Plan> Import(DeskBench desk, string words)
    {
        var kept = await desk.Service<PlanImport>().Keep(new PlanSource("ke-hoach.txt", Encoding.UTF8.GetBytes(words)), desk.Unit);
        kept.Problems.ShouldBeEmpty();
        return kept.Value!;
    }
}
