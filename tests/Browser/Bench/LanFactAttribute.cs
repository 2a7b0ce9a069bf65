using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Campaigns.Desk.Browser;

/// <summary>A test in a browser that reaches the desk by this machine's own address in a network, as a phone beside it does; a skip where it is in none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LanFactAttribute : FactAttribute
{
    public LanFactAttribute() => Skip = Chromium.Missing ?? (Address is null ? "this machine is in no network" : null);

    public static string? Address { get; } = NetworkInterface.GetAllNetworkInterfaces().Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses).Where(address => address.Address.AddressFamily == AddressFamily.InterNetwork).Select(address => address.Address.ToString()).FirstOrDefault();
}
