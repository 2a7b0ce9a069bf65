using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Reports;

/// <summary>A draft of which the words are behind its figures or its period. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class ReportBehindPagesTests
{
    private const string Teams = "Số tổ bảo vệ rừng";

    [StoreFact]
    public async Task Words_that_are_behind_are_told_on_the_page_and_a_press_proposes_those_that_nobody_changed()
    {
        await using var desk = await DeskBench.Open();
        var made = await Made(desk);
        (await desk.Page(made)).QuerySelector("#loi-cu").ShouldBeNull();
        await Figure(desk, 9);

        var before = await desk.Page(made);
        before.QuerySelector(".alert-warning a[href='#loi-cu']").ShouldNotBeNull();
        before.QuerySelectorAll("#bao-cao button[type=submit], button[form=bao-cao]")[0].HasAttribute("formaction").ShouldBeFalse("the Enter key saves, and proposes nothing");
        var card = before.QuerySelector("[aria-labelledby=loi-cu]")!;
        card.TextContent.ShouldContain("Lời của 1 phần chưa khớp với số liệu, kỳ báo cáo hiện nay.");
        card.TextContent.ShouldContain($"- {Teams}: 09 tổ");
        card.QuerySelector("button")!.GetAttribute("form").ShouldBe("bao-cao", "what was typed goes with it");
        await desk.Post(made, $"{made}/soan-phan", [("phan", "chua-sua"), ("tu", "2026-01-01"), ("den", "2026-06-30"), ("trich-yeu", "Của tôi"), .. await Words(desk, made), ("phan-5", "Mới gõ.")]);

        var page = await desk.Page(made);
        page.QuerySelector("#phan-2")!.TextContent.ShouldContain($"{Teams}: 09 tổ");
        page.QuerySelector("#phan-5")!.TextContent.ShouldBe("Mới gõ.");
        page.QuerySelector("#loi-cu").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_persons_own_words_are_shown_beside_what_would_be_proposed_and_either_is_chosen()
    {
        await using var desk = await DeskBench.Open();
        var made = await Made(desk);
        await desk.Post(made, $"{made}/luu", [("tu", "2026-01-01"), ("den", "2026-06-30"), ("trich-yeu", "Của tôi"), .. (await Words(desk, made)).Where(one => one.Name != "phan-2"), ("phan-2", "Lời của tôi.")]);
        await Figure(desk, 9);

        var card = (await desk.Page(made)).QuerySelector("[aria-labelledby=loi-cu]")!;
        card.QuerySelector("button[value=chua-sua]").ShouldBeNull();
        await desk.Post(made, $"{made}/soan-phan", ("giu", "phan-2"));
        var page = await desk.Page(made);
        page.QuerySelector("#phan-2")!.TextContent.ShouldBe("Lời của tôi.");
        page.QuerySelector("#loi-cu").ShouldBeNull();

        await Figure(desk, 9);
        await desk.Post(made, $"{made}/soan-phan", ("phan", "phan-2"));
        (await desk.Page(made)).QuerySelector("#phan-2")!.TextContent.ShouldContain($"{Teams}: 18 tổ");
    }

    [StoreFact]
    public async Task What_is_behind_is_signed_only_on_purpose_and_the_reason_stands_beside_the_tick()
    {
        await using var desk = await DeskBench.Open();
        var made = await Made(desk);
        await Figure(desk, 9);

        var (status, text, _) = await desk.Post(made, $"{made}/ky", ("ngay", "2026-10-05"), ("con-trong", "20"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = new HtmlParser().ParseDocument(text);
        page.QuerySelector("a[href='#ky']")!.TextContent.ShouldStartWith("Chưa ghi nhận ký được");
        var form = page.QuerySelector("[aria-labelledby=ky]")!;
        form.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Lời của 1 phần chưa khớp với số liệu, kỳ báo cáo hiện nay: II. Kết quả thực hiện.");
        form.QuerySelector("input[name=loi-cu]")!.GetAttribute("value").ShouldBe("1");
        form.QuerySelector("button")!.GetAttribute("formaction").ShouldBe($"{made}/ky#ky", "the page comes back to where the reason stands");
        (await desk.Post(made, $"{made}/ky", ("ngay", "2026-10-05"), ("con-trong", "20"), ("loi-cu", "1"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Value<int>("SELECT state FROM report")).ShouldBe(1);
    }

    private static async Task<string> Made(DeskBench desk) => (await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-01-01"), ("den", "2026-06-30"))).Location!;

    private static async Task<IEnumerable<(string Name, string Value)>> Words(DeskBench desk, string made)
    {
        var page = await desk.Page(made);
        return Enumerable.Range(1, 4).Select(at => ($"phan-{at}", page.QuerySelector($"#phan-{at}")!.TextContent));
    }

    private static Task<int> Figure(DeskBench desk, int value) => desk.Run("""
        INSERT INTO figure (id, unit_id, name, value, measure, first_day, last_day, source, note, person, at) VALUES (@id, @unit, @name, @value, 'tổ', '2026-01-01', '2026-06-30', 'Hạt kiểm lâm', '', '', 0)
        """, new { id = Id.New(desk.Clock), unit = desk.Unit.Id, name = Teams, value });
}
