using Campaigns.Content;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Items;

/// <summary>Says at which times of an item's posts the machine is usually off, with the nearest hour in which it runs.</summary>
internal static class HourWarnings
{
    /// <summary>A sentence for each such time; empty where all is well or too little is known.</summary>
    public static async Task<IReadOnlyList<Phrase>> Of(string itemId, IServiceProvider services, CancellationToken cancel)
    {
        var posts = await services.GetRequiredService<PostList>().Find(new PostQuery { ItemId = itemId, State = PostState.Scheduled }, cancel);
        return posts.Count == 0 ? [] : await services.GetRequiredService<RunningHours>().Warnings(posts[0].Zone, posts.Select(post => (post.Channel, post.Due)), cancel);
    }
}
