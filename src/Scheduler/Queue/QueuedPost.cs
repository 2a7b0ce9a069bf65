using Campaigns.Content.Accounts;

namespace Campaigns.Scheduler.Queue;

/// <summary>A post that has its place in the queue of an account.</summary>
/// <param name="Id">The post.</param>
/// <param name="Account">The account's name.</param>
/// <param name="Channel">Its kind.</param>
/// <param name="Due">When, by the unit's wall clock.</param>
/// <param name="Approved">It goes out then; otherwise it waits there for its approval.</param>
public sealed record QueuedPost(string Id, string Account, ChannelKind Channel, DateTimeOffset Due, bool Approved);
