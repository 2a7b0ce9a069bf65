using Campaigns.Channels;
using Campaigns.Content.Accounts;
using Campaigns.Desk.Address;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Accounts;

/// <summary>Where a platform sends a browser back to, once permission was given.</summary>
internal sealed class ReturnAddress(AddressBook addresses, DeskAddress desk, IOptions<ChannelsOptions> channels)
{
    /// <summary>Null where no browser that comes from outside finds this desk by https; among private addresses, where they are allowed, the desk's own.</summary>
    public async Task<Uri?> Of(ChannelKind kind, CancellationToken cancel)
    {
        var host = (await addresses.Situation(cancel)).PublicAddress ?? (channels.Value.AllowPrivateAddresses ? desk.Local : null);
        return host is null ? null : new Uri($"{host.TrimEnd('/')}{Connectors.Address(kind)}/ve");
    }

    /// <summary>The page that connects the account again, as this machine opens it; from the root where the port is the system's choice.</summary>
    public string Connect(Account account) => $"{desk.Local}{Connectors.Address(account.Kind)}?kenh={account.Id}";
}
