using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Reports;

/// <summary>Duties and the reports that were made for them. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class ReportDutyPagesTests
{
    [StoreFact]
    public async Task A_duty_that_has_a_report_opens_it_and_a_second_one_is_made_on_purpose_alone()
    {
        await using var desk = await DeskBench.Open();
        var duty = await Duty(desk);
        var made = await Make(desk, duty);

        var row = (await desk.Page("/bao-cao")).QuerySelector("[aria-labelledby=den-han] li")!;
        row.QuerySelector("a.btn")!.ShouldSatisfyAllConditions(link => link.TextContent.ShouldBe("Mở báo cáo đang lập"), link => link.GetAttribute("href").ShouldBe(made));
        row.QuerySelector("details")!.TextContent.ShouldContain("Chế độ này đã có báo cáo");
        row.QuerySelector("form[action$='/da-gui']").ShouldBeNull();
        (await Make(desk, duty)).ShouldBe(made, "a press on a page from before makes no second draft");
        (await desk.Value<int>("SELECT COUNT(*) FROM report")).ShouldBe(1);

        (await Make(desk, duty, ("them", "1"))).ShouldNotBe(made);
        (await desk.Value<int>("SELECT COUNT(*) FROM report")).ShouldBe(2);
    }

    [StoreFact]
    public async Task Only_a_signed_report_is_marked_as_sent()
    {
        await using var desk = await DeskBench.Open();
        var duty = await Duty(desk);
        var made = await Make(desk, duty);

        (await desk.Page(made)).QuerySelector("form[action$='/da-gui']").ShouldBeNull();
        (await desk.Post(made, $"{made}/da-gui")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.Value<int>("SELECT COUNT(*) FROM duty_done")).ShouldBe(0);
        await desk.Post(made, $"{made}/ky", ("ngay", "2026-10-05"), ("con-trong", "30"));

        var row = (await desk.Page("/bao-cao")).QuerySelector("[aria-labelledby=den-han] li")!;
        row.QuerySelector("a.btn")!.TextContent.ShouldBe("Mở báo cáo đã ký");
        await desk.Post("/bao-cao", row.QuerySelector("form[action$='/da-gui']")!.GetAttribute("action")!);
        (await desk.Value<int>("SELECT COUNT(*) FROM duty_done")).ShouldBe(1);
    }

    [StoreTheory]
    [InlineData(10)]
    [InlineData(1)]
    public async Task A_report_stays_that_of_its_duty_where_an_amended_plan_moves_the_day(int day)
    {
        await using var desk = await DeskBench.Open();
        var duty = await Duty(desk);
        var made = await Make(desk, duty);
        await desk.Post(made, $"{made}/ky", ("ngay", "2026-10-05"), ("con-trong", "30"));

        (await Duty(desk, day)).ShouldBe(duty, "the row is the same");

        var row = (await desk.Page("/bao-cao")).QuerySelector("[aria-labelledby=den-han] li")!;
        row.QuerySelector("a.btn")!.ShouldSatisfyAllConditions(link => link.TextContent.ShouldBe("Mở báo cáo đã ký"), link => link.GetAttribute("href").ShouldBe(made));
        (await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("che-do", duty), ("han", $"2026-12-{day - 1:00}".Replace("12-00", "11-30", StringComparison.Ordinal)))).Location.ShouldBe(made, "no second one is made");
        (await desk.Page(made)).QuerySelector("form[action$='/da-gui']").ShouldNotBeNull();
        (await desk.Post(made, $"{made}/da-gui")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Value<int>("SELECT COUNT(*) FROM duty_done")).ShouldBe(1);
        (await desk.Page("/bao-cao")).QuerySelector("[aria-labelledby=den-han] li").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_draft_is_taken_away_by_who_is_sure_and_a_signed_report_never()
    {
        await using var desk = await DeskBench.Open();
        var duty = await Duty(desk);
        var made = await Make(desk, duty);

        (await desk.Page(made)).QuerySelector("form[action$='/xoa'] input[name=chac]")!.HasAttribute("required").ShouldBeTrue();
        (await desk.Post(made, $"{made}/xoa")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await desk.Post(made, $"{made}/xoa", ("chac", "1"))).Location.ShouldBe("/bao-cao?xoa=1");
        (await desk.Value<int>("SELECT COUNT(*) FROM report")).ShouldBe(0);
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'report.remove'")).ShouldBe(1);
        (await desk.Page("/bao-cao")).QuerySelector("[aria-labelledby=den-han] button")!.TextContent.ShouldBe("Lập báo cáo", "the duty may be reported anew");

        made = await Make(desk, duty);
        await desk.Post(made, $"{made}/ky", ("ngay", "2026-10-05"), ("con-trong", "30"));
        (await desk.Page(made)).QuerySelector("form[action$='/xoa']").ShouldBeNull();
        var (status, text, _) = await desk.Post(made, $"{made}/xoa", ("chac", "1"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        new HtmlParser().ParseDocument(text).QuerySelector(".alert-danger")!.TextContent.ShouldContain("Báo cáo đã ký");
        (await desk.Value<int>("SELECT COUNT(*) FROM report")).ShouldBe(1);
    }

    [StoreFact]
    public async Task A_period_that_is_not_over_is_told_on_the_page_and_where_one_signs()
    {
        await using var desk = await DeskBench.Open();
        var made = (await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-07-01"), ("den", "2026-12-31"))).Location!;

        var page = await desk.Page(made);

        page.QuerySelector(".alert-warning[role=note]")!.TextContent.ShouldBe("Kỳ báo cáo đến hết ngày 31/12/2026 chưa kết thúc: số liệu và lời văn mới tính đến hôm nay, 05/10/2026.");
        page.QuerySelector("[aria-labelledby=ky] .alert-warning")!.TextContent.ShouldContain("Kỳ báo cáo đến hết ngày 31/12/2026 chưa kết thúc.");
    }

    [StoreFact]
    public async Task A_plan_that_was_read_badly_is_told_with_where_its_head_is_mended()
    {
        await using var desk = await DeskBench.Open();
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("quet.txt", [1]), new() { Document = new() { Title = "Tuyén truyén" }, Confidence = 0.59 });
        var made = (await desk.Post("/bao-cao", "/bao-cao", ("don-vi", desk.Unit.Id), ("loai", "half"), ("tu", "2026-01-01"), ("den", "2026-06-30"))).Location!;

        (await desk.Page(made)).QuerySelector($"a[href='/ke-hoach/{plan.Id}/xem-lai']")!.TextContent.ShouldBe("quet.txt");
    }

    private static async Task<string> Duty(DeskBench desk, int day = 5)
    {
        await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new() { Document = new() { Number = "116/KH-UBND" }, Duties = [new() { Kind = DutyKind.Year, BeforeDay = day, BeforeMonth = 12, Mine = true }] });
        return (await desk.Page("/bao-cao")).QuerySelector("input[name=che-do]")!.GetAttribute("value")!;
    }

    private static async Task<string> Make(DeskBench desk, string duty, params (string, string)[] more) =>
        (await desk.Post("/bao-cao", "/bao-cao", [("don-vi", desk.Unit.Id), ("che-do", duty), ("han", "2026-12-04"), .. more])).Location!;
}
