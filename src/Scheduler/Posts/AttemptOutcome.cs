namespace Campaigns.Scheduler.Posts;

/// <summary>What came back from an attempt. The numbers are stored: never reuse one.</summary>
public enum AttemptOutcome
{
    Published = 0,
    Pending = 1,
    RetryAfter = 2,
    Reconnect = 3,
    Rejected = 4,
    Unknown = 5,

    /// <summary>Asked about after an unknown outcome: provably not on the channel.</summary>
    Absent = 6,

    Updated = 7,
    Withdrawn = 8,

    /// <summary>Made unseen on the channel and not shown, for something here forbade it.</summary>
    Withheld = 9,
}
