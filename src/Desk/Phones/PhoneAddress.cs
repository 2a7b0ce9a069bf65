using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Campaigns.Desk.Serve;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Phones;

/// <summary>Where a phone beside this machine finds the desk: never under the name that only this machine has.</summary>
internal sealed class PhoneAddress(Listening listening, IOptions<DeskOptions> options)
{
    /// <summary>From the scheme to the port; null where no phone can reach the desk.</summary>
    public string? Of(HttpRequest request) => Choose(request.Scheme, request.Host, listening, options.Value.PublicAddress, Nearby());

    /// <summary>
    /// The name by which the desk was opened, where it is not this machine's own; else the address of this machine in its network, where
    /// the desk listens to it; else the public address.
    /// </summary>
    internal static string? Choose(string scheme, HostString host, Listening listening, string publicAddress, IReadOnlyList<IPAddress> nearby)
    {
        if (!PublicNames.IsLoopback(host.Host))
            return $"{scheme}://{host}";
        foreach (var url in listening.Urls.Select(BindingAddress.Parse))
        {
            var heard = IPAddress.TryParse(url.Host.Trim('[', ']'), out var bound) && !bound.Equals(IPAddress.Any) && !bound.Equals(IPAddress.IPv6Any)
                ? IPAddress.IsLoopback(bound) ? null : bound
                : url.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? null : nearby.Count > 0 ? nearby[0] : null;
            if (heard is not null)
                return $"{url.Scheme}://{(heard.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{heard}]" : heard)}:{(url.Port > 0 ? url.Port : host.Port ?? 80)}";
        }
        return publicAddress.Length > 0 ? publicAddress.TrimEnd('/') : null;
    }

    /// <summary>The IPv4 addresses of this machine in networks that lead on, which a network of programs on the machine itself does not.</summary>
    private static IReadOnlyList<IPAddress> Nearby()
    {
        try
        {
            return [.. from card in NetworkInterface.GetAllNetworkInterfaces()
                where card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback
                let about = card.GetIPProperties()
                orderby about.GatewayAddresses.Count == 0
                from address in about.UnicastAddresses
                where address.Address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address.Address)
                select address.Address];
        }
        catch (NetworkInformationException)
        {
            return [];
        }
    }
}
