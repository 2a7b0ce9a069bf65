using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Address;

public sealed class AddressTests
{
    [Fact]
    public async Task Without_anything_set_it_is_the_local_network_and_says_what_is_missing()
    {
        await using var desk = await DeskBench.Open();
        var situation = await desk.Service<AddressBook>().Situation(CancellationToken.None);
        situation.Kind.ShouldBe(AddressKind.LocalNetwork);
        situation.Missing.ShouldContain(p => p.Vi.Contains("Zalo", StringComparison.Ordinal));
        (await desk.Text("/")).ShouldContain(situation.Is.Vi);
    }

    [Fact]
    public async Task A_public_address_in_the_settings_or_of_a_unit_is_public_https()
    {
        await using var set = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://xa.example.vn"));
        (await set.Service<AddressBook>().Situation(CancellationToken.None)).PublicAddress.ShouldBe("https://xa.example.vn");
        await using var own = await DeskBench.Open();
        await own.Service<UnitStore>().Save(own.Unit with { Settings = new UnitSettings { PublicAddress = "https://muongsang.example.vn" } });
        var situation = await own.Service<AddressBook>().Situation(CancellationToken.None);
        situation.Kind.ShouldBe(AddressKind.PublicHttps);
        situation.Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connected_wordpress_site_serves_the_pictures()
    {
        await using var desk = await DeskBench.Open();
        await desk.Account(ChannelKind.WordPress, sandbox: true);
        (await desk.Service<AddressBook>().Situation(CancellationToken.None)).Kind.ShouldBe(AddressKind.LocalNetwork);
        await desk.Account(ChannelKind.WordPress, active: true);
        (await desk.Service<AddressBook>().Situation(CancellationToken.None)).Kind.ShouldBe(AddressKind.LocalNetworkWithWordPress);
    }
}
