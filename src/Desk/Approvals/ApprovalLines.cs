using System.Runtime.CompilerServices;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Approvals;

/// <summary>What waits for an approval where somebody may see it, and how they stand to the step that is open.</summary>
internal sealed class ApprovalLines(SubmissionDesk submissions, ItemStore items, UnitStore units, StepDesk steps, PostList posts, StepTakers takers)
{
    private const int MostPosts = 200;

    /// <summary>The longest waiting first; at most <see cref="ApprovalPages.PageLength"/> after the first <paramref name="skip"/>.</summary>
    public async Task<IReadOnlyList<ApprovalLine>> Of(Sitting who, IReadOnlyList<Sitting> lent, int skip, CancellationToken cancel)
    {
        var lines = new List<ApprovalLine>();
        await foreach (var line in Bare(who, lent, skip, cancel))
            lines.Add(line with { Posts = [.. (await posts.Find(new PostQuery { ItemId = line.Item.Id, Limit = MostPosts }, cancel)).Where(post => !post.Approved && post.State is not (PostState.Cancelled or PostState.Withdrawn))] });
        return lines;
    }

    /// <summary>How many of the longest waiting are theirs to take: asked for by every page, so that no posts are.</summary>
    public async Task<int> Count(Sitting who, IReadOnlyList<Sitting> lent, CancellationToken cancel) => await Bare(who, lent, 0, cancel).CountAsync(line => line.Ticks, cancel);

    private async IAsyncEnumerable<ApprovalLine> Bare(Sitting who, IReadOnlyList<Sitting> lent, int skip, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var asked in await submissions.Waiting(who.Units(Right.See), skip, cancel))
            if (await items.Find(asked.ItemId, cancel) is { } item && await units.ById(item.UnitId, cancel) is { } unit && await steps.State(item.Id, cancel: cancel) is { } state)
                yield return new(asked, item, unit, [], state, await takers.Stand(who, lent, item, unit, state, cancel));
    }
}
