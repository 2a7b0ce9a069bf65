using Campaigns.Content.Items;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>An item that is not in the store yet, with everything that is to be kept with it.</summary>
/// <param name="Item">One that <see cref="ItemRules.Check"/> passed.</param>
/// <param name="Posts">Its posts, on accounts of its unit; at least one.</param>
public sealed record NewItem(Item Item, IReadOnlyList<NewPost> Posts)
{
    public IReadOnlyList<ItemCard> Cards { get; init; } = [];
}
