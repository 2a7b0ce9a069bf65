namespace Campaigns.Scheduler.Queue;

/// <summary>One line of an account's queue: a post, or a posting time that nobody has.</summary>
/// <param name="At">When, by the unit's wall clock.</param>
/// <param name="Post">Null: the time is empty.</param>
/// <param name="IsPostingTime">A posting time of the account; a post may stand at any other time too.</param>
public sealed record QueueRow(DateTimeOffset At, QueueEntry? Post, bool IsPostingTime);
