using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>
/// Brings an article out in steps, each kept before the next: made hidden, its id asked for, revealed by that id. Only the
/// first step must not be repeated; whoever resumes by the token goes on where it stopped.
/// </summary>
internal sealed class ZaloOaPress(ZaloOaClient zalo, ZaloOaShelf shelf, ZaloOaDraft drafts, ZaloOaFilms films, IOptions<ZaloOaOptions> options, TimeProvider clock)
{
    public const string LeaseLost = "Lượt gửi này đã thuộc về lần khác; dừng lại.";

    /// <summary>Makes the hidden article; the one call here that may not be made twice.</summary>
    public async Task<Outcome> Create(Dispatch dispatch, CancellationToken cancel)
    {
        var (article, stopped) = await drafts.Of(dispatch, stands: false, cancel);
        if (article is null)
            return stopped!;
        if (TooLate(dispatch) is { } late)
            return late;
        if (clock.GetUtcNow() >= dispatch.Deadline || !await dispatch.StillMine(cancel))
            return new Outcome.RetryAfter(TimeSpan.Zero, LeaseLost);
        var answer = await zalo.Post(dispatch.Account, "article/create", article, CallKind.Once, cancel);
        if (answer is not ZaloOaAnswer.Done done)
            return Failed(answer);
        if (done.Text("token") is not { Length: > 0 } token)
            return new Outcome.Unknown("Zalo nhận bài mà không đưa mã theo dõi; đang hỏi lại xem bài đã lên chưa.");
        var step = new ZaloOaStep.Create(token);
        await Keep(dispatch, step, cancel);
        return new Outcome.Pending(ZaloOaFilm.Kept(dispatch.Token, step)) { Expected = Reviewed };
    }

    /// <summary>Goes on from where the post stands.</summary>
    public Task<Outcome> GoOn(Dispatch dispatch, ZaloOaStep step, CancellationToken cancel) => step switch
    {
        ZaloOaStep.Create x => Made(dispatch, x, cancel),
        ZaloOaStep.Article x => Reveal(dispatch, x.Id, cancel),
        ZaloOaStep.Show x => Shown(dispatch, x, cancel),
        ZaloOaStep.Update x => Changed(dispatch, x, cancel),
        _ => Task.FromResult<Outcome>(new Outcome.Unknown("Không còn mã theo dõi của bài; đang hỏi lại xem bài đã lên chưa.")),
    };

    /// <summary>New words for what is out; by id, so that it may be repeated. Zalo is asked first where it has these words already.</summary>
    public async Task<Outcome> Update(Dispatch dispatch, string id, CancellationToken cancel)
    {
        if (ZaloOaStep.Of(dispatch.Token) is ZaloOaStep.Update begun && begun.Id == id && begun.Words == dispatch.ContentHash
            && await Changed(dispatch, begun, cancel) is not Outcome.Unknown and var went)
            return went;
        (dispatch, var missing) = await films.Ensure(dispatch, cancel);
        if (missing is not null)
            return missing;
        var (article, stopped) = await drafts.Of(dispatch, stands: true, cancel);
        if (article is null)
            return stopped!;
        var answer = await zalo.Post(dispatch.Account, "article/update", article with { Id = id, Status = "show" }, CallKind.Repeatable, cancel);
        if (answer is not ZaloOaAnswer.Done done)
            return Failed(answer);
        if (done.Text("token") is not { Length: > 0 } token)
            return new Outcome.Updated(Url(dispatch, id));
        var step = new ZaloOaStep.Update(id, dispatch.ContentHash, token);
        await Keep(dispatch, step, cancel);
        return await Changed(dispatch, step, cancel);
    }

    /// <summary>Asks what became of a token: the article's id, or the answer that has none.</summary>
    public async Task<(string? Id, ZaloOaAnswer Answer)> Verify(Account account, string token, CancellationToken cancel)
    {
        var answer = await zalo.Post(account, "article/verify", new { token }, CallKind.Repeatable, cancel);
        return ((answer as ZaloOaAnswer.Done)?.Text("id") is { Length: > 0 } id ? id : null, answer);
    }

