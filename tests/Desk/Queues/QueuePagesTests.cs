using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Queues;

/// <summary>The page of one account's queue. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class QueuePagesTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task Posting_times_are_given_and_taken_away_and_the_empty_ones_show()
    {
        await using var desk = await DeskBench.Open();
        var page = $"/hang-cho/{(await desk.Account(ChannelKind.Facebook)).Id}";
        (await desk.Page(page)).Body!.TextContent.ShouldContain("Hàng chờ trống và kênh chưa có giờ đăng nào");

        using var added = await desk.Send(page, $"{page}/gio/them", fields: [("gio", "19:30"), ("ngay", "1"), ("ngay", "3"), ("ngay", "1"), ("ngay", "9")]);
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Rows(desk, page)).ShouldBe(["19:30, Thứ Hai, 05/10/2026 còn trống", "19:30, Thứ Tư, 07/10/2026 còn trống", "19:30, Thứ Hai, 12/10/2026 còn trống", "19:30, Thứ Tư, 14/10/2026 còn trống"]);

        using var removed = await desk.Send(page, $"{page}/gio/bo", fields: [("gio", "19:30"), ("ngay", "1")]);
        (await Rows(desk, page)).ShouldBe(["19:30, Thứ Tư, 07/10/2026 còn trống", "19:30, Thứ Tư, 14/10/2026 còn trống"]);
        foreach (var fields in new[] { new[] { ("gio", "25:00"), ("ngay", "1") }, [("gio", "19:30")], [("gio", "19:30"), ("ngay", "tám")] })
        {
            using var wrong = await desk.Send(page, $"{page}/gio/them", fields: fields);
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act LIKE 'postingTime.%'")).ShouldBe(2);
    }

    [StoreFact]
    public async Task Of_many_empty_times_on_end_six_show_and_the_others_are_a_press_away()
    {
        await using var desk = await DeskBench.Open();
        var page = $"/hang-cho/{(await desk.Account(ChannelKind.Facebook)).Id}";
        using var added = await desk.Send(page, $"{page}/gio/them", fields: [("gio", "19:30"), .. Enumerable.Range(1, 5).Select(day => ("ngay", $"{day}"))]);

        var rows = (await desk.Page(page)).QuerySelectorAll("ol > .hang").ToList();

        rows.Count.ShouldBe(7);
        rows[^1].QuerySelector("summary")!.TextContent.ShouldBe("4 giờ trống nữa, đến 19:30, Thứ Sáu, 16/10/2026");
        rows[^1].QuerySelectorAll("li").Length.ShouldBe(4);
    }

    [StoreFact]
    public async Task What_waits_stands_between_the_empty_times_and_changes_places_by_one_press()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        var page = $"/hang-cho/{account.Id}";
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 1, 720), (@Id, 1, 840)", new { account.Id });
        var (first, second) = (await desk.Post(account, "Bài đầu", due: 4 * Hour), await desk.Post(account, "Bài sau", due: 5 * Hour));
        (await Rows(desk, page))[..3].ShouldBe(["1. 12:00, Thứ Hai, 05/10/2026 Bài đầu chưa duyệt ↓ Xuống", "2. 13:00, Thứ Hai, 05/10/2026 · giờ riêng của bài Bài sau chưa duyệt ↑ Lên", "14:00, Thứ Hai, 05/10/2026 còn trống"]);

        using var swapped = await Press(desk, page, "Lên một chỗ: Bài sau");

        swapped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        ((await desk.Due(first)) - (await desk.Due(second))).ShouldBe(Hour);
        using var back = await Press(desk, page, "Xuống một chỗ: Bài sau");
        ((await desk.Due(second)) - (await desk.Due(first))).ShouldBe(Hour);
    }

    [StoreFact]
    public async Task A_post_is_put_at_any_place_of_the_queue_by_its_number()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        var page = $"/hang-cho/{account.Id}";
        var posts = new List<string>();
        foreach (var hour in Enumerable.Range(1, 4))
            posts.Add(await desk.Post(account, $"Bài {hour}", due: hour * Hour));

        using var moved = await Press(desk, page, "Đến chỗ này: Bài 4", ("cho", "2"));
        moved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Order()).ShouldBe([posts[0], posts[3], posts[1], posts[2]]);
        using var last = await Press(desk, page, "Đến chỗ này: Bài 1", ("cho", "99"));
        (await Order()).ShouldBe([posts[3], posts[1], posts[2], posts[0]], "there are not so many places");
        using var none = await Press(desk, page, "Đến chỗ này: Bài 1", ("cho", "0"));
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        Task<IReadOnlyList<string>> Order() => desk.Service<Database>().Read(session => session.List<string>("SELECT id FROM post ORDER BY due"));
    }

    [StoreFact]
    public async Task Changing_places_that_would_void_an_approval_says_so_before_and_asks()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        var page = $"/hang-cho/{account.Id}";
        var (first, second) = (await desk.Post(account, "Có hạn", due: Hour), await desk.Post(account, "Bài sau", due: 48 * Hour));
        await desk.Approve(first, null, desk.Clock.GetUtcNow() + (2 * Hour));
        (await desk.Page(page)).Body!.TextContent.ShouldContain("Đổi chỗ với bài trước thì một trong hai bài phải duyệt lại.");

        using var asked = await Press(desk, page, "Lên một chỗ: Bài sau");
        asked.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = new HtmlParser().ParseDocument(await asked.Content.ReadAsStringAsync()).QuerySelectorAll("form").First(f => f.QuerySelector("[name=dong-y]") is not null);
        (await desk.Due(second)).ShouldBe(desk.Clock.GetUtcNow() + (48 * Hour));

        using var meant = await desk.Send(page, again.GetAttribute("action")!, fields: Hidden(again));
        meant.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Due(second)).ShouldBe(desk.Clock.GetUtcNow() + Hour);
    }

    [StoreFact]
    public async Task What_is_late_is_queued_anew_and_the_library_fills_what_is_empty()
    {
        await using var desk = await DeskBench.Open();
        var (account, portal) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.Portal));
        var page = $"/hang-cho/{account.Id}";
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 1, 1170)", new { account.Id });
        var missed = await desk.Post(account, "Quá hạn", PostState.Missed, due: -5 * Hour, why: "Máy tắt.");
        var elsewhere = await desk.Post(portal, "Đã duyệt cho cổng", due: Hour);
        await desk.Approve(elsewhere);
        (await desk.Page(page)).Body!.TextContent.ShouldContain("Máy tắt.");

        (await Text(desk.Send(page, $"{page}/xep", fields: [("bai", missed)]))).ShouldContain("Kênh Facebook: 19:30, Thứ Hai, 05/10/2026.");
        var item = (await desk.Value<string>("SELECT item_id FROM post WHERE id = @elsewhere", new { elsewhere }))!;
        (await desk.Page(page)).QuerySelectorAll("#tin option").Select(o => o.TextContent).ShouldBe(["Chọn một tin, bài", "Đã duyệt cho cổng"]);
        (await Text(desk.Send(page, $"{page}/them", fields: [("tin", item)]))).ShouldContain("Kênh Facebook: 19:30, Thứ Hai, 12/10/2026. Bài chờ duyệt.");
    }

    [StoreFact]
    public async Task Through_one_queue_no_post_of_another_account_is_reached()
    {
        await using var desk = await DeskBench.Open();
        var (account, portal) = (await desk.Account(ChannelKind.Facebook), await desk.Account(ChannelKind.Portal));
        var page = $"/hang-cho/{account.Id}";
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 2, 420)", new { portal.Id });
        var (one, two) = (await desk.Post(portal, "Bài của cổng", due: Hour), await desk.Post(portal, "Bài hai của cổng", due: 2 * Hour));
        var (before, after) = (await desk.Due(one), await desk.Due(two));

        using var queued = await desk.Send(page, $"{page}/xep", fields: [("bai", one)]);
        using var swapped = await desk.Send(page, $"{page}/doi-cho", fields: [("bai", one), ("thay", await desk.Seen(one)), ("voi", two), ("voi-thay", await desk.Seen(two)), ("dong-y", "1")]);

        (queued.StatusCode, swapped.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest));
        (await desk.Due(one), await desk.Due(two)).ShouldBe((before, after));
    }

    [StoreFact]
    public async Task A_paused_queue_says_so_until_it_goes_on()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        var page = $"/hang-cho/{account.Id}";

        using var paused = await desk.Submit(page, "dung");
        (await desk.Page(page)).Body!.TextContent.ShouldContain("Không bài nào được đăng lên kênh này cho đến khi chạy tiếp.");
        (await desk.Page("/hang-cho")).Body!.TextContent.ShouldContain("Đang tạm dừng");
        (await desk.Service<AccountStore>().Find(account.Id))!.Paused.ShouldBe(desk.Clock.GetUtcNow());
        await desk.Post(account, "Sắp đến giờ", due: Hour);
        (await desk.Text("/")).ShouldContain("Hàng chờ của kênh này đang tạm dừng");

        using var resumed = await desk.Submit(page, "tiep");
        (await desk.Service<AccountStore>().Find(account.Id))!.Paused.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_posting_time_at_which_the_machine_is_mostly_off_is_warned_of()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        for (var day = 21; day > 0; day--)
            await desk.Run("INSERT INTO worker (id, machine, started, beat) VALUES (@id, 'pc', @from, @to)",
                new { id = $"w{day}", from = (desk.Clock.GetUtcNow() - (Hour * 24 * day)).ToUnixTimeMilliseconds(), to = (desk.Clock.GetUtcNow() - (Hour * ((24 * day) - 9))).ToUnixTimeMilliseconds() });
        await desk.Run("INSERT INTO posting_time (account_id, day, minute) VALUES (@Id, 2, 300), (@Id, 2, 600)", new { account.Id });

        (await desk.Page($"/hang-cho/{account.Id}")).QuerySelectorAll("[role=note]").ShouldHaveSingleItem().TextContent.ShouldStartWith("Máy này thường tắt lúc 05:00 thứ Ba");
    }

    [StoreFact]
    public async Task An_account_that_is_not_there_is_not_found()
    {
        await using var desk = await DeskBench.Open();
        (await desk.Status("/hang-cho/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> Press(DeskBench desk, string page, string label, params (string Name, string Value)[] fields)
    {
        var form = (IElement)(await desk.Page(page)).QuerySelector($"button[aria-label='{label}']")!.Closest("form")!;
        return await desk.Send(page, form.GetAttribute("action")!, fields: [.. Hidden(form), .. fields]);
    }

    private static (string, string)[] Hidden(IElement form) =>
        [.. form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).Where(f => f.Item1 is not "__RequestVerificationToken")];

    private static async Task<string[]> Rows(DeskBench desk, string page)
    {
        var html = await desk.Page(page);
        foreach (var name in html.QuerySelectorAll("label, input").ToArray())
            name.Remove();
        return [.. html.QuerySelectorAll("ol .hang").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    private static async Task<string> Text(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).Body!.TextContent;
    }
}
