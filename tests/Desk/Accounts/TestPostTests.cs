using System.Net;
using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Desk.Accounts;

public sealed class TestPostTests
{
    [StoreFact]
    public async Task A_test_post_goes_the_way_of_every_post_and_is_confirmed_by_who_saw_it()
    {
        await using var bench = await AccountBench.Open();
        var account = await bench.Connected();
        var worker = bench.Desk.Service<CampaignWorker>();
        (await worker.Start()).ShouldBeNull();
        var (status, text, location) = await Try(bench, account);
        status.ShouldBe(HttpStatusCode.SeeOther, text);
        var sent = await bench.Channel.Sent;
        await worker.Stop();
        sent.Variant.Text.ShouldContain("Đây là bài thử để kiểm tra việc đăng tin của UBND xã Mường Sáng");
        sent.Variant.Text.ShouldContain("sẽ được gỡ");
        (await bench.Desk.Service<ApprovalDesk>().Of(sent.ItemId)).Single().Person.ShouldBe("Lò Thị Hoa");

        var html = await bench.Desk.Text(location!);
        html.ShouldContain("Đã đăng");
        html.ShouldContain("href=\"https://kenh.example/bai/77\"");
        html.ShouldContain("<svg");
        html.ShouldNotContain("hx-get");
        (await bench.Send(location!, $"/kenh/{account.Id}/thay")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await bench.Account(account.Id))!.Confirmed.ShouldBe(bench.Desk.Clock.GetUtcNow());
        (await bench.Audit("account.confirm")).Single().ShouldStartWith("Lò Thị Hoa: ");
        (await bench.Audit("account.test")).Single().ShouldStartWith("Lò Thị Hoa: ");
        (await bench.Desk.Text(location!)).ShouldContain("Đã xác nhận: người dân xem được kênh này.");
    }

    [StoreFact]
    public async Task What_the_channel_refused_is_told_with_its_reason_and_the_way_on()
    {
        await using var bench = await AccountBench.Open(answer: new Outcome.Rejected("Facebook không nhận bài này."));
        var account = await bench.Connected();
        var worker = bench.Desk.Service<CampaignWorker>();
        await worker.Start();
        await Try(bench, account);
        await bench.Channel.Sent;
        await worker.Stop();
        var html = await bench.Desk.Text($"/kenh/{account.Id}/thu");
        html.ShouldContain("Đăng lỗi");
        html.ShouldContain("Facebook không nhận bài này.");
        html.ShouldContain($"href=\"/kenh/ket-noi/facebook?kenh={account.Id}\"");
        (await bench.Send($"/kenh/{account.Id}/thu", $"/kenh/{account.Id}/thay")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await bench.Account(account.Id))!.Confirmed.ShouldBeNull();
    }

