using Campaigns.Content.Items;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Approvals;

/// <summary>Items on their way to an approval.</summary>
internal static class ApprovalBench
{
    /// <summary>An item with one post, sent for approval by its writer.</summary>
    /// <param name="desk">Where.</param>
    /// <param name="days">In how many days its post is due; null: as a post is by itself.</param>
    public static async Task<Item> Asked(this DeskBench desk, int? days = null)
    {
        var item = await desk.Item();
        await desk.Queue(item, due: days is { } ahead ? TimeSpan.FromDays(ahead) : null);
        (await desk.Service<SubmissionDesk>().Submit(item.Id, 1, WritingBench.Writer)).Ok.ShouldBeTrue();
        return await desk.Now(item);
    }

    /// <summary>Whether its first post has an approval.</summary>
    public static async Task<bool> Approved(this DeskBench desk, Item item) => (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id }))[0].Approved;
}
