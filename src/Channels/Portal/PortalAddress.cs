using Campaigns.Content.Units;

namespace Campaigns.Channels.Portal;

/// <summary>Addresses of the built-in portal. They never change once given out.</summary>
public static class PortalAddress
{
    public static string Of(Unit unit) => $"{unit.Settings.PublicAddress}/cong/{unit.Code}";

    /// <summary>Absolute where the unit has a public address, else from the root of this host.</summary>
    public static string Of(Unit unit, string slug) => $"{Of(unit)}/{slug}";
}
