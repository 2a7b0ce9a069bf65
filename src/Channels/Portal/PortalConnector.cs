using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Portal;

/// <summary>Opening the portal that is in the program: there is nobody to ask.</summary>
internal sealed class PortalConnector : IConnector
{
    public ChannelKind Kind => ChannelKind.Portal;

    public IReadOnlyList<ConnectField> Fields => [];

    public bool Again => false;

    public Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel) => Task.FromResult<Result<Connection>>(new Connection("{}", new Dictionary<string, string>(),
        [new("Cổng mở tại địa chỉ của bàn làm việc, thêm /cong vào cuối. Người dân xem được khi địa chỉ ấy mở ra Internet.", "It opens at the address of the desk with /cong after it. Citizens see it once that address is open to the Internet.")]));
}
