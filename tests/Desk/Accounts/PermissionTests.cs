using System.Net;
using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;

namespace Campaigns.Desk.Accounts;

public sealed class PermissionTests
{
    [Fact]
    public async Task Permission_given_on_Zalos_page_connects_the_account_without_a_token_pasted()
    {
        await using var bench = await PermissionBench.Open();
        bench.Zalo.Tokens.Back = $"{PermissionBench.Public}/kenh/ket-noi/zalo-oa/ve";

        var (status, text, zalo) = await bench.Ask();
        status.ShouldBe(HttpStatusCode.OK, text);
        text.ShouldContain(bench.Zalo.Tokens.Back);
        text.ShouldNotContain(bench.Zalo.Tokens.AppSecret);
        var back = await PermissionBench.Allow(zalo!);
        var (returned, page) = await bench.Return(back);

        returned.ShouldBe(HttpStatusCode.OK, page);
        page.ShouldContain("Kênh “Zalo OA xã” đã được cấp quyền.");
        page.ShouldContain($"OA: UBND xã Mường Sáng (mã {bench.Zalo.OaId}).");
        var account = (await bench.Accounts()).ShouldHaveSingleItem();
        account.Settings.ShouldContain(bench.Zalo.OaId);
        var kept = await bench.Desk.Service<SecretStore>().Of(account.Id);
        (kept["accessToken"], kept["refreshToken"], kept["appSecret"]).ShouldBe((bench.Zalo.Tokens.Access, bench.Zalo.Tokens.Refresh, bench.Zalo.Tokens.AppSecret));
        (await bench.Desk.Service<IAuthorizer>().Ends(account, default)).ShouldBe(bench.Desk.Clock.GetUtcNow().AddDays(90));
        (await bench.Desk.Text($"/kenh/{account.Id}/thu")).ShouldContain("OA: UBND xã Mường Sáng");
    }

    [Fact]
    public async Task What_comes_back_is_good_once()
    {
        await using var bench = await PermissionBench.Open();
        var back = await PermissionBench.Allow((await bench.Ask()).Zalo!);
        await bench.Return(back);

        var (status, text) = await bench.Return(back);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("Lượt cấp quyền này đã dùng");
        bench.Zalo.Calls.Count(call => call == "refresh").ShouldBe(1);
    }

