namespace Campaigns.Desk.Address;

/// <summary>The three situations of an installation.</summary>
public enum AddressKind
{
    /// <summary>This PC and its local network over http.</summary>
    LocalNetwork,

    /// <summary>Public HTTPS, behind a reverse proxy or an outbound tunnel.</summary>
    PublicHttps,

    /// <summary>The local network, and a WordPress site whose media library serves the pictures.</summary>
    LocalNetworkWithWordPress,
}
