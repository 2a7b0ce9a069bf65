using Campaigns.Channels.Contract;

namespace Campaigns.Channels.Facebook;

/// <summary>
/// Unseen posts that creations without an answer left on a page. Only what is of our own app, unseen, of the same words, made
/// since the post was due and no other post's is touched; where the app is not known, nothing is.
/// </summary>
internal sealed class FacebookLeftovers(FacebookClient client, FacebookWall wall)
{
    private const string Promotable = "promotable_posts";

    /// <summary>
    /// The id of one that can be shown as it is; the others are removed. Pictures and cards are not read back well enough to be
    /// compared with what was approved: a post that has them is removed, to be made anew.
    /// </summary>
    public async Task<string?> Take(FacebookLogin login, Dispatch dispatch, CancellationToken cancel)
    {
        var unseen = await Of(login, dispatch, cancel);
        var keep = dispatch.Variant is { Pictures.Count: 0, Link: null, Video: null } && unseen.Count > 0 ? unseen[0] : null;
        foreach (var id in unseen.Where(id => id != keep))
            await client.Delete(login, id, cancel);
        return keep;
    }

    /// <summary>Takes all of them away. What fails stays unseen, and changes nothing that citizens see.</summary>
    public async Task Remove(FacebookLogin login, Dispatch dispatch, CancellationToken cancel)
    {
        foreach (var id in await Of(login, dispatch, cancel))
            await client.Delete(login, id, cancel);
    }

    /// <summary>Their ids, oldest first; none where the list cannot be read, for nobody sees them.</summary>
    private async Task<IReadOnlyList<string>> Of(FacebookLogin login, Dispatch dispatch, CancellationToken cancel)
    {
        var found = new List<string>();
        var wanted = FacebookWall.Plain(dispatch.Variant.Text);
        if (login.AppId is not { } ours || wanted.Length == 0)
            return found;
        var after = (string?)null;
        for (var page = 0; page < FacebookWall.MostPages; page++)
        {
            var reply = await wall.Page(login, Promotable, after, cancel, more: ("is_published", "false"));
            var posts = FacebookWall.Posts(reply);
            var since = wall.Since(dispatch, reply.At);
            found.AddRange(posts.Where(p => !p.Published && p.AppId == ours && p.Created >= since && FacebookWall.Plain(p.Message) == wanted).Select(p => p.Id));
            if ((after = FacebookWall.Next(reply)) is null || posts is [.., { Created: { } oldest }] && oldest < since)
                break;
        }
        var taken = found.Count > 0 ? await wall.Taken(dispatch, found, cancel) : [];
        found.RemoveAll(taken.Contains);
        found.Reverse();
        return found;
    }
}
