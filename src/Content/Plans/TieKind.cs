namespace Campaigns.Content.Plans;

/// <summary>Work that hangs on a row of a plan.</summary>
public enum TieKind
{
    Item,
    Activity,
    Misinformation,
    Question,
    Campaign,
    Budget,
    Pace,
    Close,

    /// <summary>Of a duty: that its report was sent.</summary>
    Sent,

    Report,

    /// <summary>Of a target: how far it was.</summary>
    Reading,
}
