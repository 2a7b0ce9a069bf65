using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Desk.Followers;

public sealed class FollowerPagesTests
{
    [Fact]
    public async Task The_page_says_beforehand_that_it_is_beyond_recall_and_what_it_takes()
    {
        await using var desk = await Open(new FollowerQuota(7, 40));
        var account = await desk.Account(ChannelKind.ZaloOa);
        await Article(desk, account, "Ngày hội Chuyển đổi số");

        var page = await desk.Text($"/kenh/{account.Id}/gui-rong");

        page.ShouldContain("Đã gửi thì không thu hồi được");
        page.ShouldContain("Mỗi lần gửi dùng 1 lượt");
        page.ShouldContain("Zalo báo còn 7 trên 40 lượt.");
        page.ShouldContain("Ngày hội Chuyển đổi số");
        (await desk.Text($"/kenh/{account.Id}")).ShouldContain($"href=\"/kenh/{account.Id}/gui-rong\"");
    }

    [Fact]
    public async Task One_proposes_and_another_approves_with_open_eyes()
    {
        await using var desk = await Open(null);
        var account = await desk.Account(ChannelKind.ZaloOa);
        var (first, second) = (await Article(desk, account, "Bài một"), await Article(desk, account, "Bài hai"));
        var list = $"/kenh/{account.Id}/gui-rong";
        (await desk.Text(list)).ShouldContain("Chưa hỏi được Zalo còn bao nhiêu lượt");

        (await Send(desk, list, list)).Text.ShouldContain("từ 1 đến 5 bài");
        var (status, _, one) = await Send(desk, list, list, ("bai", first), ("bai", second));
        status.ShouldBe(HttpStatusCode.SeeOther);
        (await Send(desk, one!, $"{one}/duyet", ("biet", "1"))).Text.ShouldContain("Người đề nghị không tự duyệt được.");
        await desk.As("Chủ tịch xã", PersonRole.Approver);
        (await Send(desk, one!, $"{one}/duyet")).Text.ShouldContain("Chưa đánh dấu ô đồng ý; chưa gửi gì.");
        (await Send(desk, one!, $"{one}/duyet", ("biet", "1"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        var page = WebUtility.HtmlDecode(await desk.Text(one!));
        page.ShouldContain("đã duyệt, chờ gửi");
        page.ShouldContain("Chủ tịch xã: duyệt gửi rộng.");
        (await desk.Text(list)).ShouldNotContain($"value=\"{first}\"");
    }

    [StoreFact]
    public async Task In_a_commune_of_one_the_proposer_may_approve_and_it_is_marked()
    {
        await using var desk = await Open(null);
        var account = await desk.Account(ChannelKind.ZaloOa);
        var post = await Article(desk, account, "Bài một");
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = new UnitSettings { SelfApproval = true } });
        var list = $"/kenh/{account.Id}/gui-rong";
        var one = (await Send(desk, list, list, ("bai", post))).Location!;

        (await Send(desk, one, $"{one}/duyet", ("biet", "1"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        WebUtility.HtmlDecode(await desk.Text(one)).ShouldContain($"{DeskBench.Usual}: duyệt gửi rộng (tự duyệt, đơn vị cho phép).");
    }

    [StoreFact]
    public async Task Whoever_proposed_it_is_known_by_their_account_and_not_by_how_their_name_is_written()
    {
        await using var desk = await Open(null);
        var account = await desk.Account(ChannelKind.ZaloOa);
        var me = await desk.As("Quàng Thị Xôm");
        var followers = desk.Service<FollowerDesk>();
        var id = (await followers.Propose(account.Id, [await Article(desk, account, "Bài một")], new Actor("Quàng Thị Xôm", me.Id))).Value!;

        (await followers.Approve(id, new Actor("Xôm, phòng văn hóa", me.Id))).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Người đề nghị không tự duyệt được.");
        (await followers.Approve(id, new Actor("Quàng Thị Xôm", "another"))).Ok.ShouldBeTrue();
    }

    [Theory]
    [InlineData("da-gui", FollowerState.Sent)]
    [InlineData("chua-gui", FollowerState.Failed)]
    public async Task What_is_unknown_is_closed_by_who_looked(string button, FollowerState state)
    {
        await using var desk = await Open(null);
        var account = await desk.Account(ChannelKind.ZaloOa);
        var id = (await desk.Service<FollowerDesk>().Propose(account.Id, [await Article(desk, account, "Bài một")], "Lò Thị Hoa")).Value!;
        await desk.Service<Database>().Write(session => session.Run("UPDATE follower_message SET state = 4, why = 'Kết nối đứt.'"));
        var one = $"/kenh/{account.Id}/gui-rong/{id}";
        (await desk.Text(one)).ShouldContain("Chương trình không tự gửi lại.");

        (await Send(desk, one, $"{one}/{button}")).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Service<FollowerList>().Find(id))!.State.ShouldBe(state);
    }

    [Fact]
    public async Task Sending_back_needs_a_reason_and_cancelling_none()
    {
        await using var desk = await Open(null);
        var account = await desk.Account(ChannelKind.ZaloOa);
        var post = await Article(desk, account, "Bài một");
        var id = (await desk.Service<FollowerDesk>().Propose(account.Id, [post], "Lò Thị Hoa")).Value!;
        var one = $"/kenh/{account.Id}/gui-rong/{id}";

        (await Send(desk, one, $"{one}/tra-lai", ("ly-do", " "))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Send(desk, one, $"{one}/tra-lai", ("ly-do", "Chờ bài ngày mai."))).Status.ShouldBe(HttpStatusCode.SeeOther);
        var second = (await desk.Service<FollowerDesk>().Propose(account.Id, [post], "Lò Thị Hoa")).Value!;
        (await Send(desk, $"/kenh/{account.Id}/gui-rong/{second}", $"/kenh/{account.Id}/gui-rong/{second}/huy")).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Text(one)).ShouldContain("Chờ bài ngày mai.");
        (await desk.Service<FollowerList>().Find(second))!.State.ShouldBe(FollowerState.Cancelled);
    }

    [Fact]
    public async Task Other_accounts_have_no_such_page_and_outsiders_see_none()
    {
        await using var desk = await Open(null);
        var (zalo, sandbox, facebook) = (await desk.Account(ChannelKind.ZaloOa), await desk.Account(ChannelKind.WordPress), await desk.Account(ChannelKind.Facebook));
        var id = (await desk.Service<FollowerDesk>().Propose(zalo.Id, [await Article(desk, zalo, "Bài một")], "Lò Thị Hoa")).Value!;

        (await desk.Status($"/kenh/{sandbox.Id}/gui-rong")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status($"/kenh/{facebook.Id}/gui-rong/{id}")).ShouldBe(HttpStatusCode.NotFound);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/kenh/{zalo.Id}/gui-rong/{id}");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        using var outside = await desk.Client.SendAsync(request);
        outside.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<DeskBench> Open(FollowerQuota? quota) => DeskBench.Open(services => services.RemoveAll<IFollowerChannel>().AddSingleton<IFollowerChannel>(new Channel(quota)));

    private static async Task<string> Article(DeskBench desk, Account account, string title)
    {
        var post = await desk.Post(account, title, PostState.Published, url: "https://rd.zapps.vn/detail/1");
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET remote_id = 'bai-' || id WHERE id = @post", new { post }));
        return post;
    }

    private static async Task<(HttpStatusCode Status, string Text, string? Location)> Send(DeskBench desk, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = new HtmlParser().ParseDocument(await desk.Text(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var response = await desk.Client.PostAsync(action, content);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), response.Headers.Location?.ToString());
    }

    private sealed class Channel(FollowerQuota? quota) : IFollowerChannel
    {
        public ChannelKind Kind => ChannelKind.ZaloOa;

        public int Most => 5;

        public TimeSpan Review => TimeSpan.FromMinutes(30);

        public Task<Outcome> Send(Account account, IReadOnlyList<string> articles, Func<CancellationToken, Task<bool>> stillMine, CancellationToken cancel) =>
            throw new InvalidOperationException("No worker runs here.");

        public Task<FollowerQuota?> Quota(Account account, CancellationToken cancel) => Task.FromResult(quota);
    }
}
