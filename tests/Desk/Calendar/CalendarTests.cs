using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Calendar;

/// <summary>The calendar as it is read: what the grid asks for, and the list without a script. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class CalendarTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), Day = TimeSpan.FromDays(1);

    [StoreFact]
    public async Task The_grid_reads_the_posts_of_its_days_and_no_others_by_the_units_own_clock()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        // 23:59 on Monday and 00:01 on Tuesday in Hà Nội.
        await desk.Post(portal, "Cuối ngày", due: TimeSpan.FromMinutes((16 * 60) - 1));
        var next = await desk.Post(portal, "Sang ngày", due: TimeSpan.FromMinutes((16 * 60) + 1));
        await desk.Post(portal, "Tuần sau", due: 7 * Day);

        var data = await Data(desk, "2026-10-06", "2026-10-11");

        var post = data.GetProperty("posts").EnumerateArray().ShouldHaveSingleItem();
        (post.GetProperty("title").GetString(), post.GetProperty("start").GetString(), post.GetProperty("id").GetString()).ShouldBe(("Sang ngày", "2026-10-06T00:01:00", next));
        data.GetProperty("more").GetBoolean().ShouldBeFalse();
    }

    [StoreFact]
    public async Task The_address_narrows_by_unit_account_campaign_column_and_state()
    {
        await using var desk = await DeskBench.Open();
        var (portal, page) = (await desk.Account(ChannelKind.Portal), await desk.Account(ChannelKind.Facebook));
        var one = await desk.Post(portal, "Cổng", due: Hour);
        await desk.Approve(one);
        await desk.Post(page, "Trang", PostState.Held, due: 2 * Hour);
        await desk.Post(page, "Chưa ai duyệt", due: 3 * Hour, approved: false);
        await desk.Run("INSERT INTO campaign (id, unit_id, observance, year, day, name, created) VALUES ('c1', @Id, '10-10', 2026, '2026-10-10', 'Chiến dịch 10/10', 0)", new { desk.Unit.Id });
        await desk.Run("UPDATE item SET campaign_id = 'c1', section = 'Chuyển đổi số' WHERE title = 'Trang'");
        var elsewhere = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban" });

        foreach (var (narrowed, titles) in new[]
        {
            ("", new[] { "Cổng", "Trang", "Chưa ai duyệt" }), ($"&kenh={page.Id}", ["Trang", "Chưa ai duyệt"]), ("&chien-dich=c1", ["Trang"]), ("&chuyen-muc=Chuy%E1%BB%83n%20%C4%91%E1%BB%95i%20s%E1%BB%91", ["Trang"]),
            ("&trang-thai=held", ["Trang"]), ("&trang-thai=chua-duyet", ["Chưa ai duyệt"]), ("&trang-thai=published", []), ($"&don-vi={desk.Unit.Code}", ["Cổng", "Trang", "Chưa ai duyệt"]), ($"&don-vi={elsewhere.Code}", []),
            ("&don-vi=khong-co", []), ("&kenh=khong-co", []),
        })
            Titles(await Data(desk, "2026-10-05", "2026-10-11", narrowed)).ShouldBe(titles, narrowed);
    }

    [StoreFact]
    public async Task A_post_says_how_it_stands_where_it_may_be_moved_and_whether_it_may()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.Account(ChannelKind.Facebook);
        var now = desk.Clock.GetUtcNow();
        await desk.Approve(await desk.Post(page, "Có khoảng", due: Hour), now, now + (2 * Hour));
        await desk.Post(page, "Đã ra", PostState.Published, due: Hour);
        await desk.Run("UPDATE item SET not_after = @at", new { at = (now + (5 * Hour)).ToUnixTimeMilliseconds() });

        var posts = (await Data(desk, "2026-10-05", "2026-10-05")).GetProperty("posts").EnumerateArray().ToDictionary(p => p.GetProperty("title").GetString()!);

        var bound = posts["Có khoảng"];
        (bound.GetProperty("movable").GetBoolean(), bound.GetProperty("windowFrom").GetString(), bound.GetProperty("windowTo").GetString(), bound.GetProperty("last").GetString())
            .ShouldBe((true, "2026-10-05T08:00:00", "2026-10-05T10:00:00", "2026-10-05T13:00:00"));
        posts["Đã ra"].TryGetProperty("movable", out _).ShouldBeFalse();
        posts["Đã ra"].GetProperty("state").GetString().ShouldBe("đã đăng");
    }

    [StoreFact]
    public async Task Every_day_has_its_lunar_date_its_observances_and_the_beats_of_campaigns()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.Portal);
        (await desk.Service<CampaignPosts>().Plan("10-10", 2026, desk.Unit)).Ok.ShouldBeTrue();

        var days = (await Data(desk, "2026-10-01", "2026-10-11")).GetProperty("days");

        days.EnumerateObject().Count().ShouldBe(11);
        (days.GetProperty("2026-10-10").GetProperty("lunar").GetString(), days.GetProperty("2026-10-10").GetProperty("said").GetString()).ShouldBe(("1/9", "ngày 1 tháng 9 âm lịch"));
        var notes = days.GetProperty("2026-10-10").GetProperty("notes").EnumerateArray().ToArray();
        notes.ShouldContain(n => n.GetProperty("kind").GetString() == "observance" && n.GetProperty("text").GetString()!.Contains("Chuyển đổi số") && n.GetProperty("matters").GetBoolean());
        notes.ShouldContain(n => n.GetProperty("kind").GetString() == "beat");
    }

    [StoreFact]
    public async Task A_day_on_which_an_account_posts_too_often_is_seen_whatever_the_filter_shows()
    {
        await using var desk = await DeskBench.Open();
        var (page, portal) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.Portal));
        for (var i = 0; i < 4; i++)
        {
            await desk.Post(page, $"Trang {i}", due: (1 + i) * Hour);
            await desk.Post(portal, $"Cổng {i}", due: (1 + i) * Hour);
            await desk.Post(page, $"Mai {i}", i == 3 ? PostState.Cancelled : PostState.Scheduled, due: Day + (i * Hour));
        }

        var days = (await Data(desk, "2026-10-05", "2026-10-06", $"&kenh={portal.Id}")).GetProperty("days");

        days.GetProperty("2026-10-05").GetProperty("crowd").GetString().ShouldBe("Kênh Facebook: 4 bài");
        days.GetProperty("2026-10-06").TryGetProperty("crowd", out _).ShouldBeFalse();
        (await desk.Text("/lich?xem=danh-sach&ngay=2026-10-05")).ShouldContain("Kênh Facebook: 4 bài, dày");
    }

    [StoreFact]
    public async Task The_list_works_without_a_script_and_goes_on_page_by_page()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        for (var i = 0; i < CalendarQuery.PageSize + 3; i++)
            await desk.Post(portal, $"Tin {i:000} <b>", due: TimeSpan.FromMinutes(i + 1));

        var first = await desk.Page("/lich?xem=danh-sach&ngay=2026-10-05");
        first.QuerySelectorAll("li.post").Length.ShouldBe(CalendarQuery.PageSize);
        first.QuerySelector("li.post .title")!.TextContent.ShouldBe("Tin 000 <b>");
        first.QuerySelectorAll("h2").ShouldContain(h => h.TextContent.Contains("Thứ Hai, 05/10/2026") && h.TextContent.Contains("25/8 âm"));
        var second = await desk.Page(first.QuerySelector("a[rel=next]:not(.btn)")!.GetAttribute("href")!);
        second.QuerySelectorAll("li.post").Length.ShouldBe(3);
        second.QuerySelector("a[rel=next]:not(.btn)").ShouldBeNull();
    }

    [StoreFact]
    public async Task Month_and_week_lead_on_and_keep_what_narrows_them()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.Account(ChannelKind.Facebook);
        var html = await desk.Page($"/lich?xem=thang&ngay=2026-10-05&kenh={page.Id}&trang-thai=held");

        html.QuerySelector("h1")!.TextContent.ShouldBe("Lịch đăng tháng 10/2026");
        html.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe($"/lich?xem=thang&ngay=2026-11-01&kenh={page.Id}&trang-thai=held");
        var grid = html.QuerySelector("#lich")!;
        (grid.GetAttribute("data-from"), grid.GetAttribute("data-to")).ShouldBe(("2026-09-28", "2026-11-01"));
        grid.GetAttribute("data-source")!.ShouldContain($"kenh={page.Id}");
        html.QuerySelector("noscript")!.InnerHtml.ShouldContain("xem=danh-sach");
    }

    [StoreTheory]
    [InlineData("2026-10-05", "2026-10-04")]
    [InlineData("2026-10-05", "2026-12-25")]
    [InlineData("0001-01-01", "0001-01-02")]
    public async Task A_span_that_is_none_or_too_long_is_not_read(string from, string to)
    {
        await using var desk = await DeskBench.Open();
        (await desk.Status($"/lich/du-lieu?from={from}&to={to}")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task The_month_is_read_by_an_index_and_not_by_looking_through_all_posts()
    {
        await using var desk = await DeskBench.Open();
        if (!desk.Service<Content.Store.Database>().OneWorker)
            return;
        foreach (var where in new[] { "p.unit_id IN ('a', 'b')", "p.account_id = 'a' AND p.unit_id IN ('a', 'b')" })
        {
            var plan = await desk.Service<Content.Store.Database>().Read(session => session.List<(int, int, int, string Detail)>(
                $"EXPLAIN QUERY PLAN SELECT p.id FROM post p JOIN item i ON i.id = p.item_id WHERE {where} AND p.due >= 1 AND p.due < 2 ORDER BY p.due, p.id LIMIT 10"));
            plan.ShouldContain(step => step.Detail.Contains("due>") && step.Detail.Contains("USING"), string.Join("; ", plan.Select(step => step.Detail)));
        }
    }

    private static async Task<JsonElement> Data(DeskBench desk, string from, string to, string narrowed = "") =>
        await desk.Client.GetFromJsonAsync<JsonElement>($"/lich/du-lieu?from={from}&to={to}{narrowed}");

    private static string[] Titles(JsonElement data) => [.. data.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("title").GetString()!)];
}
