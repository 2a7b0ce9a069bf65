using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Demo;

namespace Campaigns.Desk.Tests.Demo;

public sealed class DemoUnitTests
{
    [Fact]
    public async Task The_sample_commune_has_four_accounts_however_often_it_is_made_and_none_leaves_the_machine()
    {
        await using var store = await TestStore.Open();
        var accounts = new AccountStore(store.Database, store.Clock);
        var demo = new DemoUnit(new UnitStore(store.Database, store.Clock), accounts, store.Clock);

        var first = await demo.Make(default);
        var again = await demo.Make(default);

        again.Id.ShouldBe(first.Id);
        again.Code.ShouldBe("demo");
        var made = await accounts.Of(first.Id);
        made.Select(a => a.Kind).ShouldBe([ChannelKind.Portal, ChannelKind.Facebook, ChannelKind.ZaloOa, ChannelKind.Radio], ignoreOrder: true);
        made.Where(a => a.Kind is ChannelKind.Facebook or ChannelKind.ZaloOa).ShouldAllBe(a => a.Sandbox);
    }
}
