using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Scheduler.Tests.Followers;

public sealed class FollowerDeskTests
{
    [Fact]
    public async Task One_proposes_and_another_approves()
    {
        await using var bench = await FollowerBench.Open();
        var (first, second) = (await bench.Article("Một"), await bench.Article("Hai"));

        var id = (await bench.Desk.Propose(bench.Account.Id, [second, first], "Lò Thị Hoa")).Value!;
        bench.Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await bench.Desk.Approve(id, " lò thị hoa ")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Người đề nghị không tự duyệt được.");
        (await bench.See(id)).State.ShouldBe(FollowerState.Proposed);
        (await bench.Desk.Approve(id, "Chủ tịch xã")).Value.ShouldBe(id);

        var message = await bench.See(id);
        (message.State, message.ProposedBy, message.DecidedBy, message.NotAfter).ShouldBe((FollowerState.Approved, "Lò Thị Hoa", "Chủ tịch xã", bench.Shop.Now + bench.Account.Grace));
        message.Articles.Select(a => a.Title).ShouldBe(["Hai", "Một"]);
        (await bench.Desk.Approve(id, "Chủ tịch xã")).Ok.ShouldBeFalse();
        (await bench.List.Story(id)).Select(l => l.Text.Vi).ShouldBe(["Lò Thị Hoa: đề nghị gửi rộng (2 bài).", "Chủ tịch xã: duyệt gửi rộng."]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task A_message_holds_one_to_five_articles(int articles)
    {
        await using var bench = await FollowerBench.Open();
        var posts = new List<string>();
        for (var n = 0; n < articles; n++)
            posts.Add(await bench.Article());

        (await bench.Desk.Propose(bench.Account.Id, posts, "Lò Thị Hoa")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("từ 1 đến 5 bài");
    }

    [Fact]
    public async Task Only_what_is_out_on_this_very_account_may_be_chosen()
    {
        await using var bench = await FollowerBench.Open();
        var (here, queued, elsewhere) = (await bench.Article(), await bench.Shop.Post(account: bench.Account), await bench.Shop.Post());
        await bench.Shop.Run("UPDATE post SET state = 3, remote_id = 'x' WHERE id = @elsewhere", new { elsewhere });

        (await bench.Desk.Propose(bench.Account.Id, [here, queued], "Lò Thị Hoa")).Problems.ShouldHaveSingleItem().Where.ShouldBe(queued);
        (await bench.Desk.Propose(bench.Account.Id, [elsewhere], "Lò Thị Hoa")).Ok.ShouldBeFalse();
        (await bench.Desk.Propose(bench.Account.Id, [here, here], "Lò Thị Hoa")).Ok.ShouldBeFalse();
        (await bench.Desk.Propose(bench.Account.Id, [here], " ")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Chưa ghi họ tên.");
        (await bench.Desk.Propose(bench.Shop.Account.Id, [elsewhere], "Lò Thị Hoa")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không có việc gửi rộng");
        (await bench.List.Choices(bench.Account.Id, 30)).ShouldHaveSingleItem().Post.ShouldBe(here);
    }

    [Fact]
    public async Task An_article_is_in_one_message_and_free_again_when_that_came_to_nothing()
    {
        await using var bench = await FollowerBench.Open();
        var post = await bench.Article();
        var id = (await bench.Desk.Propose(bench.Account.Id, [post], "Lò Thị Hoa")).Value!;
        (await bench.Desk.Propose(bench.Account.Id, [post], "Lò Thị Hoa")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("đã có trong một lần gửi rộng");
        (await bench.List.Choices(bench.Account.Id, 30)).ShouldBeEmpty();

        (await bench.Desk.Refuse(id, "Chủ tịch xã", "")).Ok.ShouldBeFalse();
        (await bench.Desk.Refuse(id, "Chủ tịch xã", "Gộp với bài ngày mai.")).Ok.ShouldBeTrue();
        (await bench.See(id)).Why.ShouldBe("Gộp với bài ngày mai.");
        var again = (await bench.Desk.Propose(bench.Account.Id, [post], "Lò Thị Hoa")).Value!;
        (await bench.Desk.Cancel(again, "Lò Thị Hoa")).Ok.ShouldBeTrue();
        (await bench.Desk.Cancel(again, "Lò Thị Hoa")).Ok.ShouldBeFalse();
        (await bench.Desk.Propose(bench.Account.Id, [post], "Lò Thị Hoa")).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task The_store_itself_lets_no_article_into_two_messages()
    {
        await using var bench = await FollowerBench.Open();
        var post = await bench.Article();
        var id = await bench.Approved(post);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => bench.Shop.Run(
            "INSERT INTO follower_message_article (message_id, position, post_id, remote_id, content_hash, live) VALUES (@id, 9, @post, '', '', 1)", new { id, post }));
    }

    [Fact]
    public async Task What_was_changed_since_it_was_proposed_is_not_approved()
    {
        await using var bench = await FollowerBench.Open();
        var post = await bench.Article();
        var id = (await bench.Desk.Propose(bench.Account.Id, [post], "Lò Thị Hoa")).Value!;
        await bench.Shop.Approve(post, Workshop.Words("Bản đã sửa"));

        (await bench.Desk.Approve(id, "Chủ tịch xã")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("đã sửa hoặc gỡ");
    }

    [Fact]
    public async Task A_sandbox_has_no_followers()
    {
        await using var bench = await FollowerBench.Open();

        bench.Desk.For(await bench.Shop.NewAccount("Thử", ChannelKind.ZaloOa, sandbox: true)).ShouldBeNull();
    }
}
