namespace Campaigns.Scheduler.Posts;

/// <summary>What an attempt tries. The numbers are stored: never reuse one.</summary>
public enum AttemptKind
{
    Publish = 0,
    Update = 1,
    Withdraw = 2,
}
