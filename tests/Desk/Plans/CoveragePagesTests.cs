using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Plans;

/// <summary>Pace, coverage and targets in the browser. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class CoveragePagesTests
{
    [StoreFact]
    public async Task A_weekly_task_owes_an_item_this_week_until_one_is_begun_from_there()
    {
        await using var desk = await DeskBench.Open();
        await Plan(desk);
        Lacks(await desk.Page("/tuan-nay")).ShouldBe(["I.2"]);

        var (status, _, _) = await desk.Post("/tuan-nay", $"/tuan-nay/{desk.Unit.Id}/nhap", ("loai", "nhiem-vu"), ("khoa", (await Task(desk, "I.2")).Id), ("tieu-de", "Bài của tuần"));

        status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page("/tuan-nay")).QuerySelector("section[aria-labelledby=nhip]").ShouldBeNull();
        Lacks(await desk.Page("/tuan-nay?tuan=2026-10-12")).ShouldBe(["I.2"], "the next week is another");
    }

    [StoreFact]
    public async Task A_pace_is_set_once_and_asks_for_as_many_a_month()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Plan(desk);
        var page = $"{plan}/nhiem-vu/{(await Task(desk, "I.1")).Id}";

        (await desk.Post(page, $"{page}/nhip", ("thang", "hai"))).Text.ShouldContain("không phải là số nguyên");
        (await desk.Post(page, $"{page}/nhip", ("thang", "3"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Page(page)).QuerySelector("#thang")!.GetAttribute("value").ShouldBe("3");
        Lacks(await desk.Page("/tuan-nay")).ShouldBe(["I.1", "I.2"]);
        (await desk.Page("/tuan-nay")).QuerySelector("section[aria-labelledby=nhip]")!.TextContent.ShouldContain("tháng này còn thiếu 3 (cần 3)");
        (await desk.Page($"{plan}/nhiem-vu/{(await Task(desk, "I.3")).Id}")).QuerySelector("#thang").ShouldBeNull("it has a last day");
    }

    [StoreFact]
    public async Task The_weekday_on_which_a_weekly_tasks_slot_stands_is_chosen_and_taken_back()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Plan(desk);
        var page = $"{plan}/nhiem-vu/{(await Task(desk, "I.2")).Id}";
        (await Slots()).ShouldBe(["2026-10-09"]);

        (await desk.Post(page, $"{page}/nhip", ("thang", ""), ("thu", nameof(DayOfWeek.Tuesday)))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Page(page)).QuerySelector("#thu option[selected]")!.TextContent.ShouldBe("Thứ Ba");
        (await Slots()).ShouldBe(["2026-10-06"]);
        (await desk.Page($"{plan}/nhiem-vu/{(await Task(desk, "I.1")).Id}")).QuerySelectorAll("#thu, #ngay").ShouldBeEmpty("an ongoing task has no slot");
        (await desk.Post(page, $"{page}/nhip", ("thang", ""), ("thu", ""))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Slots()).ShouldBe(["2026-10-09"]);

        async Task<IEnumerable<string>> Slots() => JsonDocument.Parse(await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-11")).RootElement.GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("first").GetString()!);
    }

    [StoreFact]
    public async Task A_weekday_alone_leaves_the_number_the_plans_own_so_that_a_later_import_is_heard()
    {
        await using var desk = await DeskBench.Open();
        async Task<Plan> Import(string words) => await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new PlanContent
        {
            Document = new() { Number = "15/KH-UBND", Title = "Truyền thông năm 2026", Date = new(2026, 1, 5) }, Tasks = [new() { Id = "I.1", Text = "Đọc bài trên loa", Mine = TaskRole.Lead, When = new(PlanTimeKind.Weekly, Text: words) }],
        });
        var plan = await Import("Mỗi tuần 02 buổi");
        var page = $"/ke-hoach/{plan.Id}/nhiem-vu/{(await Task(desk, "I.1")).Id}";
        var shown = (await desk.Page(page)).QuerySelector("#tuan")!;
        (shown.GetAttribute("value") ?? "", shown.GetAttribute("placeholder")).ShouldBe(("", "2"));

        (await desk.Post(page, $"{page}/nhip", ("thang", (await desk.Page(page)).QuerySelector("#thang")!.GetAttribute("value") ?? ""), ("tuan", shown.GetAttribute("value") ?? ""), ("thu", nameof(DayOfWeek.Tuesday)))).Status.ShouldBe(HttpStatusCode.Redirect);
        await Import("Mỗi tuần 03 buổi");

        (await desk.Page(page)).QuerySelector("#tuan")!.GetAttribute("placeholder").ShouldBe("3");
        (await desk.Page(page)).QuerySelector("#thu option[selected]")!.TextContent.ShouldBe("Thứ Ba");
        (await desk.Value<int>("SELECT COUNT(*) FROM plan_task_pace WHERE weekly > 0 OR monthly > 0")).ShouldBe(0);
        (await desk.Post(page, $"{page}/nhip", ("tuan", "5"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page(page)).QuerySelector("#tuan")!.GetAttribute("value").ShouldBe("5", "what a person set stands as theirs");
    }

    [StoreFact]
    public async Task A_task_is_dropped_with_a_reason_stands_so_in_the_coverage_and_is_taken_up_again()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Plan(desk);
        var page = $"{plan}/nhiem-vu/{(await Task(desk, "I.3")).Id}";
        State(await desk.Page($"{plan}/ket-qua"), "I.3").ShouldBe("chậm");

        (await desk.Post(page, $"{page}/khep", ("ket-qua", "Dropped"))).Text.ShouldContain("Chưa ghi lý do bỏ nhiệm vụ.");
        (await desk.Post(page, $"{page}/khep", ("ket-qua", "Dropped"), ("ly-do", "Không có kinh phí"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var coverage = await desk.Page($"{plan}/ket-qua");
        State(coverage, "I.3").ShouldBe("đã bỏ");
        coverage.Body!.TextContent.ShouldContain("Không có kinh phí");
        coverage.QuerySelectorAll(".kh-nhiem-vu .badge.bg-secondary-lt:first-child").Select(badge => badge.TextContent).ShouldNotContain("I.4", "it is another unit's");
        coverage.QuerySelector("details.kh-gap summary")!.TextContent.ShouldBe("Việc của đơn vị khác (1)");
        (await desk.Post(page, $"{page}/mo-lai")).Status.ShouldBe(HttpStatusCode.Redirect);
        State(await desk.Page($"{plan}/ket-qua"), "I.3").ShouldBe("chậm");
    }

    [StoreFact]
    public async Task False_words_that_were_answered_for_a_task_stand_on_its_page_and_in_the_coverage()
    {
        await using var desk = await DeskBench.Open();
        var (plan, task) = (await Plan(desk), await Task(desk, "I.3"));
        var page = $"{plan}/nhiem-vu/{task.Id}";

        (await desk.Post("/thong-tin-sai", "/thong-tin-sai", ("don-vi", desk.Unit.Id), ("ngay", "2026-10-02"), ("noi", "Zalo"), ("noi-dung", "Tin đồn vỡ đập"), ("xu-ly", "Đăng đính chính"), ("tinh-trang", "Answered"), ("nhiem-vu", task.Id))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Post("/cau-hoi", "/cau-hoi", ("don-vi", desk.Unit.Id), ("ngay", "2026-10-03"), ("cau-hoi", "Bao giờ cấp căn cước?"), ("nhiem-vu", task.Id))).Status.ShouldBe(HttpStatusCode.Redirect);

        var shown = (await desk.Page(page)).QuerySelector("section[aria-labelledby=vu-viec]")!;
        shown.QuerySelectorAll("li").Select(row => row.QuerySelectorAll(".badge")[1].TextContent).ShouldBe(["đã phản bác", "chưa trả lời"]);
        var coverage = await desk.Page($"{plan}/ket-qua");
        State(coverage, "I.3").ShouldBe("đã làm, chậm so với hạn", "its last day was over, and nothing had shown for it");
        coverage.Body!.TextContent.ShouldContain("2 thông tin sai, câu hỏi, 1 đã xử lý");
        var whole = await desk.Page(plan);
        whole.Body!.TextContent.ShouldContain("đã có 2 vụ việc");
        whole.QuerySelector(".kh-tom-tat")!.TextContent.ShouldContain("1 trên 3", customMessage: "the badge and the count are of one rule");
        (await desk.Page($"{plan}?xem=chua-co")).QuerySelectorAll(".kh-nhiem-vu .badge:first-child").Select(badge => badge.TextContent).ShouldBe(["I.1", "I.2"]);
        (await desk.Page("/ke-hoach")).Body!.TextContent.ShouldContain("3 nhiệm vụ của đơn vị, 1 đã có tin, bài");
        (await desk.Post(page, $"{page}/khep", ("ket-qua", "Done"))).Status.ShouldBe(HttpStatusCode.Redirect, "that is enough to close it");
    }

    [StoreFact]
    public async Task A_share_of_more_than_the_whole_is_asked_about_and_what_was_typed_stays()
    {
        await using var desk = await DeskBench.Open();
        var kept = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [3]), new() { Document = new() { Number = "15/KH-UBND" }, Tasks = [], Targets = [new Target(70, "%", AtLeast: true, 2026, "hộ gia đình được hướng dẫn", 3)] });
        var (target, page) = ((await desk.Service<TargetReadings>().Of(kept.Id))[0].Id, $"/ke-hoach/{kept.Id}/ket-qua");
        (string, string)[] typed = [("tu-so", "1.300"), ("mau-so", "1.200"), ("nguon", "Thống kê xã"), ("ngay", "2026-10-05")];

        var asked = await desk.Post(page, $"/ke-hoach/{kept.Id}/chi-tieu/{target}", typed);
        (asked.Status, asked.Text.Contains("1.300 trên 1.200 là 108,33%", StringComparison.Ordinal), asked.Text.Contains("value=\"Thống kê xã\"", StringComparison.Ordinal), asked.Text.Contains("name=\"chac\"", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true, true, true));
        (await desk.Post(page, $"/ke-hoach/{kept.Id}/chi-tieu/{target}", [.. typed, ("chac", "1")])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [StoreFact]
    public async Task A_task_of_a_plan_for_next_year_owes_nothing_yet_and_is_closed_for_that_year()
    {
        await using var desk = await DeskBench.Open();
        var kept = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [2]), new PlanContent
        {
            Document = new() { Number = "30/KH-UBND", Title = "Truyền thông trên địa bàn xã năm 2027", Date = new(2026, 9, 5) }, Tasks = [new() { Id = "I.1", Text = "Đọc bài trên loa", Mine = TaskRole.Lead, When = new(PlanTimeKind.Weekly, Text: "Hằng tuần") }],
        });
        var page = $"/ke-hoach/{kept.Id}/nhiem-vu/{(await Task(desk, "I.1")).Id}";

        (await desk.Page("/tuan-nay")).QuerySelector("section[aria-labelledby=nhip]").ShouldBeNull();
        (await desk.Page("/lich?xem=danh-sach&ngay=2026-10-05")).QuerySelectorAll($".lich-ghi a[href='{page}']").ShouldBeEmpty();
        (await desk.Page($"/ke-hoach/{kept.Id}/ket-qua")).QuerySelector("h1")!.TextContent.ShouldBe("Kết quả thực hiện năm 2027");
        var asked = await desk.Post(page, $"{page}/khep", ("ket-qua", "Done"), ("ly-do", "Đã làm chung với huyện"));
        (asked.Status, asked.Text.Contains("name=\"chac\"", StringComparison.Ordinal), asked.Text.Contains("Đã làm chung với huyện", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Conflict, true, true), "nothing was done for it");
        (await desk.Post(page, $"{page}/khep", ("ket-qua", "Done"), ("chac", "1"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Page(page)).QuerySelector("#khep")!.TextContent.ShouldBe("Khép nhiệm vụ năm 2027");
        State(await desk.Page($"/ke-hoach/{kept.Id}/ket-qua"), "I.1").ShouldBe("đã xong");
    }

    [StoreFact]
    public async Task A_target_is_measured_with_its_source_and_the_papers_can_be_fetched()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Plan(desk);
        var page = await desk.Page($"{plan}/ket-qua");
        page.Body!.TextContent.ShouldContain("chưa đo được");
        var action = page.QuerySelector("form[action*=chi-tieu]")!.GetAttribute("action")!;

        (await desk.Post($"{plan}/ket-qua", action, ("tu-so", "nhiều"), ("nguon", "Xã"), ("ngay", "2026-10-01"))).Text.ShouldContain("“nhiều” không phải là số.");
        (await desk.Post($"{plan}/ket-qua", action, ("tu-so", "1.700"), ("mau-so", "2.000"), ("nguon", "Thống kê của xã"), ("ngay", "2026-10-01"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Page($"{plan}/ket-qua")).QuerySelector("section[aria-labelledby=chi-tieu]")!.TextContent.ShouldContain("85% (1.700/2.000), đo ngày 01/10/2026, nguồn: Thống kê của xã");
        foreach (var form in new[] { "docx", "xlsx" })
            (await desk.Client.GetByteArrayAsync($"{plan}/ket-qua.{form}")).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
        (await desk.Status($"{plan}/ket-qua.pdf")).ShouldBe(HttpStatusCode.NotFound);
        var reading = (await desk.Page($"{plan}/ket-qua")).QuerySelector("input[name=so-do]")!.GetAttribute("value")!;
        (await desk.Post($"{plan}/ket-qua", $"{action}/bo", ("so-do", reading))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Page($"{plan}/ket-qua")).Body!.TextContent.ShouldContain("chưa đo được");
    }

    [StoreFact]
    public async Task Only_the_units_own_tasks_offer_a_draft_and_a_task_with_an_activity_is_covered()
    {
        await using var desk = await DeskBench.Open();
        var plan = await Plan(desk);
        (await desk.Page($"{plan}?xem=tat-ca")).QuerySelectorAll("form[action$='/nhap']").Length.ShouldBe(3);

        await desk.Service<ActivityStore>().Save(new() { UnitId = desk.Unit.Id, TaskId = (await Task(desk, "I.1")).Id, Kind = ActivityKind.Banner, Title = "Treo băng rôn", First = new(2026, 10, 6), Last = new(2026, 10, 6) }, DeskBench.Usual);

        (await desk.Page(plan)).QuerySelector(".kh-tom-tat")!.TextContent.ShouldContain("1 trên 3");
        (await desk.Page($"{plan}/nhiem-vu/{(await Task(desk, "I.1")).Id}")).QuerySelector("section[aria-labelledby=viec]")!.TextContent.ShouldContain("Treo băng rôn");
        (await desk.Page("/ke-hoach")).Body!.TextContent.ShouldContain("3 nhiệm vụ của đơn vị, 1 đã có");
    }

    [StoreFact]
    public async Task Reports_on_demand_stand_in_the_week_as_such_and_a_report_says_through_whom_it_goes()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh5.txt", [5]), new PlanContent
        {
            Document = new() { Number = "16/KH-UBND", Date = new(2026, 1, 5) },
            Duties = [new() { Kind = DutyKind.Adhoc, Mine = true, To = "UBND tỉnh" }, new() { Kind = DutyKind.Year, BeforeDay = 10, BeforeMonth = 10, Mine = true, To = "UBND tỉnh", Via = "Sở Khoa học và Công nghệ" }],
        });

        var week = (await desk.Page("/tuan-nay")).QuerySelector("section[aria-labelledby=bao-cao]")!;

        week.QuerySelector("details summary")!.TextContent.ShouldBe("Báo cáo khi có yêu cầu (1)");
        week.QuerySelector("details li")!.TextContent.ShouldContain("Báo cáo đột xuất gửi UBND tỉnh");
        week.QuerySelector(".list-group-item .text-secondary")!.TextContent.ShouldContain("qua Sở Khoa học và Công nghệ");
        (await desk.Page("/")).QuerySelector("section[aria-labelledby=bao-cao]")!.TextContent.ShouldContain("qua Sở Khoa học và Công nghệ");
    }

    private static string State(IDocument page, string task) => page.QuerySelectorAll(".kh-nhiem-vu").Single(row => row.QuerySelector(".badge")!.TextContent == task).QuerySelectorAll(".badge")[1].TextContent;

    private static string[] Lacks(IDocument page) => [.. page.QuerySelector("section[aria-labelledby=nhip]")!.QuerySelectorAll("li .text-secondary").Select(line => line.TextContent.Split(" · ")[1])];

    private static async Task<KeptTask> Task(DeskBench desk, string place) =>
        (await desk.Service<PlanStore>().Tasks((await desk.Service<PlanStore>().List(desk.Unit.Id))[0].Id)).Single(task => task.Task.Id == place);

    private static async Task<string> Plan(DeskBench desk)
    {
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new PlanContent
        {
            Document = new() { Number = "15/KH-UBND", Title = "Truyền thông năm 2026", Date = new(2026, 1, 5) },
            Tasks =
            [
                new() { Id = "I.1", Text = "Treo băng rôn", Mine = TaskRole.Lead, When = new(PlanTimeKind.Ongoing, Text: "Thường xuyên") }, new() { Id = "I.2", Text = "Đọc bài trên loa", Mine = TaskRole.Lead, When = new(PlanTimeKind.Weekly, Text: "Hằng tuần") },
                new() { Id = "I.3", Text = "Phát tờ rơi", Mine = TaskRole.Partner, When = new(PlanTimeKind.By, To: new(2026, 9, 30)) }, new() { Id = "I.4", Text = "Việc của Sở" },
            ],
            Targets = [new Target(80, "%", AtLeast: true, 2026, "hộ dân biết đến cổng dịch vụ công", 12)],
        });
        return $"/ke-hoach/{plan.Id}";
    }
}
