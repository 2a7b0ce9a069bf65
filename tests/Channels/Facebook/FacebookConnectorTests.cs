using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Channels.Tests.Facebook;

public sealed class FacebookConnectorTests
{
    [Fact]
    public async Task The_right_token_connects_the_page()
    {
        await using var bench = await FacebookBench.Open();

        var connection = (await Connect(bench, bench.Page.PageToken, bench.Page.AppSecret)).Value.ShouldNotBeNull();

        var settings = JsonDocument.Parse(connection.Settings).RootElement;
        (settings.GetProperty("pageId").GetString(), settings.GetProperty("pageName").GetString(), settings.GetProperty("appId").GetString())
            .ShouldBe((bench.Page.PageId, bench.Page.PageName, bench.Page.AppId));
        connection.Secrets.ShouldBe(new Dictionary<string, string> { ["pageToken"] = bench.Page.PageToken, ["appSecret"] = bench.Page.AppSecret }, ignoreOrder: true);
        connection.Notes.Select(n => n.Vi).ShouldContain(n => n.Contains("xác nhận công khai"));
        connection.Notes.Select(n => n.Vi).ShouldNotContain(n => n.Contains("Chưa kiểm tra") || n.Contains("Chưa xem được"));
        connection.Settings.ShouldNotContain(bench.Page.PageToken);
    }

    [Fact]
    public async Task A_connected_account_posts()
    {
        await using var bench = await FacebookBench.Open();
        var connection = (await Connect(bench, bench.Page.PageToken, bench.Page.AppSecret)).Value!;
        await bench.Bench.Connect(connection.Settings, [.. connection.Secrets.Select(s => (s.Key, s.Value))]);

        (await bench.Channel.Publish(await bench.Dispatch("Bài đầu tiên"), default)).ShouldBeOfType<Outcome.Published>();
    }

    [Fact]
    public async Task Without_the_app_secret_a_note_says_what_was_not_looked_at()
    {
        await using var bench = await FacebookBench.Open();

        var connection = (await Connect(bench, bench.Page.PageToken)).Value.ShouldNotBeNull();

        connection.Notes.Select(n => n.Vi).ShouldContain(n => n.Contains("Không có App Secret"));
        connection.Secrets.Keys.ShouldBe(["pageToken"]);
    }

    [Fact]
    public async Task The_token_of_the_person_who_manages_the_page_is_told_with_the_way_to_the_right_one()
    {
        await using var bench = await FacebookBench.Open();

        var problem = (await Connect(bench, bench.Page.UserToken)).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldBe("pageToken");
        problem.What.Vi.ShouldBe("Đây là mã của người dùng “Lò Thị Hạnh”, không phải mã của Trang “Xã Mường Sáng”.");
        problem.Mend!.Value.Vi.ShouldContain("GET /me/accounts");
    }

