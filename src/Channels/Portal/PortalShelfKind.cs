namespace Campaigns.Channels.Portal;

/// <summary>By what the portal's archive is ordered: chuyên mục, chiến dịch, chủ đề.</summary>
public enum PortalShelfKind
{
    Section,
    Campaign,
    Theme,
}
