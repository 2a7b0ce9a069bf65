using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content.Captions;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Facebook;

/// <summary>How one post comes onto a page: pictures first, unseen; then the post; then it is shown.</summary>
internal sealed class FacebookPost(FacebookClient client, FacebookWall wall, FacebookRepeat repeat, IOptions<FacebookOptions> options)
{
    private static readonly Outcome LeaseLost = new Outcome.RetryAfter(TimeSpan.Zero, "Lượt gửi này đã hết thời hạn; chưa có gì hiện ra trên Trang.");

    public async Task<Outcome> Make(FacebookLogin login, Dispatch dispatch, CancellationToken cancel)
    {
        var (photos, failed) = await Upload(login, dispatch, cancel);
        if (failed is not null)
            return failed;
        var twoStep = options.Value.TwoStep;
        if (!twoStep && !await dispatch.StillMine(cancel))
            return LeaseLost;
        // Once even where it is unseen: no figure of Meta's says that nobody ever sees it.
        var reply = await client.Post(login, $"{login.PageId}/feed", CallKind.Once, Form(dispatch.Variant, photos, twoStep), cancel);
        if (reply.Fault is { } fault)
            return fault.Repeat && await repeat.Of(login, dispatch, cancel) is { } older ? older : fault.Outcome(seen: true);
        if (reply.Text("id") is not { Length: > 0 } id)
            return new Outcome.Unknown("Facebook nhận bài mà không cho mã bài; có thể bài đã lên.");
        var kept = await dispatch.KeepToken(id, CancellationToken.None);
        if (!twoStep)
            return new Outcome.Published(id, await Url(login, id, cancel));
        return kept ? await Show(login, dispatch, id, cancel) : LeaseLost;
    }

    /// <summary>Goes on with an unseen post whose creation had no answer: its id is kept, then it is shown.</summary>
    public async Task<Outcome> Resume(FacebookLogin login, Dispatch dispatch, string id, CancellationToken cancel) =>
        await dispatch.KeepToken(id, CancellationToken.None) ? await Show(login, dispatch, id, cancel) : LeaseLost;

    /// <summary>Takes away an unseen post with words of an older approval and makes one with those that are approved; what is seen already is out.</summary>
    public async Task<Outcome> Remake(FacebookLogin login, Dispatch dispatch, string id, CancellationToken cancel)
    {
        switch (await wall.Read(login, id, cancel))
        {
            case ({ Published: true } there, _):
                return new Outcome.Published(there.Id, there.Url ?? FacebookWall.Address(id));
            case (null, { Fault: not FacebookFault.Gone } unread):
                return unread.Outcome(seen: false);
        }
        // Not seen, so that nobody misses it; one that cannot be taken away is not shown, and no second one made beside it.
        var reply = await client.Delete(login, id, cancel);
        return reply.Fault is { Fault: not FacebookFault.Gone } fault ? fault.Outcome(seen: false) : await Make(login, dispatch, cancel);
    }

    /// <summary>Shows what was made unseen; the same however often it is done.</summary>
    public async Task<Outcome> Show(FacebookLogin login, Dispatch dispatch, string id, CancellationToken cancel)
    {
        if (!await dispatch.StillMine(cancel))
            return LeaseLost;
        var reply = await client.Post(login, id, CallKind.Repeatable, [("is_published", "true")], cancel);
        if (reply.Fault is not { } fault)
            return new Outcome.Published(id, await Url(login, id, cancel));
        if (fault.Fault is FacebookFault.Busy or FacebookFault.Reconnect)
            return fault.Outcome(seen: true);
        // The post itself says whether it was done.
        return await wall.Read(login, id, cancel) switch
        {
            ({ Published: true } there, _) => new Outcome.Published(there.Id, there.Url ?? FacebookWall.Address(id)),
            (_, { Fault: FacebookFault.Gone }) => new Outcome.Rejected("Bản ẩn của bài đã bị xóa khỏi Trang trước khi hiện ra. Hãy xếp lịch bài này lại."),
            _ => fault.Repeat && await repeat.Of(login, dispatch, cancel) is { } older ? older : fault.Outcome(seen: true),
        };
    }

    private async Task<(IReadOnlyList<string> Photos, Outcome? Failed)> Upload(FacebookLogin login, Dispatch dispatch, CancellationToken cancel)
    {
        try
        {
            var replies = await Task.WhenAll(dispatch.Variant.Pictures.Select(picture => Upload(login, dispatch, picture, cancel)));
            return replies.FirstOrDefault(r => r.Fault is not null || r.Text("id") is null) is { } failed
                ? ([], failed.Fault?.Outcome(seen: false) ?? new Outcome.RetryAfter(TimeSpan.FromMinutes(1), "Facebook nhận ảnh mà không cho mã ảnh; chưa đăng gì."))
                : ([.. replies.Select(r => r.Text("id")!)], null);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Said as what it is: nobody has to be asked whether the post is out.
            return ([], new Outcome.RetryAfter(TimeSpan.FromMinutes(1), "Tải ảnh lên Facebook không kịp thời hạn gửi; chưa đăng gì."));
        }
    }

    private async Task<FacebookReply> Upload(FacebookLogin login, Dispatch dispatch, VariantPicture picture, CancellationToken cancel)
    {
        var bytes = await dispatch.Picture(picture.Hash, cancel);
        var file = new WireFile("source", picture.MediaType == "image/jpeg" ? "picture.jpg" : "picture.png", picture.MediaType, bytes);
        return await client.Upload(login, $"{login.PageId}/photos", [("published", "false"), ("alt_text_custom", picture.Alt)], file, cancel);
    }

    private static List<(string Name, string Value)> Form(Variant variant, IReadOnlyList<string> photos, bool unseen)
    {
        var form = new List<(string, string)> { ("message", variant.Text) };
        // In a form Meta wants JSON text here; a list of form fields is refused.
        if (photos.Count > 0)
            form.Add(("attached_media", JsonSerializer.Serialize(photos.Select(id => new Dictionary<string, string> { ["media_fbid"] = id }))));
        else if (variant.Link is { } link && Card(link))
            form.Add(("link", link));
        if (unseen)
            form.Add(("published", "false"));
        return form;
    }

    /// <summary>Whether Facebook makes a card of the address; its own it refuses, and there the words hold it anyway.</summary>
    private static bool Card(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        && !address.Host.EndsWith("facebook.com", StringComparison.OrdinalIgnoreCase) && !address.Host.Equals("fb.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address for people: worth one look, not the outcome.</summary>
    private async Task<string> Url(FacebookLogin login, string id, CancellationToken cancel)
    {
        try
        {
            return (await client.Glance(login, id, cancel, ("fields", "permalink_url"))).Text("permalink_url") ?? FacebookWall.Address(id);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return FacebookWall.Address(id);
        }
    }
}
