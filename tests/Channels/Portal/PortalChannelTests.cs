using Campaigns.Channels.Contract;
using Campaigns.Channels.Portal;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Tests.Portal;

public sealed class PortalChannelTests() : ChannelContract(ChannelKind.Portal, sandbox: false)
{
    [StoreFact]
    public async Task The_address_keeps_its_first_words_when_the_title_changes()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Portal, sandbox: false);
        var dispatch = await bench.Dispatch("Đổi mới sáng tạo ở thôn bản");
        var published = (Outcome.Published)await bench.Channel.Publish(dispatch, default);

        await bench.Channel.Update(dispatch with { RemoteId = published.Id, Variant = dispatch.Variant with { Title = "Tên khác" } }, default);

        published.Url.ShouldStartWith("/cong/muong-sang/doi-moi-sang-tao-o-thon-ban-");
        (await bench.Service<PortalPages>().Find(bench.Store.Unit.Id, published.Id))!.Title.ShouldBe("Tên khác");
    }

    [StoreFact]
    public async Task A_withdrawn_page_leaves_the_lists_but_keeps_its_address()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Portal, sandbox: false);
        var (kept, gone) = (await bench.Dispatch("Ở lại"), await bench.Dispatch("Gỡ đi"));
        await bench.Channel.Publish(kept, default);
        var published = (Outcome.Published)await bench.Channel.Publish(gone, default);

        await bench.Channel.Withdraw(gone, default);

        var pages = bench.Service<PortalPages>();
        (await pages.List(bench.Store.Unit.Id, new PortalFilter())).Pages.Select(p => p.Title).ShouldBe(["Ở lại"]);
        (await pages.Find(bench.Store.Unit.Id, published.Id))!.Withdrawn.ShouldBe(bench.Store.Clock.GetUtcNow());
        (await pages.Shelves(bench.Store.Unit.Id, PortalShelfKind.Section)).ShouldHaveSingleItem().Count.ShouldBe(1);
    }
}