    /// <summary>Whether Zalo says for good that the work behind a token failed: its pictures could not be had, its words violate a rule.</summary>
    public static bool WorkFailed(ZaloOaAnswer answer) => answer is ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Reject } && !TokenForgotten(answer);

    /// <summary>Whether Zalo knows the token no more: it lives about an hour, and what became of its article is not said.</summary>
    public static bool TokenForgotten(ZaloOaAnswer answer) => answer is ZaloOaAnswer.Refused { Error.Code: ZaloOaErrors.ParameterInvalid };

    private async Task<Outcome> Made(Dispatch dispatch, ZaloOaStep.Create step, CancellationToken cancel)
    {
        var (id, answer) = await Verify(dispatch.Account, step.Token, cancel);
        if (id is not null)
            return await Reveal(dispatch, id, cancel);
        if (WorkFailed(answer))
            return await Nothing(dispatch, ((ZaloOaAnswer.Refused)answer).Error.Why, cancel);
        if (!TokenForgotten(answer))
            return StillWorking(dispatch, answer, step);
        // The token is too old: the article is on the list, or it never came to be.
        var sought = await shelf.Search(dispatch, cancel);
        if (sought.Why is { } why)
            return new Outcome.RetryAfter(TimeSpan.FromMinutes(1), why);
        return sought.Id is not { } found
            ? await Nothing(dispatch, "Zalo không tạo xong bài này và trong danh sách của OA không có. Xem OA rồi bấm đăng lại.", cancel)
            : sought.Shown ? new Outcome.Published(found, Url(dispatch, found)) : await Reveal(dispatch, found, cancel);
    }

    /// <summary>From hidden to shown, by id. Keeping the id asks the lease too: what was taken off meanwhile stays hidden.</summary>
    private async Task<Outcome> Reveal(Dispatch dispatch, string id, CancellationToken cancel)
    {
        if (!await Keep(dispatch, new ZaloOaStep.Article(id), cancel))
            return new Outcome.Unknown(LeaseLost);
        // Without its film the article would lose its video: the next send brings it first.
        if (dispatch.Variant.Video is not null && ZaloOaFilm.Of(dispatch.Token) is not { Ready: true })
            return new Outcome.Unknown("Video của bài chưa có ở Zalo; bài còn ẩn.");
        var (article, stopped) = await drafts.Of(dispatch, stands: true, cancel);
        if (article is null)
            return stopped!;
        if (TooLate(dispatch) is { } late)
            return late;
        if (await dispatch.MayShow(cancel) is { } veto)
            return await Withhold(dispatch, id, veto, cancel);
        var answer = await zalo.Post(dispatch.Account, "article/update", article with { Id = id, Status = "show" }, CallKind.Repeatable, cancel);
        if (answer is ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Reject } && await shelf.Detail(dispatch.Account, id, cancel) is ZaloOaDetail.Gone)
            return await Nothing(dispatch, "Bài đang ẩn chờ đăng đã bị xóa trên OA. Bấm đăng lại nếu vẫn muốn đăng.", cancel);
        if (answer is not ZaloOaAnswer.Done done)
            return Failed(answer);
        if (done.Text("token") is not { Length: > 0 } token)
            return await Stands(dispatch, id, cancel);
        var step = new ZaloOaStep.Show(id, token);
        await Keep(dispatch, step, cancel);
        return await Shown(dispatch, step, cancel) is var went && went is Outcome.Pending waits ? waits with { Expected = Reviewed } : went;
    }

    /// <summary>Leaves hidden what may still be shown, and removes what nobody wants any more; either is told.</summary>
    private async Task<Outcome> Withhold(Dispatch dispatch, string id, Veto veto, CancellationToken cancel)
    {
        if (!veto.ForGood)
            return new Outcome.Withheld($"{veto.Why} Bài để ẩn trên OA, chưa hiện với người dân.");
        var answer = await zalo.Post(dispatch.Account, "article/remove", new { id }, CallKind.Repeatable, cancel);
        var gone = answer is ZaloOaAnswer.Done
            || (answer is ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Reject } && await shelf.Detail(dispatch.Account, id, cancel) is ZaloOaDetail.Gone);
        if (!gone)
            return new Outcome.Withheld($"{veto.Why} Bài vẫn ẩn trên OA, chưa hiện với người dân; chưa xóa được: {ZaloOaShelf.Why(answer)}");
        await dispatch.KeepToken(new ZaloOaStep.Void().Text, cancel);
        return new Outcome.Withheld($"{veto.Why} Đã xóa bài ẩn trên OA; người dân chưa thấy bài.");
    }

    private async Task<Outcome> Shown(Dispatch dispatch, ZaloOaStep.Show step, CancellationToken cancel)
    {
        var (id, answer) = await Verify(dispatch.Account, step.Token, cancel);
        if (id is not null)
            return new Outcome.Published(step.Id, Url(dispatch, step.Id));
        if (WorkFailed(answer))
        {
            // The article stays hidden; posting again reveals it by its id.
            await Keep(dispatch, new ZaloOaStep.Article(step.Id), cancel);
            return new Outcome.Rejected(((ZaloOaAnswer.Refused)answer).Error.Why);
        }
        return TokenForgotten(answer) ? await Stands(dispatch, step.Id, cancel) : StillWorking(dispatch, answer, step);
    }

    /// <summary>What became of new words; unknown where Zalo has forgotten the token.</summary>
    private async Task<Outcome> Changed(Dispatch dispatch, ZaloOaStep.Update step, CancellationToken cancel)
    {
        var (id, answer) = await Verify(dispatch.Account, step.Token, cancel);
        if (id is null && TokenForgotten(answer))
            return new Outcome.Unknown("Zalo không còn nhớ lần sửa này; sẽ sửa lại.");
        if (id is null && !WorkFailed(answer))
            return StillWorking(dispatch, answer, step);
        // Done with, one way or the other: the next change must not take this token's answer for its own.
        await Keep(dispatch, new ZaloOaStep.Article(step.Id), cancel);
        return id is null ? new Outcome.Rejected(((ZaloOaAnswer.Refused)answer).Error.Why) : new Outcome.Updated(Url(dispatch, step.Id));
    }

    /// <summary>Asked where no token says more: shown, or to be revealed again.</summary>
    private async Task<Outcome> Stands(Dispatch dispatch, string id, CancellationToken cancel) => await shelf.Detail(dispatch.Account, id, cancel) switch
    {
        ZaloOaDetail.Stands { Shown: true } => new Outcome.Published(id, Url(dispatch, id)),
        ZaloOaDetail.Gone => await Nothing(dispatch, "Bài đã bị xóa trên OA. Bấm đăng lại nếu vẫn muốn đăng.", cancel),
        _ => new Outcome.Pending(ZaloOaFilm.Kept(dispatch.Token, new ZaloOaStep.Article(id))),
    };

    private static Task<bool> Keep(Dispatch dispatch, ZaloOaStep step, CancellationToken cancel) => dispatch.KeepToken(ZaloOaFilm.Kept(dispatch.Token, step), cancel);

    private static async Task<Outcome> Nothing(Dispatch dispatch, string why, CancellationToken cancel)
    {
        // The film too: it may be what Zalo could not use.
        await dispatch.KeepToken(new ZaloOaStep.Void().Text, cancel);
        return new Outcome.Rejected(why);
    }

    /// <summary>By when Zalo is usually through with what was just sent.</summary>
    private DateTimeOffset Reviewed => clock.GetUtcNow().AddMinutes(options.Value.ModerationMinutes);

    private Outcome.Rejected? TooLate(Dispatch dispatch) => clock.GetUtcNow() > dispatch.NotAfter
        ? new Outcome.Rejected("Đã quá hạn đăng; bài chưa hiện với người dân. Chọn giờ khác rồi bấm đăng lại.") : null;

    /// <summary>The question had no answer yet; the work goes on at Zalo.</summary>
    private static Outcome StillWorking(Dispatch dispatch, ZaloOaAnswer answer, ZaloOaStep step) => answer switch
    {
        ZaloOaAnswer.NoRight x => new Outcome.Reconnect(x.Why),
        ZaloOaAnswer.NotSent x => new Outcome.RetryAfter(x.Delay, x.Why),
        ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Reconnect or ZaloOaReaction.Wait } x => x.Error.Outcome,
        _ => new Outcome.Pending(ZaloOaFilm.Kept(dispatch.Token, step)),
    };

    private static Outcome Failed(ZaloOaAnswer answer) => answer switch
    {
        ZaloOaAnswer.Refused x => x.Error.Outcome,
        ZaloOaAnswer.NotSent x => new Outcome.RetryAfter(x.Delay, x.Why),
        ZaloOaAnswer.NoRight x => new Outcome.Reconnect(x.Why),
        _ => new Outcome.Unknown($"{ZaloOaShelf.Why(answer)} Bài có thể đã tới Zalo; đang hỏi lại."),
    };

    private static string Url(Dispatch dispatch, string id) => ZaloOaAccount.Of(dispatch.Account).Url(id);
}
