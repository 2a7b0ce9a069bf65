using Campaigns.Channels.Contract;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Simulators;

namespace Campaigns.Channels.Tests.ZaloOa;

/// <summary>What connecting an official account refuses, and what it lets pass with a note.</summary>
public sealed class ZaloOaConnectorTests
{
    [Fact]
    public async Task A_right_account_is_connected_under_its_own_name()
    {
        await using var bench = await ZaloOaBench.Open();

        var connection = (await Connect(bench)).Value.ShouldNotBeNull();

        var account = ZaloOaAccount.Of(bench.Account with { Settings = connection.Settings });
        (account.OaId, account.AppId, account.Author).ShouldBe((bench.Zalo.OaId, bench.Zalo.Tokens.AppId, "UBND xã Mường Sáng"));
        connection.Secrets.Keys.ShouldBe(["appSecret", "accessToken", "refreshToken"]);
        connection.Settings.ShouldNotContain("secret");
        connection.Notes[^1].Vi.ShouldContain("một lần");
        bench.Zalo.Calls.ShouldNotContain("refresh");
    }

    [Fact]
    public async Task A_token_of_another_account_is_refused()
    {
        await using var bench = await ZaloOaBench.Open();

        var problem = (await Connect(bench, ("oaId", "oa-khác"))).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldBe("oaId");
        problem.What.Vi.ShouldContain(bench.Zalo.OaId);
    }

    [Fact]
    public async Task A_token_that_has_ended_is_refused_with_where_to_get_another()
    {
        await using var bench = await ZaloOaBench.Open();

        var problem = (await Connect(bench, ("accessToken", TestSecret.Of("access-secret-0")))).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldBe("accessToken");
        problem.Mend.ShouldNotBeNull().Vi.ShouldContain("API Explorer");
        problem.In("vi").ShouldNotContain("access-secret");
    }

    [Fact]
    public async Task A_package_without_articles_is_refused_with_the_way_by_hand()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Basic = true;

        (await Connect(bench)).Problems.ShouldHaveSingleItem().In("vi").ShouldContain("đăng tay");
    }

    [Fact]
    public async Task Where_Zalo_cannot_be_asked_the_account_is_connected_and_a_note_says_so()
    {
        await using var bench = await ZaloOaBench.Open();
        bench.Zalo.Break("getoa", Fault.LoginPage);

        (await Connect(bench)).Value.ShouldNotBeNull().Notes.Select(note => note.Vi).ShouldContain(note => note.StartsWith("Chưa kiểm tra được với Zalo.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cover", "http://xa.example/bia.png")]
    [InlineData("cover", "bia.png")]
    [InlineData("author", "Trung tâm cung ứng dịch vụ công xã Mường Sáng tỉnh Sơn La")]
    public async Task What_Zalo_would_refuse_later_is_refused_now(string key, string value)
    {
        await using var bench = await ZaloOaBench.Open();

        (await Connect(bench, (key, value))).Problems.ShouldHaveSingleItem().Where.ShouldBe(key);
        bench.Zalo.Calls.ShouldBeEmpty();
    }

    private static Task<Result<Connection>> Connect(ZaloOaBench bench, params (string Key, string Value)[] instead)
    {
        var values = new Dictionary<string, string>
        {
            ["oaId"] = bench.Zalo.OaId, ["appId"] = bench.Zalo.Tokens.AppId, ["appSecret"] = bench.Zalo.Tokens.AppSecret,
            ["accessToken"] = bench.Zalo.Tokens.Access, ["refreshToken"] = bench.Zalo.Tokens.Refresh,
        };
        foreach (var (key, value) in instead)
            values[key] = value;
        return Connector(bench).Connect(values, default);
    }

    private static IConnector Connector(ZaloOaBench bench) => bench.Bench.Service<IEnumerable<IConnector>>().Single(c => c.Kind == ChannelKind.ZaloOa);
}
