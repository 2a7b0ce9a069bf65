using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Approvals;

/// <summary>What is past its last moment is offered the next free posting time, where it is approved and on its own page.</summary>
public sealed class MissedPostTests
{
    [StoreFact]
    public async Task The_approvers_page_offers_the_next_free_time_and_one_press_takes_it()
    {
        await using var desk = await WritingBench.Open();
        var (item, post) = await Missed(desk);

        var page = await desk.See($"/duyet/{item.Id}");
        var button = page.QuerySelector("form[action$='/gio-trong'] button")!.TextContent;
        button.ShouldMatch("^Xếp vào 19:30 ");
        (await desk.Press(page, "/gio-trong", null)).Status.ShouldBe(HttpStatusCode.Redirect);

        var now = await Find(desk, post);
        (now.State, now.Due > desk.Clock.GetUtcNow()).ShouldBe((PostState.Scheduled, true));
        button.ShouldBe($"Xếp vào {desk.Unit.Local(now.Due):HH:mm dd/MM/yyyy}");
        (await desk.Text($"/duyet/{item.Id}")).ShouldNotContain("Quá hạn, chưa đăng");
    }

    [StoreFact]
    public async Task The_posts_own_page_offers_it_too_and_to_who_may_write_alone()
    {
        await using var desk = await WritingBench.Open();
        var (item, post) = await Missed(desk);
        await desk.As("Người xem", PersonRole.Viewer);
        (await desk.See($"/bai-dang/{post}")).QuerySelector("form[action$='/gio-trong']").ShouldBeNull();
        (await desk.See($"/duyet/{item.Id}")).Body!.TextContent.ShouldContain("Giờ trống tiếp theo: 19:30");

        await desk.As(WritingBench.Writer);
        (await desk.Press($"/bai-dang/{post}", "/gio-trong", null)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await Find(desk, post)).State.ShouldBe(PostState.Scheduled);
        (await desk.See($"/bai-dang/{post}")).QuerySelector("form[action$='/gio-trong']").ShouldBeNull();
    }

    [StoreFact]
    public async Task Where_no_time_is_free_it_says_why()
    {
        await using var desk = await WritingBench.Open();
        var (item, post) = await Missed(desk, times: false);

        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("chưa có giờ đăng.");
        (await desk.Text($"/bai-dang/{post}")).ShouldContain("chưa có giờ đăng.");
        var other = await desk.Item("Tin khác");
        (await desk.Post("/tin-bai/moi", $"/duyet/{other.Id}/gio-trong", ("bai", post))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Find(desk, post)).State.ShouldBe(PostState.Missed);
    }

    private static async Task<PostView> Find(DeskBench desk, string post) => (await desk.Service<PostList>().Find(post))!;

    private static async Task<(Item Item, string Post)> Missed(DeskBench desk, bool times = true)
    {
        var item = await desk.Item();
        var post = await desk.Queue(item);
        (await desk.Service<SubmissionDesk>().Submit(item.Id, 1, WritingBench.Writer)).Ok.ShouldBeTrue();
        var account = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).Single(a => a.Kind == ChannelKind.Portal);
        if (times)
            (await desk.Service<PostingTimeStore>().Add(account.Id, [.. Enum.GetValues<DayOfWeek>().Select(day => new PostingTime(day, new TimeOnly(19, 30)))], "quản trị")).Ok.ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET state = 7, why = 'chưa duyệt' WHERE id = @post", new { post }));
        return (item, post);
    }
}
