using System.Text.Json;
using Campaigns.Simulators.Facebook;

namespace Campaigns.Desk.Accounts;

public sealed class AccountCheckTests
{
    [Fact]
    public async Task An_account_that_can_post_is_told_with_what_ends_soon_on_it()
    {
        await using var facebook = await FacebookSimulator.Open(TimeProvider.System);
        facebook.OldestVersion = 30;
        using var folder = new TempFolder();
        var environment = new Dictionary<string, string>
        {
            ["Channels__AllowPrivateAddresses"] = "true", ["Channels__Facebook__GraphUrl"] = facebook.Address, ["Channels__Facebook__Version"] = "v30.0",
        };
        (await Command.Campaigns(folder.Path, environment, "unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng")).Exit.ShouldBe(0);
        (await Command.Campaigns(folder.Path, environment, "account", "connect", "facebook", "--name", "Trang xã", "--set", $"pageId={facebook.PageId}", $"pageToken={facebook.PageToken}")).Exit.ShouldBe(0);

        var run = await Command.Campaigns(folder.Path, environment, "account", "check", "--json");

        run.Exit.ShouldBe(0, run.ToString());
        var account = JsonDocument.Parse(run.Output).RootElement.GetProperty("accounts")[0];
        account.GetProperty("ok").GetBoolean().ShouldBeTrue();
        account.GetProperty("what").GetString()!.ShouldContain("cũ hơn v30.0");
    }
}
