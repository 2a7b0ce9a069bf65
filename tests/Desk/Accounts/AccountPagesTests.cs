using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Desk.Serve;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Outside;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Accounts;

public sealed class AccountPagesTests
{
    [Fact]
    public async Task One_glance_says_which_accounts_need_a_person_and_why()
    {
        await using var bench = await AccountBench.Open();
        var store = bench.Desk.Service<AccountStore>();
        var off = await bench.Desk.Account(ChannelKind.Facebook);
        await store.Save(off with { Active = false, InactiveWhy = "Mã truy cập đã hết hạn." });
        await bench.Desk.Account(ChannelKind.WordPress);
        await bench.Desk.Account(ChannelKind.ZaloOa, sandbox: true);
        var portal = await bench.Desk.Account(ChannelKind.Portal);
        await bench.Desk.Post(portal, "Lịch tiếp dân", PostState.Published, -TimeSpan.FromHours(1));
        var html = await bench.Desk.Text("/kenh");
        html.ShouldContain("2 kênh cần người xử lý:");
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelector($"#k-{off.Id}")!.TextContent.ShouldContain("Mã truy cập đã hết hạn.");
        foreach (var state in new[] { "đã tắt", "chưa xác nhận công khai", "kênh thử", "đang bật" })
            html.ShouldContain(state);
        page.QuerySelector($"#k-{portal.Id}")!.TextContent.ShouldContain("Bài gần nhất: 07:00, 05/10/2026 · Lịch tiếp dân");
        // What needs somebody stands first.
        page.QuerySelector("li.account")!.Id.ShouldBe($"k-{off.Id}");
    }

    [Fact]
    public async Task Switching_off_and_on_is_audited_and_needs_nobody_else()
    {
        await using var bench = await AccountBench.Open();
        var portal = await bench.Desk.Account(ChannelKind.Portal);
        (await bench.Send("/kenh", $"/kenh/{portal.Id}/tat")).Location.ShouldBe($"/kenh#k-{portal.Id}");
        (await bench.Account(portal.Id))!.Active.ShouldBeFalse();
        var html = await bench.Desk.Text("/kenh");
        html.ShouldContain($"{DeskBench.Usual} đã tắt.");
        html.ShouldContain("Mọi kênh đều ổn.");
        await bench.Send("/kenh", $"/kenh/{portal.Id}/bat");
        (await bench.Account(portal.Id))!.Active.ShouldBeTrue();
        (await bench.Audit("account.off")).Concat(await bench.Audit("account.on")).Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_old_button_does_not_switch_twice()
    {
        await using var bench = await AccountBench.Open();
        var portal = await bench.Desk.Account(ChannelKind.Portal);
        await bench.Send("/kenh", $"/kenh/{portal.Id}/bat");
        (await bench.Audit("account.on")).ShouldBeEmpty();
        (await bench.Send("/kenh", "/kenh/khong-co/tat")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_posted_elsewhere_is_shown_a_page_at_a_time_and_tagged()
    {
        await using var bench = await AccountBench.Open();
        var account = await bench.Desk.Account(ChannelKind.Facebook);
        for (var i = 1; i <= OutsideView.PageSize + 3; i++)
            await Stand(bench, account, $"Bài ngoài số {i:00}", i);
        var first = new HtmlParser().ParseDocument(await bench.Desk.Text($"/kenh/{account.Id}"));
        first.QuerySelectorAll("li.outside").Length.ShouldBe(OutsideView.PageSize);
        first.QuerySelector("li.outside")!.TextContent.ShouldContain("Bài ngoài số 01");
        first.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe($"/kenh/{account.Id}?trang=2");
        var second = new HtmlParser().ParseDocument(await bench.Desk.Text($"/kenh/{account.Id}?trang=2"));
        second.QuerySelectorAll("li.outside").Length.ShouldBe(3);
        second.QuerySelector("a[rel=next]").ShouldBeNull();

        var post = (await bench.Desk.Service<OutsideDesk>().Of(account.Id, 0, 1))[0];
        var (status, _, location) = await bench.Send($"/kenh/{account.Id}", $"/kenh/{account.Id}/ngoai/{post.Id}", ("chuyen-muc", " Chuyển đổi số "), ("chu-de", ""), ("trang", "1"));
        (status, location).ShouldBe((HttpStatusCode.SeeOther, $"/kenh/{account.Id}?trang=1#n-{post.Id}"));
        var tagged = (await bench.Desk.Service<OutsideDesk>().Find(post.Id))!;
        (tagged.Section, tagged.Theme).ShouldBe(("Chuyển đổi số", null));
        var other = await bench.Desk.Account(ChannelKind.WordPress);
        (await bench.Send($"/kenh/{account.Id}", $"/kenh/{other.Id}/ngoai/{post.Id}", ("chuyen-muc", "Khác"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_a_worker_in_another_process_leaves_alone_is_said_with_since_when_until_when_and_why()
    {
        await using var bench = await AccountBench.Open();
        var page = await bench.Desk.Account(ChannelKind.Portal);
        await using var worker = await RestingWorker.Open(bench.Desk.Folder, bench.Desk.Clock, page.Id);
        var html = await bench.Desk.Text("/kenh");
        html.ShouldContain("1 kênh cần người xử lý:");
        new HtmlParser().ParseDocument(html).QuerySelector($"#k-{page.Id}")!.TextContent.ShouldContain("Kênh lỗi liên tiếp từ 08:00:00 nên tạm nghỉ gọi, đến 08:00:30 gọi lại. Mất kết nối.");

        bench.Desk.Clock.Advance(TimeSpan.FromSeconds(16));
        (await bench.Desk.Text("/kenh")).ShouldContain("Mọi kênh đều ổn.", customMessage: "its worker is dead");
    }

    private static Task<int> Stand(AccountBench bench, Account account, string text, int hoursAgo) => bench.Desk.Service<Database>().Write(session => session.Run("""
        INSERT INTO outside_post (id, unit_id, account_id, remote_id, url, text, at, seen, created) VALUES (@id, @UnitId, @account, @id, 'https://kenh.example/1', @text, @at, @at, @at)
        """, new { id = Id.New(bench.Desk.Clock), account.UnitId, account = account.Id, text, at = bench.Desk.Clock.GetUtcNow().AddHours(-hoursAgo).ToUnixTimeMilliseconds() }));
}
