using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Calendar;

/// <summary>What people do in the calendar, by its forms and by the script of its grid. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class CalendarActsTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task A_drag_inside_the_approved_window_moves_and_says_that_the_approval_stays()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Ra quân", due: Hour);
        await desk.Approve(post, null, desk.Clock.GetUtcNow().AddDays(3));

        var (status, said) = await Drag(desk, post, "2026-10-06T19:30");

        status.ShouldBe(HttpStatusCode.OK);
        (said.GetProperty("done").GetBoolean(), said.GetProperty("start").GetString()).ShouldBe((true, "2026-10-06T19:30:00"));
        said.GetProperty("words").GetString().ShouldBe("19:30, Thứ Ba, 06/10/2026. Vẫn trong khoảng được duyệt: không phải duyệt lại.");
        (await desk.Due(post)).ShouldBe(new DateTimeOffset(2026, 10, 6, 12, 30, 0, TimeSpan.Zero));
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'post.move' AND subject = @post", new { post })).ShouldBe(1);
    }

    [StoreFact]
    public async Task Outside_the_window_the_script_and_the_page_ask_first()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Ra quân", due: Hour);
        await desk.Approve(post, null, desk.Clock.GetUtcNow().AddDays(1));
        var before = await desk.Due(post);

        var (status, said) = await Drag(desk, post, "2026-10-09T19:30");
        (status, said.GetProperty("asks").GetBoolean(), said.GetProperty("done").GetBoolean()).ShouldBe((HttpStatusCode.Conflict, true, false));
        using var page = await desk.Send($"/lich/bai/{post}", $"/lich/bai/{post}/doi", fields: [("luc", "2026-10-09T19:30"), ("thay", await desk.Seen(post))]);
        (await page.Content.ReadAsStringAsync()).ShouldContain("Vẫn dời, sẽ duyệt lại");
        (await desk.Due(post)).ShouldBe(before);

        using var meant = await desk.Send($"/lich/bai/{post}", $"/lich/bai/{post}/doi", fields: [("luc", "2026-10-09T19:30"), ("thay", await desk.Seen(post)), ("dong-y", "1"), ("ve", "/lich?xem=tuan")]);
        (meant.StatusCode, meant.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, "/lich?xem=tuan"));
        (await desk.Service<PostList>().Find(post))!.Approved.ShouldBeFalse();
    }

    [StoreFact]
    public async Task Whoever_moves_what_a_colleague_has_just_moved_is_told_and_sees_where_it_stands()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Ra quân", due: Hour);
        var seen = await desk.Seen(post);

        (await Drag(desk, post, "2026-10-06T19:30", seen)).Status.ShouldBe(HttpStatusCode.OK);
        var (status, said) = await Drag(desk, post, "2026-10-07T07:00", seen);

        (status, said.GetProperty("done").GetBoolean(), said.GetProperty("start").GetString()).ShouldBe((HttpStatusCode.Conflict, false, "2026-10-06T19:30:00"));
        said.GetProperty("words").GetString()!.ShouldContain("Người khác vừa dời bài này sang 19:30 06/10/2026");
        said.GetProperty("seen").GetInt64().ShouldBe((await desk.Due(post)).ToUnixTimeMilliseconds());
    }

    [StoreFact]
    public async Task A_form_that_is_not_this_desks_own_and_one_without_a_time_move_nothing()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Ra quân", due: Hour);
        var before = await desk.Due(post);

        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("luc", "2026-10-09T19:30"), KeyValuePair.Create("thay", await desk.Seen(post))]);
        using var foreign = await desk.Client.PostAsync($"/lich/bai/{post}/doi", forged);
        foreign.IsSuccessStatusCode.ShouldBeFalse();
        foreach (var time in new[] { "", "hôm qua", "2026-13-40T00:00", "9999-12-31T23:59" })
            (await Drag(desk, post, time)).Status.ShouldBe(HttpStatusCode.BadRequest, time);
        (await desk.Due(post)).ShouldBe(before);
    }

    [StoreFact]
    public async Task A_post_that_is_out_has_no_form_to_move_it_and_says_why_when_it_is_tried()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Ra quân", PostState.Published, due: -Hour);

        (await desk.Page($"/lich/bai/{post}")).QuerySelectorAll("form").Select(f => f.GetAttribute("action")!.Split('/')[^1]).ShouldBe(["chep"]);
        var (status, said) = await Drag(desk, post, "2026-10-09T19:30");
        (status, said.GetProperty("words").GetString()).ShouldBe((HttpStatusCode.Conflict, "Bài này không dời được nữa: đã đăng."));
    }

    [StoreFact]
    public async Task Many_posts_are_moved_held_and_let_go_from_the_list_and_what_cannot_is_named()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.Account(ChannelKind.Facebook);
        var (one, two, gone) = (await desk.Post(page, "Một", due: Hour), await desk.Post(page, "Hai", due: 2 * Hour), await desk.Post(page, "Đã lên", PostState.Published, due: 3 * Hour));
        const string list = "/lich?xem=danh-sach&ngay=2026-10-05";
        (string, string)[] ticked = [("bai", one), ("bai", two), ("bai", gone), ("ve", list)];

        var moved = await Text(desk.Send(list, "/lich/nhieu", fields: [.. ticked, ("viec", "doi"), ("so-ngay", "2")]));
        moved.ShouldContain("Đã dời 2 bài đi 2 ngày.");
        moved.ShouldContain("Đã lên: Bài này không dời được nữa: đã đăng.");
        (await desk.Due(one)).ShouldBe(desk.Clock.GetUtcNow() + Hour + TimeSpan.FromDays(2));
        (await Text(desk.Send(list, "/lich/nhieu", fields: [.. ticked, ("viec", "giu")]))).ShouldContain("Đã tạm giữ 2 bài.");
        (await Text(desk.Send(list, "/lich/nhieu", fields: [.. ticked, ("viec", "tha")]))).ShouldContain("2 bài đi tiếp đúng giờ đã định.");
        (await desk.Service<PostList>().Find(two))!.State.ShouldBe(PostState.Scheduled);
    }

    [StoreFact]
    public async Task Whoever_may_only_look_sees_no_form_and_posts_of_another_unit_are_reached_by_nobody()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.Account(ChannelKind.Facebook);
        var post = await desk.Post(page, "Một", due: Hour);
        var elsewhere = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban" });
        var other = await desk.Person("Người bản", elsewhere.Id, PersonRole.Editor);
        await desk.As("Người xem", PersonRole.Viewer);
        (await desk.Page($"/lich/bai/{post}")).QuerySelectorAll("form").ShouldBeEmpty();
        (await desk.Page($"/hang-cho/{page.Id}")).QuerySelectorAll("form").ShouldBeEmpty();
        (await desk.Page("/lich?xem=danh-sach&ngay=2026-10-05")).QuerySelectorAll("input[name=bai]").ShouldBeEmpty();
        (await desk.Text("/lich/du-lieu?from=2026-10-05&to=2026-10-05")).ShouldNotContain("movable");

        await desk.As(other.Name);
        const string list = "/lich?xem=thang";
        using var answer = await desk.Send(list, "/lich/nhieu", fields: [("bai", post), ("viec", "doi"), ("so-ngay", "3")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Due(post)).ShouldBe(desk.Clock.GetUtcNow() + Hour);
    }

    [StoreFact]
    public async Task Many_posts_are_asked_about_once_and_moved_when_that_is_meant()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Có hạn", due: Hour);
        await desk.Approve(post, null, desk.Clock.GetUtcNow().AddDays(1));
        const string list = "/lich?xem=danh-sach&ngay=2026-10-05";

        using var asked = await desk.Send(list, "/lich/nhieu", fields: [("bai", post), ("viec", "doi"), ("so-ngay", "3"), ("ve", list)]);
        asked.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var form = new HtmlParser().ParseDocument(await asked.Content.ReadAsStringAsync()).QuerySelector("form")!;
        var again = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).Where(f => f.Item1 != "__RequestVerificationToken").ToArray();
        again.ShouldContain(("dong-y", "1"));
        (await Text(desk.Send(list, form.GetAttribute("action")!, fields: again))).ShouldContain("Đã dời 1 bài đi 3 ngày.");
    }

    [StoreTheory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("367")]
    [InlineData("hai")]
    public async Task A_number_of_days_that_is_none_moves_nothing(string days)
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Post(await desk.Account(ChannelKind.Facebook), "Một", due: Hour);
        const string list = "/lich?xem=danh-sach&ngay=2026-10-05";

        using var answer = await desk.Send(list, "/lich/nhieu", fields: [("bai", post), ("viec", "doi"), ("so-ngay", days)]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Due(post)).ShouldBe(desk.Clock.GetUtcNow() + Hour);
    }

    [StoreFact]
    public async Task A_copy_a_hold_and_the_queue_stand_on_the_page_of_the_post()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.Account(ChannelKind.Facebook);
        var post = await desk.Post(page, "Ra quân", due: Hour);
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 2, 420)", new { page.Id });

        (await Text(desk.Send($"/lich/bai/{post}", $"/lich/bai/{post}/chep", fields: [("luc", "2026-10-12T07:00")]))).ShouldContain("Đã chép thành bài đăng mới lúc 07:00, Thứ Hai, 12/10/2026.");
        (await Text(desk.Send($"/lich/bai/{post}", $"/lich/bai/{post}/xep-hang"))).ShouldContain("Kênh Facebook: 07:00, Thứ Ba, 06/10/2026.");
        (await Text(desk.Send($"/lich/bai/{post}", $"/lich/bai/{post}/giu"))).ShouldContain("Đã tạm giữ 1 bài.");
        (await Text(desk.Send($"/lich/bai/{post}", $"/lich/bai/{post}/tha"))).ShouldContain("1 bài đi tiếp đúng giờ đã định.");
        (await desk.Value<int>("SELECT COUNT(*) FROM post")).ShouldBe(2);
    }

    [Theory]
    [InlineData("/lich?xem=tuan", "/lich?xem=tuan")]
    [InlineData("/hang-cho/abc", "/hang-cho/abc")]
    [InlineData("//evil.example", "/lich")]
    [InlineData("https://evil.example/lich", "/lich")]
    [InlineData("/lichlam", "/lich")]
    [InlineData("/lich/\\evil.example", "/lich")]
    [InlineData(null, "/lich")]
    public void A_form_comes_back_to_a_page_of_the_calendar_and_nowhere_else(string? given, string back) => CalendarForm.Back(given).ShouldBe(back);

    private static async Task<(HttpStatusCode Status, JsonElement Said)> Drag(DeskBench desk, string post, string time, string? seen = null)
    {
        using var answer = await desk.Send($"/lich/bai/{post}", $"/lich/bai/{post}/doi", script: true, ("luc", time), ("thay", seen ?? await desk.Seen(post)));
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static async Task<string> Text(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).Body!.TextContent;
    }
}
