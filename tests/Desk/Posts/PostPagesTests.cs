using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>The page of one post, and its forms as a browser without script sends them.</summary>
public sealed class PostPagesTests
{
    [Fact]
    public async Task The_page_tells_how_a_post_stands_and_everything_that_happened_to_it()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Out(await desk.Account(ChannelKind.Facebook));

        var page = await desk.Page($"/bai-dang/{post}");

        page.Body!.TextContent.ShouldContain("Bài này: đã đăng.");
        page.QuerySelectorAll(".post-story li").Length.ShouldBeGreaterThan(1);
        page.QuerySelectorAll("form").Select(f => f.GetAttribute("action")!.Split('/')[^1]).ShouldBe(["dinh-chinh", "go"]);
        (await desk.Text("/")).ShouldContain($"href=\"/bai-dang/{post}\"");
    }

    [Fact]
    public async Task Newer_approved_words_are_offered_and_sent_to_the_worker_by_one_press()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Out(await desk.Account(ChannelKind.Facebook));
        await desk.Newer(post);

        using var asked = await desk.Submit($"/bai-dang/{post}", "sua");

        (asked.StatusCode, asked.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, $"/bai-dang/{post}"));
        var change = (await desk.Service<ChangeList>().Of(post)).ShouldHaveSingleItem();
        (change.Kind, change.State, change.Person).ShouldBe((AttemptKind.Update, ChangeState.Waiting, "Lò Thị Hoa"));
        var page = await desk.Page($"/bai-dang/{post}");
        page.QuerySelector("#tien-do")!.GetAttribute("hx-get").ShouldBe($"/bai-dang/{post}/tien-do");
        (await desk.Text($"/bai-dang/{post}/tien-do")).ShouldContain("chờ sửa");
    }

    [Fact]
    public async Task To_take_down_and_post_again_is_asked_for_once()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Out(await desk.Account(ChannelKind.Facebook));
        await desk.Newer(post);

        using var asked = await desk.Submit($"/bai-dang/{post}", "dang-lai");

        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var change = (await desk.Service<ChangeList>().Of(post)).ShouldHaveSingleItem();
        (change.Kind, change.Again is null).ShouldBe((AttemptKind.Withdraw, false));
        (await desk.Page($"/bai-dang/{post}")).QuerySelector("form[action$='/dang-lai'], form[action$='/go']").ShouldBeNull();
    }

    [Fact]
    public async Task Taking_down_everywhere_shows_a_line_for_each_channel_the_one_worked_by_hand_too()
    {
        await using var desk = await DeskBench.Open();
        var (page, hand) = (await desk.Out(await desk.Account(ChannelKind.Facebook)), await desk.Out(await desk.Group()));
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET item_id = (SELECT item_id FROM post WHERE id = @page) WHERE id = @hand", new { page, hand }));

        using var reasonless = await desk.Submit($"/bai-dang/{page}", "go", ("why", " "), ("moi-kenh", "on"));
        using var asked = await desk.Submit($"/bai-dang/{page}", "go", ("why", "Sai ngày họp"), ("moi-kenh", "on"));

        (reasonless.StatusCode, asked.StatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.Redirect));
        (await desk.Page($"/bai-dang/{page}")).QuerySelectorAll(".post-lines li").Select(l => l.TextContent.Trim())
            .ShouldBe(["Facebook · Kênh Facebook chờ gỡ", "Đăng tay · Kênh Assisted cần gỡ tay, chờ Trưởng bản Toản"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_could_not_be_done_leads_to_doing_it_by_hand_or_is_dropped()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Out(await desk.Account(ChannelKind.Facebook));
        await desk.Newer(post);
        await desk.Service<ChangeDesk>().Update(post, "Biên tập viên");
        await desk.Service<Database>().Write(session => session.Run("UPDATE post_change SET state = 4, why = 'Facebook không cho đổi ảnh.', ended = 1"));
        (await desk.Page($"/bai-dang/{post}")).QuerySelector($"a[href='/dang-tay/viec/{await desk.Task(post)}']").ShouldNotBeNull();
        (await desk.Text("/")).ShouldContain("1 bài cần người xử lý.");

        using var dropped = await desk.Submit($"/bai-dang/{post}", "bo-qua");

        dropped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<ChangeList>().Of(post)).ShouldHaveSingleItem().State.ShouldBe(ChangeState.Dropped);
        (await desk.Text("/")).ShouldNotContain("cần người xử lý.");
    }

    [Fact]
    public async Task A_correction_is_drafted_with_the_address_of_the_old_post_and_waits_for_its_approval()
    {
        await using var desk = await DeskBench.Open();
        var post = await desk.Out(await desk.Group());

        using var drafted = await desk.Submit($"/bai-dang/{post}", "dinh-chinh", ("dung", "Họp lúc 14 giờ."));

        drafted.StatusCode.ShouldBe(HttpStatusCode.Redirect, await drafted.Content.ReadAsStringAsync());
        var draft = await desk.Page(drafted.Headers.Location!.ToString());
        draft.QuerySelector("h1")!.TextContent.ShouldBe("Đính chính: Họp bản Nà Ban");
        draft.Body!.TextContent.ShouldContain("Họp lúc 14 giờ.");
        draft.Body!.TextContent.ShouldContain("Chưa duyệt.");
        draft.QuerySelector($"a[href='/bai-dang/{post}']").ShouldNotBeNull();
        (await desk.Page($"/bai-dang/{post}")).QuerySelector($"a[href='{drafted.Headers.Location}']").ShouldNotBeNull();
        (await desk.Service<Database>().Read(s => s.Value<string>("SELECT link FROM item WHERE title LIKE 'Đính chính%'"))).ShouldBe("https://zalo.me/g/naban/1");
    }

    [Fact]
    public async Task A_likely_twin_on_the_account_is_shown_before_the_post_goes_out()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        var post = await desk.Post(account, "Mời bà con bản Nà Ban đến họp dân chiều thứ Bảy", due: TimeSpan.FromHours(3));
        (await desk.Text($"/bai-dang/{post}")).ShouldNotContain("đã có bài gần giống");
        await desk.Service<Database>().Write(session => session.Run("""
            INSERT INTO outside_post (id, unit_id, account_id, remote_id, url, text, at, seen, created)
            SELECT 'n1', unit_id, account_id, 'r1', 'https://facebook.com/r1', 'Mời bà con bản Nà Ban đến họp dân chiều thứ Bảy', created, created, created FROM post WHERE id = @post
            """, new { post }));

        var page = await desk.Page($"/bai-dang/{post}");

        page.QuerySelector("[role=note]")!.TextContent.ShouldContain("Trên kênh này đã có bài gần giống");
        page.QuerySelector("a[href='https://facebook.com/r1']").ShouldNotBeNull();
    }
}
