using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Serve;

/// <summary>
/// The names under which citizens reach this installation: of the settings, of units that have an address of their own, and those that
/// were set on a page before, which may still lead here.
/// </summary>
internal sealed class PublicNames(IOptions<DeskOptions> options, AddressFile file, UnitStore units)
{
    public async Task<bool> Contains(string host, CancellationToken cancel)
    {
        if (IsLoopback(host))
            return false;
        var (asked, kept) = (Plain(host), file.Now);
        var addresses = (await units.All(cancel)).Select(unit => unit.Settings.PublicAddress).Append(options.Value.PublicAddress).Append(kept.PublicAddress);
        return kept.Former.Any(name => Same(name, asked))
            || addresses.Any(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (Same(uri.Host, asked) || Same(uri.IdnHost, asked)));
    }

    public static bool IsLoopback(string host) => host is "127.0.0.1" or "[::1]" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the dot that may end a name and changes nothing about where it leads.</summary>
    public static string Plain(string host) => host.TrimEnd('.');

    private static bool Same(string name, string asked) => Plain(name).Equals(asked, StringComparison.OrdinalIgnoreCase);
}
