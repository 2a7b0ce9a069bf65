using Campaigns.Content.Items;

namespace Campaigns.Scheduler.Approvals;

/// <summary>An item, the posts of it that an approval reaches, and the approval that stands for its newest revision.</summary>
internal sealed record Approvable(Item? Item, string? Campaign, IReadOnlyList<OpenPost> Posts, IReadOnlyList<OldPost> Out, Approval? Live)
{
    /// <summary>What an approval would be given to, and what its words would be kept ready for.</summary>
    public IEnumerable<(string Id, string AccountId, long Due, bool Out)> All =>
        Posts.Select(post => (post.Id, post.AccountId, post.Due, false)).Concat(Out.Select(post => (post.Id, post.AccountId, post.Due, true)));
}