    [Fact]
    public async Task And_for_ten_minutes()
    {
        await using var bench = await PermissionBench.Open();
        var back = await PermissionBench.Allow((await bench.Ask()).Zalo!);
        bench.Desk.Clock.Advance(TimeSpan.FromMinutes(10));

        (await bench.Return(back)).Status.ShouldBe(HttpStatusCode.BadRequest);

        bench.Zalo.Calls.ShouldNotContain("refresh");
        (await bench.Accounts()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?code=code-1&state=bia-dat")]
    [InlineData("?code=code-1")]
    [InlineData("")]
    public async Task A_return_that_did_not_begin_here_is_not_believed(string query)
    {
        await using var bench = await PermissionBench.Open();
        await PermissionBench.Allow((await bench.Ask()).Zalo!);

        (await bench.Return(new Uri($"{PermissionBench.Public}/kenh/ket-noi/zalo-oa/ve{query}"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await bench.Accounts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_of_what_waits_lies_open_in_the_store()
    {
        await using var bench = await PermissionBench.Open();
        var (_, _, zalo) = await bench.Ask();

        var (state, sealed_) = await bench.Desk.Service<Database>().Read(session => session.First<(string, string)>("SELECT state_hash, sealed FROM permission_request"));

        zalo!.Query.ShouldNotContain(state);
        sealed_.ShouldNotContain(bench.Zalo.Tokens.AppSecret);
        var back = await PermissionBench.Allow(zalo);
        await bench.Return(back);
        (await bench.Desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM permission_request"))).ShouldBe(0);
    }

    [Fact]
    public async Task Connecting_again_needs_no_secret_typed_and_keeps_the_account()
    {
        await using var bench = await PermissionBench.Open();
        await bench.Return(await PermissionBench.Allow((await bench.Ask()).Zalo!));
        var account = (await bench.Accounts()).ShouldHaveSingleItem();
        await bench.Desk.Service<AccountStore>().Save(account with { Active = false, InactiveWhy = "Mã làm mới đã hết hạn." });

        var (status, text, zalo) = await bench.Ask(again: account.Id);
        status.ShouldBe(HttpStatusCode.OK, text);
        await bench.Return(await PermissionBench.Allow(zalo!));

        var again = (await bench.Accounts()).ShouldHaveSingleItem();
        (again.Id, again.Active).ShouldBe((account.Id, true));
        (await bench.Desk.Service<SecretStore>().Of(account.Id))["refreshToken"].ShouldBe(bench.Zalo.Tokens.Refresh);
    }

    [Fact]
    public async Task The_permission_of_another_OA_is_refused_and_its_code_not_used()
    {
        await using var bench = await PermissionBench.Open();
        await bench.Return(await PermissionBench.Allow((await bench.Ask()).Zalo!));
        var account = (await bench.Accounts()).ShouldHaveSingleItem();
        var back = await PermissionBench.Allow((await bench.Ask(again: account.Id)).Zalo!);

        var (status, text) = await bench.Return(new Uri(back.AbsoluteUri.Replace(bench.Zalo.OaId, "oa-khac", StringComparison.Ordinal)));

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("Quyền vừa cấp là của OA oa-khac");
        bench.Zalo.Calls.Count(call => call == "refresh").ShouldBe(1);
    }

    [Fact]
    public async Task A_redirect_address_that_is_not_registered_is_told_with_the_way_out()
    {
        await using var bench = await PermissionBench.Open();
        var back = await PermissionBench.Allow((await bench.Ask()).Zalo!);
        bench.Zalo.RefuseRefresh(-14003);

        var (status, text) = await bench.Return(back);

        status.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("Địa chỉ chuyển về chưa đăng ký");
        text.ShouldContain("-14003");
    }

    [Fact]
    public async Task What_is_missing_is_said_before_the_browser_leaves()
    {
        await using var bench = await PermissionBench.Open();

        var (status, text, zalo) = await bench.Ask(fields: [("f.appSecret", ""), ("ten", "")]);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        zalo.ShouldBeNull();
        text.ShouldContain("Thiếu khóa bí mật của ứng dụng.");
        text.ShouldContain("Chưa đặt tên kênh.");
        text.ShouldNotContain("Thiếu mã truy cập");
    }

    [Fact]
    public async Task On_the_local_network_the_page_says_what_to_paste_instead()
    {
        await using var bench = await PermissionBench.Open(address: "");

        var page = await bench.Desk.Text("/kenh/ket-noi/zalo-oa");

        page.ShouldContain("chưa có địa chỉ https công khai");
        page.ShouldContain("API Explorer");
        page.ShouldNotContain("/quyen");
        var (status, text, _) = await bench.Ask();
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("Dán mã truy cập và mã làm mới bằng tay");
    }

    [Theory]
    [InlineData(PermissionBench.Public, "Callback Url")]
    [InlineData("", "https://developers.zalo.me/tools/explorer")]
    public async Task The_way_back_is_a_sheet_that_says_who_does_what_where(string address, string step)
    {
        await using var bench = await PermissionBench.Open(address);
        var account = await bench.Desk.Service<AccountStore>().Save(new Account
        {
            Id = "k1", UnitId = bench.Desk.Unit.Id, Kind = ChannelKind.ZaloOa, Name = "Zalo OA xã", Settings = """{"oaId":"oa-579","appId":"app-1"}""",
        });
        await bench.Desk.Service<SecretStore>().Keep(account.Id, new Dictionary<string, string> { ["refreshToken"] = "r" });

        var sheet = WebUtility.HtmlDecode(await bench.Desk.Text("/kenh/k1/noi-lai"));

        sheet.ShouldContain("Quyền hiện tại hết hạn chậm nhất 03/01/2027.");
        sheet.ShouldContain("quản trị viên của OA oa-579");
        sheet.ShouldContain("/kenh/ket-noi/zalo-oa?kenh=k1");
        sheet.ShouldContain("campaigns account check k1");
        sheet.ShouldContain(step);
        (await bench.Desk.Text("/kenh/k1")).ShouldContain("href=\"/kenh/k1/noi-lai\"");
        (await bench.Desk.Status("/kenh/khong-co/noi-lai")).ShouldBe(HttpStatusCode.NotFound);
    }
}
