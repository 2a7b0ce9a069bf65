using System.Net;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Assisted;

/// <summary>Changing and taking down by hand, as a phone does it: no script, a cookie, and what signs the forms.</summary>
public sealed class HandPagesTests
{
    [Fact]
    public async Task A_change_stands_on_the_page_for_posting_by_hand_and_leads_to_its_own()
    {
        await using var desk = await DeskBench.Open();
        var post = await Withdrawn(desk);

        var line = (await desk.Page("/dang-tay")).QuerySelectorAll("section[aria-labelledby=viec] a.hand-line").ShouldHaveSingleItem();

        line.GetAttribute("href").ShouldBe($"/dang-tay/viec/{await desk.Task(post)}");
        line.TextContent.ShouldContain("Gỡ: Họp bản Nà Ban");
        (await desk.Text("/dang-tay/danh-sach")).ShouldContain("1 bài đã đăng cần sửa hoặc gỡ tay");
    }

    [Fact]
    public async Task Taking_down_shows_the_post_the_reason_and_who_it_is_for()
    {
        await using var desk = await DeskBench.Open();
        var post = await Withdrawn(desk);

        var page = await desk.Page($"/dang-tay/viec/{await desk.Task(post)}");

        page.QuerySelector("a[href='https://zalo.me/g/naban/1']").ShouldNotBeNull().TextContent.ShouldBe("Mở bài đã đăng");
        page.QuerySelector("a[href='https://zalo.me/g/naban']").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("Lý do: Sai ngày họp");
        page.Body!.TextContent.ShouldContain("Người phụ trách: Trưởng bản Toản");
        page.QuerySelector("textarea[readonly]").ShouldBeNull();
        page.QuerySelector($"a[href='/bai-dang/{post}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Changing_shows_the_new_words_to_copy_and_the_old_beside_them_with_what_changed()
    {
        await using var desk = await DeskBench.Open();
        var post = await Updated(desk);

        var page = await desk.Page($"/dang-tay/viec/{await desk.Task(post)}");

        page.QuerySelector("textarea[readonly]")!.TextContent.ShouldBe(HandBench.New);
        page.QuerySelectorAll("del").Select(e => e.TextContent).ShouldBe(["8"]);
        page.QuerySelectorAll("ins").Select(e => e.TextContent).ShouldBe(["14"]);
        page.QuerySelector("#cu-text")!.TextContent.ShouldBe(HandBench.Old);
        page.QuerySelector("#moi-text")!.TextContent.ShouldBe(HandBench.New);
        page.QuerySelectorAll("button[data-copy]").Select(b => b.GetAttribute("data-copy")).ShouldBe(["chu-text", "cu-text"]);
    }

    [Fact]
    public async Task It_is_taken_under_a_name_given_back_and_closed_without_a_proof()
    {
        await using var desk = await DeskBench.Open();
        var post = await Withdrawn(desk);
        var path = $"/dang-tay/viec/{await desk.Task(post)}";

        using var taken = await desk.Submit(path, "nhan");
        (taken.StatusCode, taken.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, path));
        (await desk.Text(path)).ShouldContain("Bạn đang nhận việc này.");
        using var back = await desk.Submit(path, "tra-lai");
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var done = await desk.Submit(path, "da-lam", ("url", ""));

        done.StatusCode.ShouldBe(HttpStatusCode.Redirect, await done.Content.ReadAsStringAsync());
        (await desk.Service<PostList>().Find(post))!.State.ShouldBe(PostState.Withdrawn);
        var page = await desk.Page(path);
        page.Body!.TextContent.ShouldContain("Việc này: đã gỡ.");
        page.QuerySelector("form[action$='/da-lam']").ShouldBeNull();
        (await desk.Text("/dang-tay")).ShouldContain("Gần đây");
    }

    [Fact]
    public async Task Who_cannot_do_it_says_why_and_the_post_is_among_those_that_need_a_person()
    {
        await using var desk = await DeskBench.Open();
        var post = await Updated(desk);
        var path = $"/dang-tay/viec/{await desk.Task(post)}";

        using var sent = await desk.Submit(path, "khong-lam-duoc", ("why", "Tin đã quá hai ngày"));

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Text(path)).ShouldContain("Lò Thị Hoa không sửa tay được: Tin đã quá hai ngày");
        (await desk.Service<PostList>().Find(new PostQuery { NeedsPerson = true })).ShouldHaveSingleItem().Id.ShouldBe(post);
    }

    [Fact]
    public async Task Words_that_are_no_longer_approved_are_not_shown()
    {
        await using var desk = await DeskBench.Open();
        var post = await Updated(desk);
        await desk.Service<Database>().Write(session => session.Run("UPDATE approval SET voided = 1"));

        var page = await desk.Page($"/dang-tay/viec/{await desk.Task(post)}");

        page.Body!.TextContent.ShouldContain("đừng sửa theo bản này");
        page.QuerySelector("textarea[readonly], form[action$='/nhan'], form[action$='/da-lam']").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_nothing()
    {
        await using var desk = await DeskBench.Open();
        var post = await Withdrawn(desk);
        var path = $"/dang-tay/viec/{await desk.Task(post)}";

        using var foreign = await desk.Client.PostAsync($"{path}/da-lam", new FormUrlEncodedContent([KeyValuePair.Create("url", "")]));

        foreign.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Service<PostList>().Find(post))!.State.ShouldBe(PostState.Published);
    }

    [Fact]
    public async Task The_public_address_shows_none_of_it_and_what_is_not_there_has_no_page()
    {
        await using var desk = await DeskBench.Open();
        var post = await Withdrawn(desk);
        foreach (var path in new[] { $"/dang-tay/viec/{await desk.Task(post)}", $"/bai-dang/{post}", $"/bai-dang/{post}/tien-do" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            using var response = await desk.Client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
        (await desk.Status("/dang-tay/viec/khong-co")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status("/bai-dang/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Withdrawn(DeskBench desk)
    {
        var post = await desk.Out(await desk.Group());
        (await desk.Service<ChangeDesk>().Withdraw(post, "Biên tập viên", "Sai ngày họp")).Ok.ShouldBeTrue();
        return post;
    }

    private static async Task<string> Updated(DeskBench desk)
    {
        var post = await desk.Out(await desk.Group());
        await desk.Newer(post);
        (await desk.Service<ChangeDesk>().Update(post, "Biên tập viên")).Ok.ShouldBeTrue();
        return post;
    }
}
