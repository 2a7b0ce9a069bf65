using Campaigns.Channels.Sandbox;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Tests.Sandbox;

public sealed class SandboxChannelTests() : ChannelContract(ChannelKind.Facebook, sandbox: true)
{
    [StoreFact]
    public async Task It_shows_exactly_what_would_have_been_posted()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.ZaloOa, sandbox: true);
        var dispatch = await bench.Dispatch("Bình dân học vụ số", "Mỗi tối thứ Năm ở nhà văn hóa thôn.");

        await bench.Channel.Publish(dispatch, default);

        var shown = (await bench.Service<SandboxPosts>().List(bench.Account.Id)).ShouldHaveSingleItem().Variant;
        (shown.Title, shown.Text).ShouldBe((dispatch.Variant.Title, dispatch.Variant.Text));
    }
}
