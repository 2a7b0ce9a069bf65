using System.Net;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Wire;

/// <summary>The way to an address that a person, or another server's answer, named: public ones alone, no redirect followed by itself, nothing kept of what the other end sets.</summary>
internal static class NamedAddress
{
    public static SocketsHttpHandler Handler(IOptions<ChannelsOptions> options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 64,
        ConnectCallback = (context, cancel) => AddressRule.Connect(context.DnsEndPoint, options.Value.AllowPrivateAddresses, cancel),
    };
}
