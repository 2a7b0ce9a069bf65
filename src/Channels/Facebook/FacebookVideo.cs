using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.Facebook;

/// <summary>
/// A post that is a video. Facebook gives the video its id before the first byte and never another: whatever answer is lost, the
/// video is asked after by that id, and no call of this class can make a second one visible.
/// </summary>
internal sealed class FacebookVideo(FacebookClient client, FacebookVideoUpload upload, IOptions<FacebookOptions> options, TimeProvider clock)
{
    public static readonly Outcome LeaseLost = new Outcome.RetryAfter(TimeSpan.Zero, "Lượt gửi này đã hết thời hạn; chưa có gì hiện ra trên Trang.");

    private const string NotChanged = "Facebook không cho thêm, bớt hay đổi video của bài đã đăng. Hãy gỡ bài và đăng lại.";

    /// <summary>Goes on from where the post stands; null <paramref name="step"/>: from the beginning.</summary>
    public async Task<Outcome> Publish(FacebookLogin login, Dispatch dispatch, FacebookVideoStep? step, CancellationToken cancel)
    {
        if (step is { Unseen: false } && await Look(login, dispatch, step, cancel) is { } known)
            return known;
        // Approved anew with another video: nobody sees the one before.
        var (whole, stopped) = await upload.Bring(login, dispatch, step?.Hash == FacebookVideoStep.Short(dispatch.Variant.Video!.Hash) ? step with { Offset = step.Offset ?? 0 } : null, cancel);
        return stopped ?? await End(login, dispatch, whole!, cancel);
    }

    /// <summary>What became of a video that Facebook works on; shows it once it can be watched.</summary>
    public async Task<Outcome> Follow(FacebookLogin login, Dispatch dispatch, FacebookVideoStep step, CancellationToken cancel) =>
        await Look(login, dispatch, step, cancel) ?? new Outcome.Unknown("Facebook chưa nhận trọn video; sẽ hỏi lại.");

    public async Task<Finding> Find(FacebookLogin login, FacebookVideoStep? step, CancellationToken cancel)
    {
        if (step is null or { Unseen: true })
            return new Finding.Absent();
        return await Read(login, step, cancel) switch
        {
            ({ Published: true, Ready: true } there, _) => new Finding.Present(step.Made.Text, Url(there, step)),
            ({ Published: true }, _) => new Finding.CannotTell("Facebook đang xử lý video."),
            ({ Whole: true, Failed: false }, _) when !options.Value.TwoStep => new Finding.CannotTell("Facebook đang xử lý video."),
            (_, null or { Fault: FacebookFault.Gone }) => new Finding.Absent(),
            (_, var unread) => new Finding.CannotTell(unread!.Why.Vi),
        };
    }

    /// <summary>Brings the words beside the video to those of the dispatch; the video itself cannot be changed.</summary>
    public async Task<Outcome> Update(FacebookLogin login, Dispatch dispatch, FacebookVideoStep? step, CancellationToken cancel)
    {
        if (step is null || dispatch.Variant.Video is not { } video || FacebookVideoStep.Short(video.Hash) != step.Hash)
            return new Outcome.Rejected(NotChanged);
        var (standing, unread) = await Read(login, step, cancel);
        if (standing is null)
            return unread!.Fault == FacebookFault.Gone ? new Outcome.Rejected("Video này không còn trên Trang nên không sửa được.") : unread.Outcome(seen: false);
        if (Same(standing, dispatch))
            return new Outcome.Updated(Url(standing, step));
        var reply = await client.Post(login, step.Id, CallKind.Repeatable, [("description", dispatch.Variant.Text)], cancel);
        return reply.Fault is not { } fault || (fault.Fault == FacebookFault.Open && (await Read(login, step, cancel)).Video is { } now && Same(now, dispatch))
            ? new Outcome.Updated(Url(standing, step))
            : fault.Outcome(seen: true);
    }

    public async Task<Outcome> Withdraw(FacebookLogin login, FacebookVideoStep? step, CancellationToken cancel)
    {
        if (step is null or { Unseen: true })
            return new Outcome.Withdrawn();
        if ((await client.Delete(login, step.Id, cancel)).Fault is not { } fault)
            return new Outcome.Withdrawn();
        if (fault.Fault is not (FacebookFault.Open or FacebookFault.Gone))
            return fault.Outcome(seen: true);
        var (standing, unread) = await Read(login, step, cancel);
        return standing is not null && fault.Fault == FacebookFault.Gone ? new Outcome.Reconnect(fault.Why.Vi)
            : unread?.Fault == FacebookFault.Gone ? new Outcome.Withdrawn()
            : new Outcome.Unknown(fault.Why.Vi);
    }

    /// <summary>The post in which the video stands; null where Facebook does not say it.</summary>
    public async Task<string?> Post(FacebookLogin login, FacebookVideoStep step, CancellationToken cancel) =>
        (await Read(login, step, cancel)).Video?.PostId is { Length: > 0 } id ? id.Contains('_', StringComparison.Ordinal) ? id : $"{login.PageId}_{id}" : null;

