using Campaigns.Content.Audit;

namespace Campaigns.Scheduler.Queue;

/// <summary>Somebody puts a post in the place that another one has in the queue of their account.</summary>
/// <param name="Post">A post.</param>
/// <param name="Seen">Its time as that person saw it.</param>
/// <param name="At">The post whose place it is to have.</param>
/// <param name="AtSeen">The time of that one.</param>
/// <param name="Person">Who.</param>
public sealed record QueueOrder(string Post, DateTimeOffset Seen, string At, DateTimeOffset AtSeen, Actor Person)
{
    /// <summary>The person knows that a post which leaves its approved window, or whose item is half-way through the steps, has to be approved again.</summary>
    public bool Accepted { get; init; }
}
