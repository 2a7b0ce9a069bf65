namespace Campaigns.Scheduler.Queue;

/// <summary>What a new time does to a post's approval.</summary>
public enum ApprovalEffect
{
    /// <summary>It is not approved, at this time or another.</summary>
    None,

    /// <summary>The new time lies inside the approved window.</summary>
    Keeps,

    /// <summary>The new time lies outside of it: the post waits for a new approval.</summary>
    Voids,

    /// <summary>It stood outside of the window and comes back into it.</summary>
    Restores,

    /// <summary>Its item is half-way through the steps of approval, which begin anew with another time of any of its posts.</summary>
    Restarts,
}
