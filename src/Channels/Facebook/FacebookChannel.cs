using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Facebook;

/// <summary>
/// A Facebook Page. A post is made unseen, its id kept at once, and then shown by that id, which may be repeated; where the
/// setting says one step, the call that creates it shows it too and is made once. A video goes its own way: <see cref="FacebookVideo"/>.
/// </summary>
internal sealed class FacebookChannel(
    FacebookClient client, FacebookWall wall, FacebookPost post, FacebookVideo video, FacebookLeftovers leftovers, FacebookPictures pictures, FacebookVersions versions, FacebookInsights insights,
    IOptions<FacebookOptions> options) : IChannel
{
    private static readonly Phrase NotConnected = new("Kênh Facebook này chưa có mã truy cập dùng được trên máy này. Hãy kết nối lại kênh.",
        "This account has no token that can be used here. Connect it again.");

    public TimeSpan Settle => TimeSpan.FromSeconds(options.Value.SettleSeconds);

    public async Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        if (await client.Login(dispatch.Account, cancel) is not { } login)
            return new Outcome.Reconnect(NotConnected.Vi);
        var step = FacebookVideoStep.Of(dispatch.Token);
        var made = step is null && dispatch.Token != FacebookVideoStep.Void ? dispatch.Token : null;
        if (dispatch.Variant.Video is not null && made is null)
            return await video.Publish(login, dispatch, step, cancel);
        if (made is not null)
            return await post.Show(login, dispatch, made, cancel);
        // The scheduler sends again only what is proven absent; one look more costs little beside a second post.
        if (dispatch.Attempt > 1 && await wall.Search(login, dispatch, cancel) is Finding.Present(var id, var url))
            return new Outcome.Published(id, url);
        if (dispatch.Attempt > 1 && await leftovers.Take(login, dispatch, cancel) is { } unseen)
            return await post.Resume(login, dispatch, unseen, cancel);
        return await post.Make(login, dispatch, cancel);
    }

    public async Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel)
    {
        if (await client.Login(dispatch.Account, cancel) is not { } login)
            return new Outcome.Reconnect(NotConnected.Vi);
        if (Known(dispatch) is not { } id)
            return new Outcome.Rejected("Chưa có bài nào trên Trang để sửa.");
        if (FacebookVideoStep.Of(id) is var step && (step is not null || dispatch.Variant.Video is not null))
            return await video.Update(login, dispatch, step, cancel);
        var (standing, unread) = await wall.Read(login, id, cancel, pictures: true);
        if (standing is null)
            return unread!.Fault == FacebookFault.Gone ? new Outcome.Rejected("Bài này không còn trên Trang nên không sửa được.") : unread.Outcome(seen: false);
        if (standing.Pictures is { } shown && shown != dispatch.Variant.Pictures.Count || await pictures.Changed(dispatch, cancel))
            return new Outcome.Rejected("Facebook không cho đổi ảnh của bài đã đăng. Hãy gỡ bài và đăng lại.");
        if (Same(standing, dispatch))
            return new Outcome.Updated(standing.Url ?? FacebookWall.Address(id));
        var reply = await client.Post(login, id, CallKind.Repeatable, [("message", dispatch.Variant.Text)], cancel);
        if (reply.Fault is not { } fault)
            return new Outcome.Updated(standing.Url ?? FacebookWall.Address(id));
        // Without an answer the post itself says whether it was done.
        return fault.Fault == FacebookFault.Open && (await wall.Read(login, id, cancel)).Post is { } now && Same(now, dispatch)
            ? new Outcome.Updated(now.Url ?? FacebookWall.Address(id))
            : fault.Outcome(seen: true);
    }

    public async Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel)
    {
        if (await client.Login(dispatch.Account, cancel) is not { } login)
            return new Outcome.Reconnect(NotConnected.Vi);
        var id = Known(dispatch);
        if (FacebookVideoStep.Of(id) is var step && (step is not null || (id is null && dispatch.Variant.Video is not null)))
            return await video.Withdraw(login, step, cancel);
        if (id is null)
        {
            switch (await wall.Search(login, dispatch, cancel))
            {
                case Finding.Present found:
                    id = found.Id;
                    break;
                case Finding.CannotTell x:
                    return new Outcome.RetryAfter(TimeSpan.FromMinutes(1), x.Why);
                default:
                    await leftovers.Remove(login, dispatch, cancel);
                    return new Outcome.Withdrawn();
            }
        }
        var reply = await client.Delete(login, id, cancel);
        if (reply.Fault is not { } fault)
            return new Outcome.Withdrawn();
        if (fault.Fault is not (FacebookFault.Open or FacebookFault.Gone))
            return fault.Outcome(seen: true);
        // "Not there" is what Meta says to a missing right too: only what cannot be read either is gone.
        var (standing, unread) = await wall.Read(login, id, cancel);
        return standing is not null && fault.Fault == FacebookFault.Gone ? new Outcome.Reconnect(fault.Why.Vi)
            : unread?.Fault == FacebookFault.Gone ? new Outcome.Withdrawn()
            : new Outcome.Unknown(fault.Why.Vi);
    }

    /// <summary>Facebook says "later" of videos alone; what else is asked for all the same is looked up.</summary>
    public async Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel)
    {
        if (FacebookVideoStep.Of(dispatch.Token) is { } step)
            return await client.Login(dispatch.Account, cancel) is { } login ? await video.Follow(login, dispatch, step, cancel) : new Outcome.Reconnect(NotConnected.Vi);
        return await Find(dispatch, cancel) switch
        {
            Finding.Present(var id, var url) => new Outcome.Published(id, url),
            Finding.CannotTell x => new Outcome.RetryAfter(TimeSpan.FromMinutes(1), x.Why),
            _ => new Outcome.Unknown("Trang không có bài này."),
        };
    }

    public async Task<Finding> Find(Dispatch dispatch, CancellationToken cancel)
    {
        if (await client.Login(dispatch.Account, cancel) is not { } login)
            return new Finding.CannotTell(NotConnected.Vi);
        var known = Known(dispatch);
        if (FacebookVideoStep.Of(known) is var step && (step is not null || (known is null && dispatch.Variant.Video is not null)))
            return await video.Find(login, step, cancel);
        if (known is not { } id)
            return await wall.Search(login, dispatch, cancel);
        // Made unseen and not shown yet: absent, and the next attempt shows it by its id.
        return await wall.Read(login, id, cancel) switch
        {
            ({ Published: true } there, _) => new Finding.Present(there.Id, there.Url ?? FacebookWall.Address(id)),
            (_, null or { Fault: FacebookFault.Gone }) => new Finding.Absent(),
            (_, var unread) => new Finding.CannotTell(unread!.Why.Vi),
        };
    }

    public async Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) =>
        await client.Login(account, cancel) is { } login ? await wall.List(login, most, cancel) : [];

    public async Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) =>
        dispatch.RemoteId is { } remote && await client.Login(dispatch.Account, cancel) is { } login
            && (FacebookVideoStep.Of(remote) is { } step ? await video.Post(login, step, cancel) : remote) is { } id ? await insights.Of(login, id, cancel) : null;

    public async Task<Problem?> Check(Account account, CancellationToken cancel)
    {
        if (await client.Login(account, cancel) is not { } login)
            return Problem.Input(NotConnected, account.Name);
        var reply = await client.Get(login, login.PageId, cancel, ("fields", "id,name"));
        return reply.Fault?.Problem() ?? (versions.Ended(reply) is { } ended ? Problem.Configuration(ended, FacebookVersions.Setting) : null);
    }

    public async Task<IReadOnlyList<Phrase>> Heed(Account account, CancellationToken cancel) =>
        await client.Login(account, cancel) is { } login && await versions.EndsSoon(login, cancel) is { } soon ? [soon] : [];

    private static string? Known(Dispatch dispatch) => dispatch.RemoteId ?? (dispatch.Token == FacebookVideoStep.Void ? null : dispatch.Token);

    private static bool Same(FacebookPostState standing, Dispatch dispatch) => FacebookWall.Plain(standing.Message) == FacebookWall.Plain(dispatch.Variant.Text);
}
