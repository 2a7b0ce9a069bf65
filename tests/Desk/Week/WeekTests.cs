using System.Net;
using AngleSharp.Dom;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Programmes;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Week;

/// <summary>The week's page. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class WeekTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), Vietnam = TimeSpan.FromHours(7);

    [StoreFact]
    public async Task The_week_goes_from_monday_to_sunday_and_steps_to_its_neighbours()
    {
        await using var desk = await DeskBench.Open();

        var page = await desk.Page("/tuan-nay?tuan=2026-10-08");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Tuần 41: từ thứ Hai 05/10 đến Chủ nhật 11/10/2026");
        page.QuerySelectorAll(".tuan-ngay strong").Select(day => day.TextContent).ShouldBe(["T2 05/10", "T3 06/10", "T4 07/10", "T5 08/10", "T6 09/10", "T7 10/10", "CN 11/10"]);
        page.QuerySelector("[aria-current=date] strong")!.TextContent.ShouldBe("T2 05/10");
        page.QuerySelectorAll(".ram").Select(day => day.TextContent).ShouldBe(["1/9 âm"], "the first of a lunar month matters");
        (await desk.Page(page.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelector("h1")!.TextContent.ShouldContain("12/10");
        (await desk.Page("/tuan-nay?tuan=vo-nghia")).QuerySelector("h1")!.TextContent.ShouldContain("05/10");
        (await desk.Page("/tuan-nay?tuan=2027-01-01")).QuerySelector("h1")!.TextContent.ShouldBe("Tuần 53: từ thứ Hai 28/12 đến Chủ nhật 03/01/2027");
    }

    [StoreFact]
    public async Task What_plans_owe_stands_with_its_last_day_and_what_went_by_without_an_item_too()
    {
        await using var desk = await DeskBench.Open();
        await Plan(desk);

        var week = await desk.Page("/tuan-nay");

        Rows(week, "ke-hoach").ShouldBe(["hết 28/09 Việc đã qua", "hết 09/10 Viết bài về ngày hội"]);
        week.Body!.TextContent.ShouldContain("quá hạn, chưa có tin, bài");
        Rows(week, "bao-cao").ShouldBe(["hết 09/10 Báo cáo năm gửi Sở KH&CN"], "before the tenth ends with the ninth");
        var after = await desk.Page("/tuan-nay?tuan=2026-10-12");
        Rows(after, "bao-cao").Length.ShouldBe(1, "what was not said to be sent is still owed");
        Rows(await desk.Page("/tuan-nay?tuan=2026-09-28"), "ke-hoach").ShouldBe(["hết 28/09 Việc đã qua"]);
    }

    [StoreFact]
    public async Task What_a_station_reads_counts_on_the_days_on_the_air_and_repeats_are_called_so()
    {
        await using var desk = await DeskBench.Open();
        var station = await ProgrammePagesTests.Station(desk);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(5, 0), 15);
        var post = await ProgrammePagesTests.Approved(desk, station, "Phòng cháy rừng");
        // Set for the evening of a Sunday, after the last time on the air: it is read on Monday.
        await desk.Post(station, "Chưa duyệt", due: TimeSpan.FromHours((6 * 24) + 12), approved: false);
        await desk.Service<Content.Store.Database>().Write(session => session.Run("INSERT INTO radio_plan (post_id, account_id, priority, repeats, person, updated) VALUES (@post, @Id, 0, 2, 'Lò Thị Hoa', 0)", new { post, station.Id }));
        (await desk.Service<ProgrammeComposer>().Keep(station.Id)).Ok.ShouldBeTrue();

        (await Days(desk, "/tuan-nay")).ShouldBe(["1 bài đăng", "1 lượt phát lại", "1 lượt phát lại", "chưa có bài", "chưa có bài", "chưa có bài", "chưa có bài"]);
        (await Days(desk, "/tuan-nay?tuan=2026-10-12"))[0].ShouldBe("1 bài đăng");
    }

    [StoreFact]
    public async Task What_went_by_longer_ago_is_counted_by_its_plan_and_leads_there()
    {
        await using var desk = await DeskBench.Open();
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new()
        {
            Document = new() { Number = "16/KH-UBND", Date = new(2026, 1, 5) },
            Tasks = [.. new[] { 3, 6 }.Select(month => new PlanTask { Id = $"I.{month}", Text = $"Việc tháng {month}", Mine = TaskRole.Lead, When = new(PlanTimeKind.By, To: new(2026, month, 20)) })],
        });

        var tasks = (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=ke-hoach]")!;

        tasks.QuerySelector(".tuan-cu")!.TextContent.ShouldContain("2 việc quá hạn lâu hơn 60 ngày");
        tasks.QuerySelector($".tuan-cu a[href='/ke-hoach/{plan.Id}/ket-qua']")!.TextContent.ShouldBe("16/KH-UBND (2 việc)");
    }

    [StoreFact]
    public async Task A_report_that_is_marked_as_sent_comes_back_to_the_week()
    {
        await using var desk = await DeskBench.Open();
        await Plan(desk);

        var sent = await desk.Submit("/tuan-nay", "da-gui");

        (sent.StatusCode, sent.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, "/tuan-nay?tuan=2026-10-05"));
        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=bao-cao]")!.TextContent.ShouldContain("đã gửi");
        (await desk.Page("/tuan-nay?tuan=2026-10-12")).QuerySelector("[aria-labelledby=bao-cao]").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_draft_for_a_task_has_the_task_a_person_and_a_time_to_write_it_by()
    {
        await using var desk = await DeskBench.Open();
        var task = await Plan(desk);

        var (status, _, location) = await Begin(desk, ("loai", "nhiem-vu"), ("khoa", task), ("tieu-de", "Ngày hội của bản"), ("nguoi-viet", "Vàng A Páo"));

        status.ShouldBe(HttpStatusCode.Redirect);
        var item = await At(desk, location);
        (item.Title, item.Person, item.PlanTaskId, item.WriteBy).ShouldBe(("Ngày hội của bản", "Vàng A Páo", task, At(9, 17)));
        (await desk.Page(location!)).QuerySelector(".alert-success a")!.TextContent.ShouldBe("Ngày hội của bản");
        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=ke-hoach]")!.TextContent.ShouldContain("đã có 1 tin, bài");
        Rows(await desk.Page("/tuan-nay"), "viet").ShouldBe(["hết 17:00 09/10 Ngày hội của bản"]);
    }

    [StoreFact]
    public async Task Empty_posting_times_are_named_and_a_draft_takes_one()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 1, 420), (@Id, 1, 1170), (@Id, 3, 1170)", new { account.Id });
        await desk.Post(account, "Đã có", due: (11 * Hour) + TimeSpan.FromMinutes(30));
        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=gio-trong] li p")!.TextContent.ShouldBe("Kênh Facebook: T4 19:30", "seven is over, half past seven in the evening is taken");

        var begun = await Begin(desk, ("loai", "gio"), ("khoa", account.Id), ("luc", "2026-10-07T19:30"), ("tieu-de", "Tin thứ Tư"), ("nguoi-viet", ""));

        var item = await At(desk, begun.Location);
        (item.Title, item.Person, item.WriteBy).ShouldBe(("Tin thứ Tư", DeskBench.Usual, At(6, 17)), "who begins it writes it where nobody else was named");
        (await desk.Value<long>("SELECT due FROM post WHERE item_id = @Id", new { item.Id })).ShouldBe(At(7, 19, 30).ToUnixTimeMilliseconds());
        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=gio-trong]").ShouldBeNull();
        (await Begin(desk, ("loai", "gio"), ("khoa", account.Id), ("luc", "2026-10-05T07:00"), ("tieu-de", "Đã qua"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task Programmes_without_a_script_are_named_until_something_waits_for_them()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        var slots = desk.Service<SlotStore>();
        await slots.Save(station.Id, BroadcastDays.Tuesday, new(5, 0), 15);
        await slots.Save(station.Id, BroadcastDays.Tuesday, new(5, 30), 15);
        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=khung-trong] li p")!.TextContent.ShouldBe("Kênh Radio: T3 05:00, T3 05:30");

        await Begin(desk, ("loai", "khung"), ("khoa", station.Id), ("luc", "2026-10-06T05:30"), ("tieu-de", "Chương trình thứ Ba"));

        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=khung-trong] li p")!.TextContent.ShouldBe("Kênh Radio: T3 05:00", "the text falls into the programme it was begun for");
        (await desk.Value<long>("SELECT due FROM post")).ShouldBe(At(6, 5, 1).ToUnixTimeMilliseconds());
    }

    [StoreFact]
    public async Task Beats_that_come_are_named_and_one_is_made_alone()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.Portal);
        var rows = Rows(await desk.Page("/tuan-nay"), "moc");
        rows.Length.ShouldBeGreaterThan(1);

        var made = await Begin(desk, ("loai", "moc"), ("khoa", "10-10"), ("nam", "2026"), ("moc", "ngay-chinh"), ("nguoi-viet", "Vàng A Páo"));

        var item = await At(desk, made.Location);
        (item.Beat, item.Person, item.WriteBy, item.CampaignId is null).ShouldBe(("ngay-chinh", "Vàng A Páo", At(9, 17), false));
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(1);
        (await desk.Value<int>("SELECT COUNT(*) FROM post")).ShouldBe(1);
        Rows(await desk.Page("/tuan-nay"), "moc").Length.ShouldBe(rows.Length);
        (await Begin(desk, ("loai", "moc"), ("khoa", "10-10"), ("nam", "2026"), ("moc", "khoi-dong"))).Text.ShouldContain("Mốc này đã qua giờ, không lập nữa.");
        (await Begin(desk, ("loai", "moc"), ("khoa", "khong-co"), ("nam", "2026"), ("moc", "ngay-chinh"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task A_day_that_is_kept_is_named_and_gets_a_draft_that_ends_with_it()
    {
        await using var desk = await DeskBench.Open();
        Rows(await desk.Page("/tuan-nay"), "ngay").ShouldContain("10/10 Ngày Chuyển đổi số quốc gia");

        var begun = await Begin(desk, ("loai", "ngay"), ("khoa", "10-10"), ("luc", "2026-10-10"), ("tieu-de", "Mừng ngày hội"));

        (await At(desk, begun.Location)).NotAfter.ShouldBe(At(11, 0).AddMilliseconds(-1));
        (await Begin(desk, ("loai", "ngay"), ("khoa", "10-10"), ("luc", "2026-10-11"), ("tieu-de", "Sai ngày"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task An_item_is_given_to_somebody_else_without_a_new_revision()
    {
        await using var desk = await DeskBench.Open();
        await Plan(desk);
        var item = await desk.Item();

        (await desk.Post("/tuan-nay", $"/tuan-nay/{desk.Unit.Id}/giao", ("tuan", "2026-10-05"), ("tin", item.Id), ("nguoi-viet", "Sùng Thị Dợ"), ("viet-xong", "2026-10-07T16:00"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var given = (await desk.Service<ItemStore>().Find(item.Id))!;
        (given.Person, given.WriteBy, given.Revision).ShouldBe(("Sùng Thị Dợ", At(7, 16), item.Revision));
        (await desk.Post("/tuan-nay", $"/tuan-nay/{desk.Unit.Id}/giao", ("tin", item.Id), ("viet-xong", "hôm nào"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task Nothing_is_begun_with_what_another_unit_has_and_who_only_looks_is_offered_nothing()
    {
        await using var desk = await DeskBench.Open();
        var elsewhere = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban" });
        var theirs = await desk.Service<PlanStore>().Keep(elsewhere.Id, new("kh.txt", [3]), Content());
        var account = await desk.Service<AccountStore>().Save(new Account { Id = Id.New(desk.Clock), UnitId = elsewhere.Id, Kind = ChannelKind.Portal, Name = "Cổng bản" });

        (await Begin(desk, ("loai", "nhiem-vu"), ("khoa", (await desk.Service<PlanStore>().Tasks(theirs.Id))[0].Id), ("tieu-de", "Lạ"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Begin(desk, ("loai", "gio"), ("khoa", account.Id), ("luc", "2026-10-07T19:30"), ("tieu-de", "Lạ"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(0);
        await desk.As("Người xem", PersonRole.Viewer);
        (await desk.Page($"/tuan-nay?don-vi={elsewhere.Id}")).QuerySelectorAll("main form, main details").Length.ShouldBe(0);
    }

    private static async Task<string[]> Days(DeskBench desk, string page) => [.. (await desk.Page(page)).QuerySelectorAll(".tuan-ngay span").Select(said => said.TextContent)];

    private static async Task<string> Plan(DeskBench desk)
    {
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), Content());
        return (await desk.Service<PlanStore>().Tasks(plan.Id))[0].Id;
    }

    private static PlanContent Content() => new()
    {
        Document = new() { Number = "15/KH-UBND", Date = new(2026, 1, 5) },
        Tasks =
        [
            new() { Id = "I.1", Text = "Viết bài về ngày hội", Mine = TaskRole.Lead, When = new(PlanTimeKind.By, To: new(2026, 10, 9)) },
            new() { Id = "I.2", Text = "Việc đã qua", Mine = TaskRole.Lead, When = new(PlanTimeKind.By, To: new(2026, 9, 28)) },
            new() { Id = "I.3", Text = "Việc của nơi khác", When = new(PlanTimeKind.By, To: new(2026, 10, 9)) },
        ],
        Duties = [new() { Kind = DutyKind.Year, BeforeDay = 10, BeforeMonth = 10, To = "Sở KH&CN", Mine = true }],
    };

    private static Task<(HttpStatusCode Status, string Text, string? Location)> Begin(DeskBench desk, params (string, string)[] fields) =>
        desk.Post("/tuan-nay", $"/tuan-nay/{desk.Unit.Id}/nhap", [("tuan", "2026-10-05"), .. fields]);

    private static async Task<Item> At(DeskBench desk, string? location) => (await desk.Service<ItemStore>().Find(location!.Split("xong=")[1]))!;

    /// <summary>The first lines of a section: when, and what.</summary>
    private static string[] Rows(IDocument page, string section) =>
        [.. page.QuerySelectorAll($"[aria-labelledby={section}] li").Select(row => $"{row.QuerySelector(".at")!.TextContent.Trim()} {row.QuerySelector(":scope > div p")!.TextContent.Trim()}")];

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 10, day, hour, minute, 0, Vietnam);
}
