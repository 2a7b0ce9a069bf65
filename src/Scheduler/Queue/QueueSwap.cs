using Campaigns.Content.Audit;

namespace Campaigns.Scheduler.Queue;

/// <summary>Somebody lets two posts of one account change places.</summary>
/// <param name="One">A post.</param>
/// <param name="OneSeen">Its time as that person saw it.</param>
/// <param name="Other">The post it changes with.</param>
/// <param name="OtherSeen">The time of that one.</param>
/// <param name="Person">Who.</param>
public sealed record QueueSwap(string One, DateTimeOffset OneSeen, string Other, DateTimeOffset OtherSeen, Actor Person)
{
    /// <summary>The person knows that a post which leaves its approved window has to be approved again.</summary>
    public bool Accepted { get; init; }
}