    [StoreFact]
    public async Task While_it_is_under_way_the_page_asks_by_itself_and_a_second_press_makes_no_second_post()
    {
        await using var bench = await AccountBench.Open();
        var account = await bench.Connected();
        await Try(bench, account);
        var board = await bench.Desk.Text($"/kenh/{account.Id}/thu/tinh-hinh");
        board.ShouldContain($"hx-get=\"/kenh/{account.Id}/thu/tinh-hinh\"");
        board.ShouldContain("Bộ phận gửi bài không chạy");
        board.ShouldNotContain("<html");
        (await bench.Desk.Text($"/kenh/{account.Id}/thu")).ShouldContain("<noscript><meta http-equiv=\"refresh\"");
        // The page offers no second form while one is under way: an old one is sent again.
        (await bench.Send("/kenh", $"/kenh/{account.Id}/thu")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await bench.Desk.Service<PostList>().Find(new PostQuery { AccountId = account.Id })).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task Nobody_posts_a_test_on_an_account_that_is_off()
    {
        await using var bench = await AccountBench.Open();
        var account = await bench.Connected();
        await bench.Desk.Service<AccountSwitch>().Turn(account, false, "Lò Thị Hoa", CancellationToken.None);
        (await Try(bench, account)).Text.ShouldContain("Kênh đang tắt nên bài thử không gửi được.");
        (await bench.Desk.Service<PostList>().Find(new PostQuery { AccountId = account.Id })).ShouldBeEmpty();
    }

    [StoreTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Zalo_gets_its_cover_or_no_test_is_made(bool paints)
    {
        await using var bench = await AccountBench.Open(ChannelKind.ZaloOa, paints: paints);
        var account = await bench.Connected("zalo-oa");
        var (status, text, _) = await Try(bench, account);
        var posts = await bench.Desk.Service<PostList>().Find(new PostQuery { AccountId = account.Id });
        if (paints)
        {
            status.ShouldBe(HttpStatusCode.SeeOther, text);
            posts.Single().Approved.ShouldBeTrue();
            (await bench.Desk.Service<ItemStore>().Cards(posts[0].Item)).Single().Boxes["unit"].ShouldBe("UBND xã Mường Sáng");
        }
        else
        {
            text.ShouldContain("Zalo bắt buộc bài viết có ảnh bìa");
            text.ShouldContain("Cài librsvg2-bin.");
            posts.ShouldBeEmpty();
        }
    }

    [StoreTheory]
    [InlineData(ChannelKind.Facebook, "chế độ Phát triển")]
    [InlineData(ChannelKind.ZaloOa, "OA chưa được xác thực")]
    [InlineData(ChannelKind.WordPress, "bản nháp, chờ duyệt hoặc riêng tư")]
    public async Task Who_does_not_see_it_is_told_what_it_usually_is(ChannelKind kind, string cause)
    {
        await using var bench = await AccountBench.Open(kind, paints: true);
        var account = await bench.Desk.Account(kind);
        var worker = bench.Desk.Service<CampaignWorker>();
        await worker.Start();
        await Try(bench, account);
        await bench.Channel.Sent;
        await worker.Stop();
        (await bench.Desk.Text($"/kenh/{account.Id}/thu")).ShouldNotContain(cause);
        (await bench.Desk.Text($"/kenh/{account.Id}/thu?thay=khong")).ShouldContain(cause);
        (await bench.Account(account.Id))!.Confirmed.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_test_post_is_taken_down_by_a_button_of_its_page_with_its_progress()
    {
        await using var bench = await AccountBench.Open();
        var account = await bench.Connected();
        var (worker, path) = (bench.Desk.Service<CampaignWorker>(), $"/kenh/{account.Id}/thu");
        await worker.Start();
        await Try(bench, account);
        await bench.Channel.Sent;
        await worker.Stop();

        (await bench.Send(path, $"{path}/go")).Status.ShouldBe(HttpStatusCode.SeeOther);
        var board = await bench.Desk.Text($"{path}/tinh-hinh");
        board.ShouldContain("Gỡ bài thử: chờ gỡ");
        board.ShouldContain("hx-get");
        board.ShouldNotContain($"action=\"{path}/go\"");
        await bench.Desk.Service<Database>().Write(async session =>
        {
            await session.Run("UPDATE post_change SET state = 3, ended = 1");
            await session.Run("UPDATE post SET state = 10");
        });

        var gone = await bench.Desk.Text(path);
        gone.ShouldContain("Bài thử đã được gỡ.");
        gone.ShouldNotContain("hx-get=\"/kenh");
        gone.ShouldNotContain($"action=\"{path}/go\"");
        (await bench.Audit("post.withdraw")).Single().ShouldBe("Lò Thị Hoa: Gỡ bài thử sau khi kiểm tra.");
    }

    [StoreFact]
    public async Task A_portal_and_a_station_need_no_test()
    {
        await using var bench = await AccountBench.Open();
        var portal = await bench.Desk.Account(ChannelKind.Portal);
        (await bench.Desk.Text($"/kenh/{portal.Id}/thu")).ShouldContain("Kênh đã sẵn sàng.");
        (await bench.Send("/kenh", $"/kenh/{portal.Id}/thu")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<(HttpStatusCode Status, string Text, string? Location)> Try(AccountBench bench, Account account) =>
        bench.Send($"/kenh/{account.Id}/thu", $"/kenh/{account.Id}/thu");
}
