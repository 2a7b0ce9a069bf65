using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Approvals;

/// <summary>How often personal links are knocked at.</summary>
internal sealed class LinkPace() : OpenDoor(AMinute)
{
    /// <summary>Pages and pictures a minute; several leaders who read at once stay below.</summary>
    public const int AMinute = 240;
}
