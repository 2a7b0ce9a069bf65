using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Simulators.WordPress;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>The contract on the simulated site: so that it stands where no real one can run, and the simulator is held to it too.</summary>
public sealed class WordPressSimulatedTests() : ChannelContract(ChannelKind.WordPress, sandbox: false), IAsyncLifetime
{
    private WordPressSimulator _site = null!;

    public async Task InitializeAsync() => _site = await WordPressSimulator.Open();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    protected override Task<ChannelBench> Open() =>
        ChannelBench.Open(ChannelKind.WordPress, sandbox: false, WordPressSetup.Of(_site.Address, WordPressSimulator.User, WordPressSimulator.Password));
}
