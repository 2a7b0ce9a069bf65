using Campaigns.Content.Units;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Serve;

/// <summary>The names under which citizens reach this installation: of the settings, and of units that have an address of their own.</summary>
internal sealed class PublicNames(IOptions<DeskOptions> options, UnitStore units)
{
    public async Task<bool> Contains(string host, CancellationToken cancel)
    {
        if (IsLoopback(host))
            return false;
        var addresses = (await units.All(cancel)).Select(unit => unit.Settings.PublicAddress).Append(options.Value.PublicAddress);
        return addresses.Any(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsLoopback(string host) => host is "127.0.0.1" or "[::1]" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
