namespace Campaigns.Scheduler.Posts;

/// <summary>What an attempt tries. The numbers are stored: never reuse one.</summary>
public enum AttemptKind
{
    Publish = 0,
    Update = 1,
    Withdraw = 2,

    /// <summary>Not of this store's making: the post may have been sent between a copy and its being put back. Only asked about.</summary>
    Restored = 3,
}
