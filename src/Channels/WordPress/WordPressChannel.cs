using System.Globalization;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.WordPress;

/// <summary>
/// A WordPress site. Publishing has two steps: a draft is made once and its id kept, then that id is published, which may be
/// repeated. What nobody sees yet is looked for by its slug before it is made again.
/// </summary>
internal sealed class WordPressChannel(WordPressSites sites, WordPressClient client, WordPressPosts posts, WordPressMedia media, WordPressTerms terms,
    IOptions<WordPressOptions> options, TimeProvider clock) : IChannel
{
    private const int Tries = 2;

    private static readonly Phrase NotConnected = new("Kênh WordPress này chưa kết nối, hoặc không mở được mật khẩu đã lưu. Kết nối lại.",
        "This WordPress account is not connected, or its stored password cannot be opened. Connect it again.");

    /// <summary>A slug is found the moment its post is stored.</summary>
    public TimeSpan Settle => TimeSpan.Zero;

    public async Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        if (await sites.Of(dispatch.Account, cancel) is not { } site)
            return new Outcome.Reconnect(NotConnected.Vi);
        var standing = await posts.Of(site, dispatch, cancel);
        if (standing.Value is not { } all)
            return Failed(standing.Stopped!, visible: false);
        var healed = await posts.Heal(site, all, dispatch.Token, cancel);
        if (healed.Stopped is { } twin)
            return Failed(twin, visible: true);
        var draft = healed.Value is { } there ? there : await posts.Draft(site, dispatch, cancel);
        if (draft.Value is not { } post)
            return Failed(draft.Stopped!, visible: false);
        if (!await dispatch.KeepToken(post.Token, cancel))
            return LostLease();
        if (post.Published)
            return Out(post);
        if (!post.Unseen && post.Status != "pending")
            return new Outcome.Rejected($"Trên trang, bài này đang ở trạng thái “{post.Status}” do người khác đặt.");
        var values = await Values(site, dispatch, post, cancel);
        if (values.Value is not { } ready)
            return Failed(values.Stopped!, visible: false);
        var filled = await posts.Set(site, post.Token, ready.Words, cancel);
        if (filled.Value is null)
            return Failed(filled.Stopped!, visible: false);
        if (ready.Featured != filled.Value.FeaturedMedia)
            filled = await posts.Set(site, post.Token, new { content = ready.WithPicture }, cancel);
        if (filled.Value is null)
            return Failed(filled.Stopped!, visible: false);
        return await dispatch.StillMine(cancel) ? await Reveal(site, dispatch, post, cancel) : LostLease();
    }

    public async Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel)
    {
        if (await sites.Of(dispatch.Account, cancel) is not { } site)
            return new Outcome.Reconnect(NotConnected.Vi);
        if (dispatch.RemoteId is not { } id)
            return NotThere();
        var standing = await posts.ById(site, id, cancel);
        if (standing.Stopped is { } stopped)
            return Failed(stopped, visible: false);
        if (standing.Value is not { Published: true } post)
            return NotThere();
        var values = await Values(site, dispatch, post, cancel);
        if (values.Value is not { } ready)
            return Failed(values.Stopped!, visible: false);
        var changed = await posts.Set(site, id, ready.Words, cancel);
        if (changed.Value is { } now && now.FeaturedMedia != ready.Featured)
            changed = await posts.Set(site, id, new { content = ready.WithPicture }, cancel);
        return changed.Value is { } done ? new Outcome.Updated(done.Link)
            : WordPressPosts.Gone(changed.Stopped!) ? NotThere()
            : Failed(changed.Stopped!, visible: true);
    }

    public async Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel)
    {
        if (await sites.Of(dispatch.Account, cancel) is not { } site)
            return new Outcome.Reconnect(NotConnected.Vi);
        var standing = await posts.Of(site, dispatch, cancel);
        if (standing.Value is not { } all)
            return Failed(standing.Stopped!, visible: false);
        foreach (var post in all.Where(p => p.Status != "trash"))
        {
            var reply = await posts.Trash(site, post.Token, cancel);
            if (!reply.Ok && !WordPressPosts.Gone(reply))
                return Failed(reply, visible: true);
        }
        return new Outcome.Withdrawn();
    }

    public async Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) => await Find(dispatch, cancel) switch
    {
        Finding.Present(var id, var url) => new Outcome.Published(id, url),
        Finding.CannotTell(var why) => new Outcome.Unknown(why),
        _ => new Outcome.Unknown("Trang không có bài này."),
    };

    public async Task<Finding> Find(Dispatch dispatch, CancellationToken cancel)
    {
        if (await sites.Of(dispatch.Account, cancel) is not { } site)
            return new Finding.CannotTell(NotConnected.Vi);
        var standing = await posts.Of(site, dispatch, cancel);
        if (standing.Value is not { } all)
            return CannotTell(standing.Stopped!);
        var healed = await posts.Heal(site, all, dispatch.Token, cancel);
        if (healed.Stopped is { } stopped)
            return CannotTell(stopped);
        return healed.Value switch
        {
            null or { Unseen: true } => new Finding.Absent(),
            { Published: true } post => new Finding.Present(post.Token, post.Link),
            { Status: var status } => new Finding.CannotTell($"Trên trang, bài này đang ở trạng thái “{status}” do người khác đặt."),
        };
    }

    public async Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel)
    {
        var listed = new List<Standing>();
        if (await sites.Of(account, cancel) is not { } site)
            return listed;
        var size = Math.Clamp(most, 1, 100);
        for (var page = 1; listed.Count < most; page++)
        {
            var reply = await client.Get(site, "/wp/v2/posts", cancel, ("status", "publish"), ("orderby", "date"), ("order", "desc"),
                ("per_page", size.ToString(CultureInfo.InvariantCulture)), ("page", page.ToString(CultureInfo.InvariantCulture)), ("_fields", WordPressListed.Fields));
            if (reply.Read<List<WordPressListed>>() is not { Count: > 0 } found)
                break;
            listed.AddRange(found.Take(most - listed.Count).Select(p => p.Standing()));
            if (!int.TryParse(reply.Header("X-WP-TotalPages"), CultureInfo.InvariantCulture, out var pages) || page >= pages)
                break;
        }
        return listed;
    }

    /// <summary>WordPress itself counts no readers.</summary>
    public Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) => Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public async Task<Problem?> Check(Account account, CancellationToken cancel)
    {
        if (await sites.Of(account, cancel) is not { } site)
            return Problem.World(NotConnected, account.Name);
        var reply = await client.Get(site, "/wp/v2/users/me", cancel, ("context", "edit"), ("_fields", WordPressPerson.Fields));
        if (reply.Read<WordPressPerson>() is not { } person)
            return Problem.World(WordPressErrors.Of(reply, clock.GetUtcNow()).What, account.Name);
        return person.May("publish_posts") ? null : Problem.World(WordPressErrors.MayNotPublish, account.Name);
    }

    /// <summary>Makes the post visible by its id; where the answer is unclear the post is asked after, and what is not out is published again.</summary>
    private async Task<Outcome> Reveal(WordPressSite site, Dispatch dispatch, WordPressPost post, CancellationToken cancel)
    {
        WordPressReply? unclear = null;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var revealed = await posts.Reveal(site, post.Token, cancel);
            if (revealed.Value is not { } shown)
            {
                unclear = revealed.Stopped!;
                if (Judge(unclear).Verdict is not (WordPressVerdict.Unclear or WordPressVerdict.Page))
                    return attempt == 0 ? Failed(unclear, visible: true) : new Outcome.Unknown(Judge(unclear).What.Vi);
                if ((await posts.ById(site, post.Token, cancel)).Value is not { } looked)
                    return Failed(unclear, visible: true);
                shown = looked;
            }
            if (shown.Published)
                return await Settled(site, dispatch, shown, cancel);
            if (unclear is null)
                return new Outcome.Rejected($"Trang giữ bài ở trạng thái “{shown.Status}” và không đăng.");
        }
        return Failed(unclear!, visible: true);
    }

    /// <summary>The post is out. A slug other than ours says that a twin stands beside it.</summary>
    private async Task<Outcome> Settled(WordPressSite site, Dispatch dispatch, WordPressPost shown, CancellationToken cancel)
    {
        if (shown.Slug == WordPressText.Slug(dispatch))
            return Out(shown);
        var standing = await posts.Of(site, dispatch with { Token = shown.Token }, cancel);
        if (standing.Value is not { } all)
            return Failed(standing.Stopped!, visible: true);
        var healed = await posts.Heal(site, all, shown.Token, cancel);
        if (healed.Value is not { } kept)
            return healed.Stopped is { } stopped ? Failed(stopped, visible: true) : Out(shown);
        return kept.Id == shown.Id || await dispatch.KeepToken(kept.Token, cancel) ? Out(kept) : LostLease();
    }

    /// <summary>Pictures and terms brought to the site, and with them the whole of the post.</summary>
    private async Task<WordPressStep<Filling>> Values(WordPressSite site, Dispatch dispatch, WordPressPost post, CancellationToken cancel)
    {
        var variant = dispatch.Variant;
        var pictures = await media.Bring(site, dispatch, post, cancel);
        if (pictures.Value is not { } brought)
            return pictures.Stopped!;
        var film = await media.Film(site, dispatch, post, cancel);
        if (film is { Value: null })
            return film.Stopped!;
        var categories = await terms.Of(site, WordPressTerms.Categories, string.IsNullOrWhiteSpace(variant.Section) ? [] : [variant.Section], cancel);
        if (categories.Value is not { } sections)
            return categories.Stopped!;
        var tags = await terms.Of(site, WordPressTerms.Tags, variant.Tags, cancel);
        if (tags.Value is not { } marks)
            return tags.Stopped!;
        var featured = brought.Count > 0 ? brought[0].Medium.Id : 0;
        var words = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["title"] = variant.Title, ["excerpt"] = variant.Description, ["content"] = WordPressText.Html(variant, brought, options.Value.PictureInText, film?.Value),
            ["featured_media"] = featured, ["tags"] = marks,
        };
        // Without one of ours the site's default category stays.
        if (sections.Count > 0)
            words["categories"] = sections;
        return new Filling(words, featured, WordPressText.Html(variant, brought, firstInText: true, film?.Value));
    }

    private WordPressFailure Judge(WordPressReply reply) => WordPressErrors.Of(reply, clock.GetUtcNow());

    private Outcome Failed(WordPressReply reply, bool visible) => Judge(reply).Outcome(visible);

    private Finding.CannotTell CannotTell(WordPressReply reply) => new(Judge(reply).What.Vi);

    private static Outcome.Published Out(WordPressPost post) => new(post.Token, post.Link);

    private static Outcome.RetryAfter LostLease() => new(TimeSpan.Zero, "Lượt gửi này không còn hiệu lực; bài chưa hiện trên trang.");

    private static Outcome.Rejected NotThere() => new("Bài này không còn trên trang.");

    /// <param name="Words">What is set.</param>
    /// <param name="Featured">The featured image; 0 for none.</param>
    /// <param name="WithPicture">The text for a site that took no featured image.</param>
    private sealed record Filling(Dictionary<string, object> Words, long Featured, string WithPicture);
}
