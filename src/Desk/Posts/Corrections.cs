using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Desk.Address;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>Drafts the correction of an item with the addresses under which citizens find what was wrong.</summary>
internal sealed class Corrections(CorrectionDesk desk, PostList posts, DeskAddress address)
{
    /// <param name="postOrItem">One of its posts, or the item.</param>
    /// <param name="person">Who drafts.</param>
    /// <param name="words">What is right.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Result<Item>> Draft(string postOrItem, string person, string words, CancellationToken cancel)
    {
        var item = (await posts.Find(postOrItem, cancel))?.Item ?? postOrItem;
        var standing = (await posts.Find(new PostQuery { ItemId = item, State = PostState.Published, Limit = 100 }, cancel)).Where(IsForCitizens).ToList();
        var links = (await address.Whole(standing, cancel)).Select(post => post.Url).OfType<string>().Where(IsOfTheWeb).Distinct(StringComparer.Ordinal).ToList();
        return await desk.Draft(item, person, words, links, cancel);
    }

    /// <summary>Of this host, the portal alone is shown outside.</summary>
    private static bool IsForCitizens(PostView post) => post.Url is { Length: > 0 } url && (url[0] != '/' || url.StartsWith("/cong/", StringComparison.Ordinal));

    private static bool IsOfTheWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var at) && at.Scheme is "https" or "http" && !at.IsLoopback;
}
