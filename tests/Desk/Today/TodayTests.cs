using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Programmes;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Today;

public sealed class TodayTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task Each_post_stands_in_one_list_and_the_numbers_agree()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        await desk.Post(portal, "Chờ tay", PostState.Waiting);
        await desk.Post(portal, "Chưa rõ", PostState.Unknown);
        await desk.Post(portal, "Lỗi", PostState.Failed);
        await desk.Post(portal, "Quá hạn", PostState.Missed, -Hour * 30);
        await desk.Post(portal, "Giữ", PostState.Held);
        await desk.Post(portal, "Sắp tới giờ mà chưa duyệt", due: Hour, approved: false);
        await desk.Post(portal, "Chiều nay", due: Hour * 8);
        await desk.Post(portal, "Chiều nay chưa duyệt", due: Hour * 8, approved: false);
        await desk.Post(portal, "Đang đi", PostState.Sending);
        await desk.Post(portal, "Đã ra", PostState.Published, -Hour);
        await desk.Post(portal, "Ra hôm qua", PostState.Published, -Hour * 24);
        await desk.Post(portal, "Ngày mai", due: Hour * 24);
        await desk.Post(portal, "Đã hủy", PostState.Cancelled);
        var view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], CancellationToken.None);
        Titles(view.NeedAPerson).ShouldBe(["Quá hạn", "Chờ tay", "Chưa rõ", "Lỗi", "Giữ", "Sắp tới giờ mà chưa duyệt"], ignoreOrder: true);
        Titles(view.Due).ShouldBe(["Đang đi", "Chiều nay", "Chiều nay chưa duyệt"], ignoreOrder: true);
        Titles(view.Out).ShouldBe(["Đã ra"]);
        Titles(view.Coming).ShouldBe(["Ngày mai"]);
        (view.Counts.NeedAPerson, view.Counts.Due, view.Counts.Out).ShouldBe((6, 3, 1));
        view.Well.ShouldBeFalse();
    }

    [StoreFact]
    public async Task A_post_to_a_loudspeaker_is_with_the_station_until_it_is_read_and_stands_at_its_time_on_the_air()
    {
        await using var desk = await DeskBench.Open();
        var station = await ProgrammePagesTests.Station(desk);
        var handed = await ProgrammePagesTests.Approved(desk, station, "Phòng cháy rừng");
        (await desk.Service<ProgrammeComposer>().Keep(station.Id)).Ok.ShouldBeTrue();
        await desk.Service<Database>().Write(async session =>
        {
            await session.Run("UPDATE bulletin_entry SET handed = @now WHERE post_id = @handed", new { handed, now = desk.Clock.GetUtcNow().ToUnixTimeMilliseconds() });
            await session.Run("UPDATE post SET state = 3, published = @now WHERE id = @handed", new { handed, now = desk.Clock.GetUtcNow().ToUnixTimeMilliseconds() });
        });

        var view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], CancellationToken.None);
        (Titles(view.Out).Count(), Titles(view.Due).Single(), view.Counts.Due, view.Counts.Out, view.Due[0].AirAt).ShouldBe((0, "Phòng cháy rừng", 1, 0, desk.Clock.GetUtcNow().AddHours(9)));
        var page = await desk.See("/");
        var line = page.QuerySelector($"#cho-dang-{handed}")!;
        (line.QuerySelector("time")!.TextContent.Trim(), line.QuerySelector(".badge:last-child")!.TextContent).ShouldBe(("17:00", "đã chuyển cho đài"));
        desk.Clock.Advance(TimeSpan.FromHours(10));

        view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], CancellationToken.None);
        (Titles(view.Out).Single(), view.Due.Count, view.Counts.Out).ShouldBe(("Phòng cháy rừng", 0, 1));
        (await desk.See("/")).QuerySelector($"#da-dang-{handed} .badge:last-child")!.TextContent.ShouldBe("đã đăng");
    }

    [StoreFact]
    public async Task What_is_out_and_must_be_taken_down_by_hand_stands_among_what_needs_a_person_until_it_is_closed()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(ChannelKind.Assisted), "Đã gửi nhóm", PostState.Published);
        var post = (await desk.Service<PostList>().Find(new PostQuery()))[0].Id;
        await desk.Service<ChangeDesk>().Withdraw(post, "Biên tập viên", "Sai ngày họp");
        var view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], CancellationToken.None);
        (Titles(view.NeedAPerson).ShouldHaveSingleItem(), view.Counts.NeedAPerson).ShouldBe(("Đã gửi nhóm", 1));
        (await desk.Text("/")).ShouldContain("Cần gỡ tay trên");
        await desk.Service<ChangeDesk>().Done(post, AttemptKind.Withdraw, "Biên tập viên");
        (await desk.Service<TodayQuery>().Read([desk.Unit.Id], CancellationToken.None)).NeedAPerson.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_day_is_the_units_own()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        // The clock stands at 08:00 in Hà Nội; 15:59 and 16:01 later its day has one minute left and is one minute over.
        await desk.Post(portal, "23:59", due: TimeSpan.FromMinutes((16 * 60) - 1));
        await desk.Post(portal, "00:01", due: TimeSpan.FromMinutes((16 * 60) + 1));
        var view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], CancellationToken.None);
        Titles(view.Due).ShouldBe(["23:59"]);
        Titles(view.Coming).ShouldBe(["00:01"]);
    }

    [StoreFact]
    public async Task A_long_list_is_cut_and_says_how_many_more_there_are()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        for (var i = 0; i < 53; i++)
            await desk.Post(portal, $"Lỗi {i}", PostState.Failed);
        var html = await desk.Text("/hom-nay");
        html.ShouldContain("53 bài cần người xử lý.");
        html.ShouldContain("và 3 bài nữa");
    }

    [StoreFact]
    public async Task The_page_says_why_a_post_needs_someone_and_where_what_is_out_can_be_seen()
    {
        await using var desk = await DeskBench.Open();
        var zalo = await desk.Account(ChannelKind.ZaloOa, sandbox: true);
        await desk.Post(zalo, "Tin <b>lỗi</b>", PostState.Failed, why: "Zalo không nhận ảnh này.");
        await desk.Post(zalo, "Tin đã lên", PostState.Published, url: $"/thu/{zalo.Id}#p1");
        await desk.Post(zalo, "Địa chỉ xấu", PostState.Published, url: "javascript:alert(1)");
        var html = await desk.Text("/");
        html.ShouldContain("Zalo không nhận ảnh này.");
        html.ShouldContain("Tin &lt;b&gt;lỗi&lt;/b&gt;");
        html.ShouldContain($"<a href=\"/thu/{zalo.Id}#p1\">Tin đã lên</a>");
        html.ShouldContain("Địa chỉ xấu");
        html.ShouldNotContain("javascript:");
    }

    [StoreFact]
    public async Task A_post_past_its_time_that_nobody_approved_says_so()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(ChannelKind.Portal), "Trễ", due: -TimeSpan.FromMinutes(5), approved: false);
        (await desk.Text("/")).ShouldContain("chưa duyệt, quá giờ");
    }

    [StoreFact]
    public async Task All_is_not_well_while_no_worker_runs_and_something_is_due()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        (await desk.Text("/")).ShouldContain("Mọi việc đều ổn.");
        await desk.Post(portal, "Chiều nay", due: Hour * 8);
        (await desk.Text("/")).ShouldContain("Bộ phận gửi bài không chạy.");
        await Beat(desk);
        (await desk.Text("/")).ShouldContain("Mọi việc đều ổn.");
        desk.Clock.Advance(TimeSpan.FromSeconds(16));
        (await desk.Text("/")).ShouldContain("Bộ phận gửi bài không chạy.");
    }

    [Fact]
    public async Task All_is_not_well_while_a_worker_in_another_process_leaves_an_account_alone()
    {
        await using var desk = await DeskBench.Open();
        await using var worker = await RestingWorker.Open(desk.Folder, desk.Clock, (await desk.Account(ChannelKind.Facebook)).Id);
        var html = await desk.Text("/");
        html.ShouldNotContain("Mọi việc đều ổn.");
        html.ShouldContain("<strong>Tạm nghỉ gọi “Kênh Facebook”.</strong> Kênh lỗi liên tiếp; đến 08:00:30 gọi lại, bài chưa đăng vẫn còn nguyên. Mất kết nối.");
        desk.Clock.Advance(TimeSpan.FromSeconds(30));
        (await desk.Text("/")).ShouldContain("Mọi việc đều ổn.");
    }

    [StoreFact]
    public async Task A_post_in_hours_when_the_machine_is_mostly_off_says_so_and_names_the_nearest_hour()
    {
        await using var desk = await DeskBench.Open();
        var (portal, group) = (await desk.Account(ChannelKind.Portal), await desk.Account(ChannelKind.Assisted));
        // On from eight in the evening, to eight in the morning of each day of the last weeks.
        for (var day = 21; day > 0; day--)
            await desk.Service<Database>().Write(session => session.Run("INSERT INTO worker (id, machine, started, beat) VALUES (@id, 'pc', @from, @to)",
                new { id = $"w{day}", from = (desk.Clock.GetUtcNow() - Hour * ((24 * day) - 12)).ToUnixTimeMilliseconds(), to = (desk.Clock.GetUtcNow() - Hour * 24 * (day - 1)).ToUnixTimeMilliseconds() }));
        await desk.Post(portal, "Tối nay", due: Hour * 13);
        await desk.Post(portal, "Trưa nay", due: Hour * 4);
        await desk.Post(group, "Trưa nay, đăng tay", due: Hour * 4);
        var html = await desk.Text("/");
        html.Split("Máy này thường tắt").Length.ShouldBe(2);
        html.ShouldContain("Máy này thường tắt lúc 12:00 thứ Hai (chạy 0 % thời gian trong 20 ngày qua). Giờ gần nhất máy thường chạy: 20:00.");
    }

    [StoreFact]
    public async Task A_store_on_hold_says_so_first()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<Database>().Write(session => session.Run("INSERT INTO store_flag (name, value) VALUES ('hold', 'restored')"));
        (await desk.Text("/")).ShouldContain("Đang tạm dừng toàn bộ.");
    }

    [StoreFact]
    public async Task The_page_refreshes_itself_with_script_and_without()
    {
        await using var desk = await DeskBench.Open();
        var html = await desk.Text("/");
        html.ShouldContain("hx-get=\"/hom-nay\"");
        html.ShouldContain("<noscript><meta http-equiv=\"refresh\"");
        (await desk.Text("/hom-nay")).ShouldNotContain("<html");
    }

    [StoreFact]
    public async Task What_people_were_told_in_the_last_days_stands_on_the_page_and_nothing_older()
    {
        await using var desk = await DeskBench.Open();
        (await desk.Text("/")).ShouldNotContain("Cần biết");
        await Tell(desk, "Kênh “Trang xã” đã bị tắt", Hour);
        await Tell(desk, "Chuyện tuần trước", Hour * 24 * 7);
        var html = await desk.Text("/");
        html.ShouldContain("Cần biết");
        html.ShouldContain("Kênh “Trang xã” đã bị tắt");
        html.ShouldNotContain("Chuyện tuần trước");
    }

    [StoreFact]
    public async Task Whatever_was_told_leads_to_where_it_is_mended()
    {
        await using var desk = await DeskBench.Open();
        foreach (var (cause, address) in new[] { ("0:k1", "/#can-nguoi"), ("3:k1", "/kenh/k1"), ("7:k1", "/dang-tay"), ("5:i1", "/duyet/i1"), ("13:i1", "/duyet/i1"), ("12:k1", "/kenh/k1/gui-rong"), ("token:k1", "/kenh/k1/noi-lai"), ("urgent:a1", "/duyet") })
        {
            await desk.Service<Database>().Write(async session =>
            {
                await session.Run("DELETE FROM notice");
                await session.Run("INSERT INTO notice (id, unit_id, cause, subject, text, created, tries) VALUES ('n', @unit, @cause, 'Việc', 'Lời.', @at, 0)", new { unit = desk.Unit.Id, cause, at = desk.Clock.GetUtcNow().ToUnixTimeMilliseconds() });
            });
            (await desk.See("/")).QuerySelector(".notices a")!.GetAttribute("href").ShouldBe(address, cause);
        }
    }

    [StoreFact]
    public async Task The_page_leads_to_portal_sandbox_and_radio()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = (await desk.Account(ChannelKind.Radio), await desk.Account(ChannelKind.Facebook, sandbox: true));
        var html = await desk.Text("/");
        html.ShouldContain("href=\"/cong/muong-sang\"");
        html.ShouldContain($"href=\"/radio/{station.Id}\"");
        html.ShouldContain($"href=\"/thu/{page.Id}\"");
    }

    private static IEnumerable<string> Titles(IEnumerable<TodayPost> posts) => posts.Select(p => p.Title);

    private static Task<int> Tell(DeskBench desk, string subject, TimeSpan ago) => desk.Service<Database>().Write(session => session.Run(
        "INSERT INTO notice (id, unit_id, cause, subject, text, created, tries) VALUES (@subject, @unit, @subject, @subject, 'Kết nối lại kênh.', @at, 0)",
        new { subject, unit = desk.Unit.Id, at = (desk.Clock.GetUtcNow() - ago).ToUnixTimeMilliseconds() }));

    private static async Task Beat(DeskBench desk)
    {
        var now = desk.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await desk.Service<Database>().Write(session => session.Run("INSERT INTO worker (id, machine, started, beat) VALUES ('w', 'pc', @now, @now)", new { now }));
    }
}
