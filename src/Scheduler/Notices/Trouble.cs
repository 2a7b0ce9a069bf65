namespace Campaigns.Scheduler.Notices;

/// <summary>What a person has to know. The numbers are stored: never reuse one.</summary>
internal enum Trouble
{
    Failed = 0,
    Missed = 1,

    /// <summary>Nobody can tell whether it is out; a person has to look.</summary>
    Unknown = 2,

    AccountOff = 3,

    /// <summary>What is out was not changed or taken down as asked: the channel refused, or a hand is needed.</summary>
    Change = 4,

    /// <summary>Due within two hours, and not approved.</summary>
    Unapproved = 5,

    /// <summary>Due within half an hour, and still not approved.</summary>
    StillUnapproved = 6,

    /// <summary>What was to be taken down hours ago still stands.</summary>
    StillUp = 7,

    /// <summary>A message to the followers of an account was not sent, or nobody can tell whether it was.</summary>
    Followers = 12,

    /// <summary>What went out as urgent hours ago was confirmed by nobody.</summary>
    Unconfirmed = 13,

    /// <summary>Due within days, with a picture or a video that may not be used any more then.</summary>
    Right = 14,
}
