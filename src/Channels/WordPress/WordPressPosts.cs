using System.Net;
using Campaigns.Channels.Contract;

namespace Campaigns.Channels.WordPress;

/// <summary>
/// The posts of a site that are ours. WordPress takes a slug that is taken already and makes a twin of it (<c>…-2</c>), so that
/// a slug finds a post for certain, and twins are found by theirs.
/// </summary>
internal sealed class WordPressPosts(WordPressClient client)
{
    /// <summary>Every status in which a post can stand outside the trash.</summary>
    private const string Anywhere = "publish,future,draft,pending,private";

    /// <summary>
    /// What stands of the post of the dispatch, published or not, twins too, oldest first; one in the trash only where the
    /// token names it.
    /// </summary>
    public async Task<WordPressStep<IReadOnlyList<WordPressPost>>> Of(WordPressSite site, Dispatch dispatch, CancellationToken cancel)
    {
        var slug = WordPressText.Slug(dispatch);
        var reply = await client.Get(site, "/wp/v2/posts", cancel, ("slug", $"{slug},{slug}-2,{slug}-3"), ("status", Anywhere),
            ("context", "edit"), ("orderby", "id"), ("order", "asc"), ("per_page", "10"), ("_fields", WordPressPost.Fields));
        if (reply.Read<List<WordPressPost>>() is not { } found)
            return await Why(site, reply, cancel);
        // A person may have given it another slug; its id stays.
        foreach (var id in new[] { dispatch.RemoteId, dispatch.Token }.OfType<string>().Distinct().Where(id => found.All(p => p.Token != id)))
        {
            var one = await ById(site, id, cancel);
            if (one.Stopped is { } stopped)
                return stopped;
            if (one.Value is { } post)
                found.Add(post);
        }
        return found;
    }

    /// <summary>A value of null: there is no such post any more.</summary>
    public async Task<WordPressStep<WordPressPost?>> ById(WordPressSite site, string id, CancellationToken cancel)
    {
        var reply = await client.Get(site, $"/wp/v2/posts/{Uri.EscapeDataString(id)}", cancel, ("context", "edit"), ("_fields", WordPressPost.Fields));
        if (reply.Read<WordPressPost>() is { } post)
            return post;
        return Gone(reply) ? new WordPressStep<WordPressPost?>(null, null) : reply;
    }

    /// <summary>Makes the post where nobody sees it. An answer that went astray is looked for: the site may have done it all the same.</summary>
    public async Task<WordPressStep<WordPressPost>> Draft(WordPressSite site, Dispatch dispatch, CancellationToken cancel)
    {
        var variant = dispatch.Variant;
        var slug = WordPressText.Slug(dispatch);
        var reply = await client.Create(site, "/wp/v2/posts", new { title = variant.Title, slug, status = "draft", content = variant.Text, excerpt = variant.Description },
            cancel, ("_fields", WordPressPost.Fields));
        var made = reply.Read<WordPressPost>();
        if (made is not null && made.Slug == slug)
            return made;
        var standing = await Of(site, made is null ? dispatch : dispatch with { Token = made.Token }, cancel);
        if (standing.Value is not { } all)
            return made is null ? reply : made;
        var healed = await Heal(site, all, dispatch.Token, cancel);
        return healed.Value is { } kept ? kept : made is null ? reply : made;
    }

    /// <summary>Brings the post to these values and says how it then stands.</summary>
    public async Task<WordPressStep<WordPressPost>> Set(WordPressSite site, string id, object values, CancellationToken cancel)
    {
        var reply = await client.Set(site, $"/wp/v2/posts/{Uri.EscapeDataString(id)}", values, cancel, ("_fields", WordPressPost.Fields));
        return reply.Read<WordPressPost>() is { } post ? post : reply;
    }

    /// <summary>
    /// Makes the post visible. Could be repeated, but is not here: whoever calls must know whether it may have been done.
    /// </summary>
    public async Task<WordPressStep<WordPressPost>> Reveal(WordPressSite site, string id, CancellationToken cancel)
    {
        var reply = await client.Create(site, $"/wp/v2/posts/{Uri.EscapeDataString(id)}", new { status = "publish" }, cancel, ("_fields", WordPressPost.Fields));
        return reply.Read<WordPressPost>() is { } post ? post : reply;
    }

    /// <summary>
    /// Keeps one of several: what citizens see already, the oldest of that, else the one whose id was kept, else the oldest.
    /// The others go into the trash. A value of null: there was none, or a second one that citizens see could not be taken down.
    /// </summary>
    public async Task<WordPressStep<WordPressPost?>> Heal(WordPressSite site, IReadOnlyList<WordPressPost> all, string? token, CancellationToken cancel)
    {
        var keep = all.OrderBy(p => !p.Published).ThenBy(p => p.Status == "trash").ThenBy(p => !p.Published && p.Token != token).ThenBy(p => p.Id).FirstOrDefault();
        foreach (var twin in all.Where(p => p != keep && p.Status != "trash"))
        {
            var reply = await Trash(site, twin.Token, cancel);
            // One that nobody sees may stay for the next time.
            if (!reply.Ok && !Gone(reply) && twin.Published)
                return reply;
        }
        return new WordPressStep<WordPressPost?>(keep, null);
    }

    /// <summary>Takes the post down, into the trash where the site has one.</summary>
    public async Task<WordPressReply> Trash(WordPressSite site, string id, CancellationToken cancel)
    {
        var route = $"/wp/v2/posts/{Uri.EscapeDataString(id)}";
        var reply = await client.Delete(site, route, force: false, cancel);
        return reply is { Status: HttpStatusCode.NotImplemented, Code: "rest_trash_not_supported" }
            ? await client.Delete(site, route, force: true, cancel)
            : reply;
    }

    /// <summary>Whether the reply says that there is no such post, or that it lies in the trash already.</summary>
    public static bool Gone(WordPressReply reply) => reply.Code is "rest_post_invalid_id" or "rest_already_trashed" || reply.Status == HttpStatusCode.Gone;

    /// <summary>To a stranger WordPress calls the statuses a wrong parameter; who asks after himself learns the true reason.</summary>
    private async Task<WordPressReply> Why(WordPressSite site, WordPressReply reply, CancellationToken cancel)
    {
        if (reply.Code != "rest_invalid_param")
            return reply;
        var me = await client.Get(site, "/wp/v2/users/me", cancel, ("context", "edit"), ("_fields", WordPressPerson.Fields));
        return me.Ok ? reply : me;
    }
}
