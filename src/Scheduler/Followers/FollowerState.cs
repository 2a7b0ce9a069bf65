namespace Campaigns.Scheduler.Followers;

/// <summary>How a message to followers stands. The numbers are stored: never reuse one.</summary>
public enum FollowerState
{
    /// <summary>One person wants it sent; another has to say yes.</summary>
    Proposed = 0,

    /// <summary>Leaves as soon as the worker can send it.</summary>
    Approved = 1,

    Sending = 2,

    /// <summary>The channel took it; it cannot be recalled.</summary>
    Sent = 3,

    /// <summary>It may have been sent. Nothing can be asked: a person has to look, and it is never sent again by itself.</summary>
    Unknown = 4,

    /// <summary>Nothing was sent.</summary>
    Failed = 5,

    /// <summary>Who was to approve it said no.</summary>
    Refused = 6,

    Cancelled = 7,
}
