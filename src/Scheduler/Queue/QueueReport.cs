using Campaigns.Content;

namespace Campaigns.Scheduler.Queue;

/// <summary>What queueing came to: an account that has no free time left does not keep the others from theirs.</summary>
/// <param name="Posts">Those that have a place now; at least one.</param>
/// <param name="Problems">Why others have none.</param>
public sealed record QueueReport(IReadOnlyList<QueuedPost> Posts, IReadOnlyList<Problem> Problems);
