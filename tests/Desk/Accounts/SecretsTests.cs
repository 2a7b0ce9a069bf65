using System.Text;
using System.Text.Json;
using Campaigns.Simulators.Facebook;
using Campaigns.Simulators.ZaloOa;

namespace Campaigns.Desk.Accounts;

/// <summary>The whole way of two accounts with real adapters: connected, posted to, taken down, refused; and nowhere a secret.</summary>
public sealed class SecretsTests
{
    private static readonly string WrongToken = TestSecret.Of("EAAwrongTokenThatNobodyMaySee0123456789");

    [Fact]
    public async Task A_secret_stands_in_nothing_that_is_said_and_in_no_file_as_it_is()
    {
        await using var facebook = await FacebookSimulator.Open(TimeProvider.System);
        await using var zalo = new ZaloOaSimulator();
        await zalo.Start();
        using var folder = new TempFolder();
        var said = new StringBuilder();
        var environment = new Dictionary<string, string>
        {
            ["Channels__AllowPrivateAddresses"] = "true", ["Channels__Facebook__GraphUrl"] = facebook.Address,
            ["Channels__ZaloOa__OpenApiUrl"] = zalo.Address, ["Channels__ZaloOa__OAuthUrl"] = zalo.Address + "/v4", ["Desk__Urls"] = zalo.Address,
        };
        await File.WriteAllTextAsync(folder.File("tin.md"), "---\ntitle: Điểm hỗ trợ dịch vụ công\n---\nMời bà con đến nhà văn hóa thôn.\n");
        await Run(0, "unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng");
        var page = Id(await Run(0, "account", "connect", "facebook", "--name", "Trang xã", "--json", "--set",
            $"pageId={facebook.PageId}", $"pageToken={facebook.PageToken}", $"appSecret={facebook.AppSecret}"));
        var oa = Id(await Run(0, "account", "connect", "zaloOa", "--name", "OA xã", "--json", "--set",
            $"oaId={zalo.OaId}", $"appId={zalo.Tokens.AppId}", $"appSecret={zalo.Tokens.AppSecret}", $"accessToken={zalo.Tokens.Access}", $"refreshToken={zalo.Tokens.Refresh}"));
        await Run(2, "account", "connect", "facebook", "--name", "Sai", "--set", $"pageId={facebook.PageId}", $"pageToken={WrongToken}");
        var item = Id(await Run(0, "item", "new", "tin.md", "--account", page, oa, "--at", "now", "--json"));
        await Run(null, "item", "approve", item, "--as", "Lãnh đạo");
        await Run(null, "work", "--until-idle", "--for", "60s", "--json");
        await Run(0, "post", "withdraw", "--item", item, "--reason", "Sai ngày họp");
        await Run(null, "work", "--until-idle", "--for", "60s", "--json");
        await Run(null, "account", "check", "--json");
        await Run(0, "account", "list");
        await Run(0, "post", "list", "--json");

        string[] secrets = [facebook.PageToken, facebook.AppSecret, zalo.Tokens.AppSecret, zalo.Tokens.Access, zalo.Tokens.Refresh, WrongToken];
        foreach (var secret in secrets)
            said.ToString().ShouldNotContain(secret, Case.Sensitive);
        foreach (var file in Directory.EnumerateFiles(folder.File("data"), "*", SearchOption.AllDirectories))
            foreach (var secret in secrets)
                (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, $"{secret[..6]}… in {file}");
        facebook.Addresses.ShouldAllBe(address => !secrets.Any(address.Contains));

        async Task<string> Run(int? exit, params string[] arguments)
        {
            var run = await Command.Campaigns(folder.Path, environment, arguments);
            said.Append(run.Output).Append(run.Error);
            if (exit is not null)
                run.Exit.ShouldBe(exit.Value, run.ToString());
            return run.Output;
        }
    }

    private static string Id(string json) => JsonDocument.Parse(json).RootElement.GetProperty("id").GetString()!;
}
