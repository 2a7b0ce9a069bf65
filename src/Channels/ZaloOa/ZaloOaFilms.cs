using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Channels.ZaloOa;

/// <summary>
/// Brings the video of an article to Zalo before there is an article: prepared, then asked after until Zalo says that it can be
/// used. Nobody sees any of it, so that it may be repeated; what was brought is kept and not brought again.
/// </summary>
internal sealed class ZaloOaFilms(ZaloOaClient zalo, VideoLimits limits)
{
    /// <summary>How long Zalo is given between two questions: a little longer each time.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(3), Longest = TimeSpan.FromMinutes(1), Again = TimeSpan.FromMinutes(1), GoOnAfter = TimeSpan.FromSeconds(5);

    /// <summary>The dispatch with its film known and ready; or what stopped it, with nothing to be seen.</summary>
    public async Task<(Dispatch Dispatch, Outcome? Stopped)> Ensure(Dispatch dispatch, CancellationToken cancel)
    {
        if (dispatch.Variant.Video is not { } video)
            return (dispatch, null);
        if (limits.Refuse(dispatch.Variant) is { } refused)
            return (dispatch, new Outcome.Rejected(refused.In("vi")));
        var film = ZaloOaFilm.Of(dispatch.Token);
        if (film is { Ready: true } && film.Hash == ZaloOaFilm.Short(video.Hash))
            return (dispatch, null);
        try
        {
            if (film is null || film.Hash != ZaloOaFilm.Short(video.Hash))
            {
                var file = new WireFile("file", "video.mp4", video.MediaType, default) { Open = dispatch.Video };
                var prepared = await zalo.Upload(dispatch.Account, "article/upload_video/preparevideo", file, cancel);
                if (prepared is not ZaloOaAnswer.Done done)
                    return (dispatch, NotBrought(prepared));
                if (done.Text("token") is not { Length: > 0 } token)
                    return (dispatch, new Outcome.RetryAfter(Again, "Zalo nhận video mà không đưa mã theo dõi; sẽ tải lại. Chưa đăng gì."));
                (film, var kept) = (new(ZaloOaFilm.Short(video.Hash), token, false), false);
                (dispatch, kept) = await Keep(dispatch, film);
                if (!kept)
                    return (dispatch, new Outcome.RetryAfter(TimeSpan.Zero, ZaloOaPress.LeaseLost));
            }
            return await Ask(dispatch, film, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Said as what it is: nobody has to be asked whether the article is out.
            return (dispatch, new Outcome.RetryAfter(GoOnAfter, "Tải video lên Zalo không kịp thời hạn gửi; sẽ tải lại. Chưa đăng gì."));
        }
    }

    private async Task<(Dispatch Dispatch, Outcome? Stopped)> Ask(Dispatch dispatch, ZaloOaFilm film, CancellationToken cancel)
    {
        var answer = await zalo.Get(dispatch.Account, "article/upload_video/verify", cancel, ("token", film.Value));
        if (ZaloOaPress.TokenForgotten(answer))
            return (await Drop(dispatch), new Outcome.RetryAfter(TimeSpan.Zero, "Zalo không còn nhớ video đã tải; sẽ tải lại. Chưa đăng gì."));
        if (answer is ZaloOaAnswer.Refused { Error.Reaction: ZaloOaReaction.Processing })
            return (dispatch, Working(dispatch));
        if (answer is not ZaloOaAnswer.Done done)
            return (dispatch, NotBrought(answer));
        switch (done.Text("status"))
        {
            case "1" when done.Text("video_id") is { Length: > 0 } id:
                (dispatch, var kept) = await Keep(dispatch, film with { Value = id, Ready = true });
                return (dispatch, kept ? null : new Outcome.RetryAfter(TimeSpan.Zero, ZaloOaPress.LeaseLost));
            case "2" or "4" or "5":
                return (await Drop(dispatch), new Outcome.Rejected($"Zalo không dùng được video này ({Said(done)}). Xuất lại dạng MP4 (H.264) rồi duyệt lại."));
            default:
                return (dispatch, Working(dispatch));
        }
    }

    private static string Said(ZaloOaAnswer.Done done) => done.Text("status") switch { "2" => "bị khóa", "5" => "đã bị xóa", _ => "xử lý không được" };

    private static Outcome.RetryAfter Working(Dispatch dispatch)
    {
        var wait = Step * dispatch.Attempt;
        return new(wait < Longest ? wait : Longest, "Zalo đang xử lý video; bài sẽ lên khi xong.");
    }

    private static async Task<(Dispatch Dispatch, bool Kept)> Keep(Dispatch dispatch, ZaloOaFilm film)
    {
        var token = film.Before(ZaloOaStep.Of(dispatch.Token).Text);
        return (dispatch with { Token = token }, await dispatch.KeepToken(token, CancellationToken.None));
    }

    private static async Task<Dispatch> Drop(Dispatch dispatch)
    {
        var token = ZaloOaStep.Of(dispatch.Token).Text;
        await dispatch.KeepToken(token, CancellationToken.None);
        return dispatch with { Token = token };
    }

    /// <summary>Nothing is out, whatever became of the upload.</summary>
    private static Outcome NotBrought(ZaloOaAnswer answer) => answer switch
    {
        ZaloOaAnswer.Refused x => x.Error.Outcome,
        ZaloOaAnswer.NotSent x => new Outcome.RetryAfter(x.Delay, x.Why),
        ZaloOaAnswer.NoRight x => new Outcome.Reconnect(x.Why),
        _ => new Outcome.RetryAfter(Again, $"{ZaloOaShelf.Why(answer)} Video chưa tới Zalo; sẽ tải lại. Chưa đăng gì."),
    };
}
