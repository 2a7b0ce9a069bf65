using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Operators;

/// <summary>How often the operators' pages are asked for.</summary>
internal sealed class OperatorPace() : OpenDoor(AMinute)
{
    /// <summary>Requests a minute; a hundred stations whose pages ask for urgent notices stay below.</summary>
    public const int AMinute = 1_200;
}
