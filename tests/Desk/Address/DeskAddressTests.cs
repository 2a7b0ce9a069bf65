using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Tests.Address;

public sealed class DeskAddressTests
{
    private const string Page = "/cong/muong-sang/hop-ban", Wall = "/thu/01";

    [Fact]
    public async Task Without_a_public_address_it_is_where_the_desk_listens()
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:Urls", "http://0.0.0.0:5081;http://localhost:5080"));

        (await Whole(desk, Page)).ShouldBe("http://localhost:5081" + Page);
        (await Whole(desk, Wall)).ShouldBe("http://localhost:5081" + Wall);
    }

    [Fact]
    public async Task A_portal_page_stands_under_the_public_address_and_what_is_shown_inside_does_not()
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://xa.example.vn"));

        (await Whole(desk, Page)).ShouldBe("https://xa.example.vn" + Page);
        (await Whole(desk, Wall)).ShouldBe("http://localhost:5080" + Wall);
    }

    [Fact]
    public async Task A_units_own_address_is_nearer_than_the_installations()
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:PublicAddress", "https://xa.example.vn"));
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = new UnitSettings { PublicAddress = "https://muongsang.example.vn" } });

        (await Whole(desk, Page)).ShouldBe("https://muongsang.example.vn" + Page);
    }

    [Theory]
    [InlineData("https://facebook.com/1", "https://facebook.com/1")]
    [InlineData("//evil.example/1", "//evil.example/1")]
    [InlineData(null, null)]
    public async Task What_is_whole_or_no_path_stays_as_it_is(string? url, string? whole)
    {
        await using var desk = await DeskBench.Open();

        (await Whole(desk, url)).ShouldBe(whole);
    }

    [Fact]
    public async Task Where_the_system_gives_the_port_nothing_is_invented()
    {
        await using var desk = await DeskBench.Open(settings: ("Desk:Urls", "http://127.0.0.1:0"));

        desk.Service<DeskAddress>().Local.ShouldBeNull();
        (await Whole(desk, Page)).ShouldBe(Page);
    }

    private static async Task<string?> Whole(DeskBench desk, string? url) => (await desk.Service<DeskAddress>().Whole(new PostView
    {
        Id = "p", Item = "i", Title = "t", Channel = ChannelKind.Portal, Account = "a", Due = desk.Clock.GetUtcNow(), State = PostState.Published, Url = url,
        Attempts = 1, Approved = true,
    }, CancellationToken.None)).Url;
}