    [Fact]
    public async Task The_token_of_a_stranger_is_told_so()
    {
        await using var bench = await FacebookBench.Open();

        (await Connect(bench, bench.Page.StrangerToken)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không quản lý Trang");
    }

    [Fact]
    public async Task The_token_of_another_page_is_told_so()
    {
        await using var bench = await FacebookBench.Open();

        (await Connect(bench, bench.Page.PageToken, page: "999")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Mã này là của “Xã Mường Sáng”, không phải của Trang 999.");
    }

    [Fact]
    public async Task An_address_in_the_place_of_the_page_id_is_refused_before_anything_is_asked()
    {
        await using var bench = await FacebookBench.Open();

        (await Connect(bench, bench.Page.PageToken, page: "https://facebook.com/xamuongsang")).Problems.ShouldHaveSingleItem().Where.ShouldBe("pageId");

        bench.Page.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_that_has_ended_is_a_problem_with_its_reason()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.TokenEnded = 463;

        (await Connect(bench, bench.Page.PageToken)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("hết hạn");
    }

    [Fact]
    public async Task A_token_that_is_none_is_not_repeated_to_anybody()
    {
        await using var bench = await FacebookBench.Open();

        var problem = (await Connect(bench, TestSecret.Of("EAABsomebodysMistypedTokenThatIsLongEnough"))).Problems.ShouldHaveSingleItem();

        problem.In("vi").ShouldNotContain("EAAB");
        problem.Where.ShouldBe("pageToken");
    }

    [Fact]
    public async Task A_wrong_app_secret_is_told_at_its_own_field()
    {
        await using var bench = await FacebookBench.Open();

        (await Connect(bench, bench.Page.PageToken, TestSecret.Of("00000000000000000000000000000000"))).Problems.ShouldHaveSingleItem().Where.ShouldBe("appSecret");
    }

    [Fact]
    public async Task A_token_that_may_not_post_is_a_problem()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Scopes = ["pages_read_engagement"];

        (await Connect(bench, bench.Page.PageToken, bench.Page.AppSecret)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("pages_manage_posts");
    }

    [Fact]
    public async Task What_the_token_lacks_beside_and_when_it_ends_are_notes()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Scopes = ["pages_manage_posts", "pages_read_engagement"];
        bench.Page.TokenEnds = new DateTimeOffset(2026, 12, 3, 18, 0, 0, TimeSpan.Zero);

        var notes = (await Connect(bench, bench.Page.PageToken, bench.Page.AppSecret)).Value!.Notes.Select(n => n.Vi).ToList();

        notes.ShouldContain(n => n.StartsWith("Mã thiếu quyền read_insights"));
        notes.ShouldContain(n => n.Contains("04/12/2026"));
    }

    [Fact]
    public async Task A_version_that_has_ended_is_a_note_with_what_to_set()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.OldestVersion = 27;

        (await Connect(bench, bench.Page.PageToken)).Value!.Notes.Select(n => n.Vi).ShouldContain("Phiên bản v25.0 của Graph API đã ngừng: Facebook trả lời bằng v27.0. Hãy đặt Channels:Facebook:Version là v27.0.");
    }

    [Fact]
    public async Task A_version_that_is_refused_is_a_setting_to_change_and_no_fault_of_the_token()
    {
        await using var bench = await FacebookBench.Open();
        bench.Page.Answer("me", new FacebookRefusal(2635, Message: "(#2635) You are calling a deprecated version."));

        var problem = (await Connect(bench, bench.Page.PageToken)).Problems.ShouldHaveSingleItem();

        (problem.Kind, problem.Where).ShouldBe((ProblemKind.Configuration, "Channels:Facebook:Version"));
        problem.What.Vi.ShouldContain("v26.0");
    }

    [Fact]
    public async Task A_page_that_cannot_be_asked_is_connected_and_a_note_says_so()
    {
        await using var bench = await FacebookBench.Open();
        await bench.Page.Refuse();

        (await Connect(bench, bench.Page.PageToken)).Value.ShouldNotBeNull().Notes[0].Vi.ShouldContain("Chưa kiểm tra được");
    }

    [Theory]
    [InlineData(Fault.LoginPage)]
    [InlineData(Fault.Redirect)]
    [InlineData(Fault.ErrorBefore)]
    public async Task An_answer_that_nobody_expected_connects_with_a_note(Fault fault)
    {
        await using var bench = await FacebookBench.Open();
        for (var i = 0; i < 3; i++)
            bench.Page.Break("me", fault);

        (await Connect(bench, bench.Page.PageToken)).Value.ShouldNotBeNull().Notes[0].Vi.ShouldContain("Chưa kiểm tra được");
    }

    [Fact]
    public async Task No_secret_stands_in_an_address()
    {
        await using var bench = await FacebookBench.Open();

        await Connect(bench, bench.Page.PageToken, bench.Page.AppSecret);

        bench.Page.Calls.ShouldBe(["me", "app", "debug_token"]);
        bench.Page.Addresses.ShouldAllBe(a => !a.Contains(bench.Page.PageToken) && !a.Contains(bench.Page.AppSecret));
    }

    private static Task<Result<Connection>> Connect(FacebookBench bench, string token, string? secret = null, string? page = null)
    {
        var values = new Dictionary<string, string> { ["pageId"] = page ?? bench.Page.PageId, ["pageToken"] = token };
        if (secret is not null)
            values["appSecret"] = secret;
        return bench.Bench.Service<IEnumerable<IConnector>>().Single(c => c.Kind == ChannelKind.Facebook).Connect(values, default);
    }
}
