using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Collecting;

/// <summary>How often the pages of those who send figures are asked for.</summary>
internal sealed class AnswerPace() : OpenDoor(AMinute)
{
    /// <summary>Pages, pictures and sendings a minute; on the last day a whole commune sends.</summary>
    public const int AMinute = 600;
}