    /// <summary>Ends the upload, which makes the video; kept first that it was called.</summary>
    private async Task<Outcome> End(FacebookLogin login, Dispatch dispatch, FacebookVideoStep step, CancellationToken cancel)
    {
        var twoStep = options.Value.TwoStep;
        // The pieces may have taken minutes.
        if (clock.GetUtcNow() > dispatch.NotAfter || !await dispatch.StillMine(cancel) || !await dispatch.KeepToken((step with { Offset = null }).Text, CancellationToken.None))
            return LeaseLost;
        var reply = await client.Video(login, CallKind.Once,
            [("upload_phase", "finish"), ("upload_session_id", step.Session!), ("title", dispatch.Variant.Title), ("description", dispatch.Variant.Text), ("published", twoStep ? "false" : "true")], null, cancel);
        if (reply.Fault is { } fault)
            return fault.Fault is FacebookFault.Rejected or FacebookFault.Gone ? await Nothing(dispatch, fault.Why.Vi) : fault.Outcome(seen: true);
        return await dispatch.KeepToken(step.Made.Text, CancellationToken.None) ? new Outcome.Pending(step.Made.Text) : LeaseLost;
    }

    /// <summary>What the video says of itself, and what follows from it; null where its upload has not been ended.</summary>
    private async Task<Outcome?> Look(FacebookLogin login, Dispatch dispatch, FacebookVideoStep step, CancellationToken cancel)
    {
        var ours = dispatch.Variant.Video is { } video && FacebookVideoStep.Short(video.Hash) == step.Hash;
        return await Read(login, step, cancel) switch
        {
            (null, { Fault: FacebookFault.Gone }) => await Nothing(dispatch, "Video đã bị xóa khỏi Trang trước khi hiện ra. Hãy xếp lịch bài này lại."),
            (null, var unread) => unread!.Outcome(seen: false),
            ({ Published: true, Ready: true } there, _) => new Outcome.Published(step.Made.Text, Url(there, step)),
            ({ Failed: true }, _) => await Nothing(dispatch, "Facebook không xử lý được video này. Hãy xuất lại dạng MP4 (H.264, AAC) rồi duyệt lại."),
            ({ Whole: false, Published: false }, _) when step.Session is not null => null,
            _ when !ours => null,
            ({ Ready: true } there, _) when options.Value.TwoStep => await Reveal(login, dispatch, step.Made, there, cancel),
            _ => new Outcome.Pending(step.Made.Text),
        };
    }

    /// <summary>From unseen to shown, by id. Keeping the id asks the lease too: what was taken off meanwhile stays unseen.</summary>
    private async Task<Outcome> Reveal(FacebookLogin login, Dispatch dispatch, FacebookVideoStep made, FacebookVideoState there, CancellationToken cancel)
    {
        if (clock.GetUtcNow() > dispatch.NotAfter)
            return new Outcome.Rejected("Đã quá hạn đăng; video chưa hiện với người dân. Chọn giờ khác rồi bấm đăng lại.");
        if (!await dispatch.KeepToken(made.Text, CancellationToken.None))
            return LeaseLost;
        if ((await client.Post(login, made.Id, CallKind.Repeatable, [("published", "true")], cancel)).Fault is not { } fault)
            return new Outcome.Published(made.Text, Url(there, made));
        if (fault.Fault is FacebookFault.Busy or FacebookFault.Reconnect)
            return fault.Outcome(seen: true);
        return await Read(login, made, cancel) switch
        {
            ({ Published: true } shown, _) => new Outcome.Published(made.Text, Url(shown, made)),
            (_, { Fault: FacebookFault.Gone }) => await Nothing(dispatch, "Video đã bị xóa khỏi Trang trước khi hiện ra. Hãy xếp lịch bài này lại."),
            _ => fault.Outcome(seen: true),
        };
    }

    private static async Task<Outcome> Nothing(Dispatch dispatch, string why)
    {
        await dispatch.KeepToken(FacebookVideoStep.Void, CancellationToken.None);
        return new Outcome.Rejected(why);
    }

    private async Task<(FacebookVideoState? Video, FacebookVerdict? Fault)> Read(FacebookLogin login, FacebookVideoStep step, CancellationToken cancel)
    {
        var reply = await client.Get(login, step.Id, cancel, ("fields", FacebookVideoState.Fields));
        return reply.Fault is { } fault ? (null, fault) : FacebookReply.Text(reply.Body, "id") is null ? (null, FacebookErrors.Odd) : (FacebookVideoState.Of(reply.Body), null);
    }

    private static bool Same(FacebookVideoState standing, Dispatch dispatch) => FacebookWall.Plain(standing.Words) == FacebookWall.Plain(dispatch.Variant.Text);

    private static string Url(FacebookVideoState video, FacebookVideoStep step) => video.Url ?? $"https://www.facebook.com/watch/?v={step.Id}";
}
