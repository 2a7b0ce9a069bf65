using Campaigns.Content.Audit;

namespace Campaigns.Scheduler.Queue;

/// <summary>Somebody moves a post.</summary>
/// <param name="Id">The post.</param>
/// <param name="Seen">Its time as that person saw it: whoever saw an older one is told, and moves nothing.</param>
/// <param name="Due">The new time.</param>
/// <param name="Person">Who.</param>
public sealed record PostMove(string Id, DateTimeOffset Seen, DateTimeOffset Due, Actor Person)
{
    /// <summary>The person knows that the post has to be approved again, where it lies outside the approved window now, or its item is half-way through the steps.</summary>
    public bool Accepted { get; init; }
}
