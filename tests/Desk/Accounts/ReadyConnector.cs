using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Desk.Tests.Accounts;

/// <summary>A platform that takes whoever comes.</summary>
internal sealed class ReadyConnector(ChannelKind kind) : IConnector
{
    public ChannelKind Kind => kind;

    public IReadOnlyList<ConnectField> Fields => [];

    public Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel) =>
        Task.FromResult<Result<Connection>>(new Connection("{}", new Dictionary<string, string>(), []));
}
