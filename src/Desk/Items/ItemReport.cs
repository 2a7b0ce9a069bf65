using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.Address;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Items;

/// <summary>One item with all that belongs to it, as <c>item show --json</c> and the API write it.</summary>
/// <param name="Item">The item itself, with its text.</param>
/// <param name="Cards">Its infographics.</param>
/// <param name="Approvals">Every one it was given, those that were voided too.</param>
/// <param name="Posts">Its posts, earliest due first.</param>
public sealed record ItemReport(Item Item, IReadOnlyList<ItemCard> Cards, IReadOnlyList<Approval> Approvals, IReadOnlyList<PostView> Posts)
{
    internal static async Task<ItemReport> Of(IServiceProvider services, Item item, CancellationToken cancel) => new(
        item, await services.GetRequiredService<ItemStore>().Cards(item.Id, cancel), await ApprovalDesk.Of(services.GetRequiredService<Database>(), item.Id, cancel),
        await services.GetRequiredService<DeskAddress>().Whole(await services.GetRequiredService<PostList>().Find(new PostQuery { ItemId = item.Id }, cancel), cancel));
}
