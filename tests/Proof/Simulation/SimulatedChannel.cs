using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using ChannelDispatch = Campaigns.Channels.Contract.Dispatch;

namespace Campaigns.Proof.Simulation;

/// <summary>A channel of one process over the platforms of the run, which keeps to the contract and whose calls end in every way there is.</summary>
internal sealed class SimulatedChannel(SimulationRun run, Incarnation process, Manner manner) : IChannel
{
    /// <summary>What a call has at the most, by the settings.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private const string Lost = "Kết nối với kênh đứt giữa chừng.";

    public TimeSpan Settle => TimeSpan.FromSeconds(manner is Manner.TwoStep ? 0 : manner is Manner.Slow ? 60 : 180);

    public async Task<Outcome> Publish(ChannelDispatch dispatch, CancellationToken cancel)
    {
        var standing = run.Platform.Of(dispatch.PostId).FirstOrDefault();
        if (manner is Manner.OneStep or Manner.Blind)
        {
            if (manner == Manner.OneStep && dispatch.Attempt > 1 && Readable(standing))
                return new Outcome.Published(standing!.Id, null);
            return await StillMine(dispatch, cancel)
                ? await Call("post", dispatch, () => Show(run.Platform.Make(dispatch.PostId, dispatch.Account.Id), dispatch), made => new Outcome.Published(made.Id, null), cancel)
                : LeaseLost();
        }
        if (manner == Manner.Slow)
            return standing is not null ? standing.Visible ? new Outcome.Published(standing.Id, null)
                : await StillMine(dispatch, cancel) ? await Reveal(dispatch, standing.Id, cancel) : LeaseLost()
                : await StillMine(dispatch, cancel) ? await Call("create", dispatch, () => Make(dispatch), made => new Outcome.Pending(made.Id), cancel, keep: true)
                : LeaseLost();
        var id = standing?.Id;
        if (id is null)
        {
            var made = await Call("create", dispatch, () => Make(dispatch), post => new Outcome.Pending(post.Id), cancel);
            if (made is not Outcome.Pending pending)
                return made;
            id = pending.Token;
        }
        if (!await dispatch.KeepToken(id, cancel))
            return LeaseLost();
        return await StillMine(dispatch, cancel) ? await Reveal(dispatch, id, cancel) : LeaseLost();
    }

    public async Task<Outcome> Update(ChannelDispatch dispatch, CancellationToken cancel)
    {
        if (Visible(dispatch) is null)
            return new Outcome.Rejected("Bài không còn trên kênh.");
        return await Call("update", dispatch, () =>
        {
            if (Visible(dispatch) is { } post)
                run.Truth.Changes(post, dispatch);
            return Visible(dispatch)!;
        }, _ => new Outcome.Updated(null), cancel);
    }

    public Task<Outcome> Withdraw(ChannelDispatch dispatch, CancellationToken cancel) => Call<object?>("withdraw", dispatch, () =>
    {
        run.Platform.Remove(dispatch.PostId);
        return null;
    }, _ => new Outcome.Withdrawn(), cancel);

    public async Task<Outcome> Follow(ChannelDispatch dispatch, CancellationToken cancel)
    {
        if (run.Platform.Of(dispatch.PostId).FirstOrDefault() is not { } post)
            return new Outcome.Unknown("Kênh không có bài này.");
        if (post.Visible)
            return new Outcome.Published(post.Id, null);
        if (run.Draws.Trouble(0.3))
            return new Outcome.Pending(post.Id);
        if (!await StillMine(dispatch, cancel))
            return new Outcome.Unknown("Lượt gửi này đã thuộc về lần khác.");
        run.Truth.MayFollow(process, dispatch.PostId);
        return await Reveal(dispatch, post.Id, cancel, followed: true);
    }

    public async Task<Finding> Find(ChannelDispatch dispatch, CancellationToken cancel)
    {
        await process.Pass($"asks {run.Label(dispatch.PostId)}");
        if (manner == Manner.Blind || run.Draws.Trouble(0.15))
            return new Finding.CannotTell("Kênh này không đọc lại được.");
        var standing = run.Platform.Of(dispatch.PostId).FirstOrDefault(p => Readable(p));
        return standing is null ? new Finding.Absent() : new Finding.Present(standing.Id, null);
    }

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Standing>>([]);

    public Task<IReadOnlyDictionary<string, long>?> Measure(ChannelDispatch dispatch, CancellationToken cancel) => Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public Task<Problem?> Check(Account account, CancellationToken cancel) => Task.FromResult<Problem?>(null);

    /// <summary>Tells the run which post is asked about: a commit at the seam bears only the name of its writer.</summary>
    private async Task<bool> StillMine(ChannelDispatch dispatch, CancellationToken cancel)
    {
        process.Asking.Value = dispatch.PostId;
        return await dispatch.StillMine(cancel);
    }

    private static Outcome.RetryAfter LeaseLost() => new(TimeSpan.Zero, "Lượt gửi này đã hết thời hạn; chưa có gì hiện ra.");

    private bool Readable(PlatformPost? post) => post is { Visible: true } && post.Readable <= run.Time.Ran;

    private PlatformPost? Visible(ChannelDispatch dispatch) => run.Platform.Of(dispatch.PostId).FirstOrDefault(p => p.Visible);

    private PlatformPost Make(ChannelDispatch dispatch) => run.Platform.Make(dispatch.PostId, dispatch.Account.Id);

    private PlatformPost Show(PlatformPost post, ChannelDispatch dispatch, bool followed = false)
    {
        // By the time that runs: a platform lists a post no later for a clock that was set here.
        var left = dispatch.Deadline - run.Time.Wall;
        var lag = (left < Longest ? left : Longest) + Settle;
        post.Readable = run.Time.Ran + (lag > TimeSpan.Zero ? lag * run.Draws.Draw() * 0.9 : TimeSpan.Zero);
        run.Truth.Shows(post, dispatch, followed);
        return post;
    }

    private Task<Outcome> Reveal(ChannelDispatch dispatch, string id, CancellationToken cancel, bool followed = false) => Call("reveal", dispatch, () =>
        run.Platform.Of(dispatch.PostId).FirstOrDefault(p => p.Id == id) is { } post ? Show(post, dispatch, followed) : null,
        post => post is null ? new Outcome.Rejected("Bản ẩn đã bị xóa khỏi kênh.") : new Outcome.Published(id, null), cancel);

    /// <summary>
    /// One call. It leaves, is done and is answered at three moments, between which anything may happen. What has left arrives until
    /// the deadline and the settle time are over, never later; a change until a few seconds after its deadline.
    /// </summary>
    private async Task<Outcome> Call<T>(string name, ChannelDispatch dispatch, Func<T> act, Func<T, Outcome> answer, CancellationToken cancel, bool keep = false)
    {
        var change = name is "update" or "withdraw";
        // By the time that runs: a clock that is set hurries no call.
        var left = dispatch.Deadline - run.Time.Wall;
        var latest = run.Time.Ran + (left < Longest ? left : Longest) + (change ? SimulationRun.ChangeSettle : Settle);
        if (latest < run.Time.Ran)
            latest = run.Time.Ran + Settle;
        var (fate, label) = (run.Draws.Fate(), $"{name} {run.Label(dispatch.PostId)}/{dispatch.Attempt}");
        await process.Pass($"leaves {label}").WaitAsync(cancel);
        cancel.ThrowIfCancellationRequested();
        run.Note(process, $"{label}: {fate}");
        switch (fate)
        {
            case Fate.NeverLeft:
                return new Outcome.RetryAfter(TimeSpan.FromSeconds(5), "Không kết nối được với máy chủ của kênh.");
            case Fate.Busy:
                return new Outcome.RetryAfter(TimeSpan.FromSeconds(600 * run.Draws.Draw()), "Kênh đang bận.");
            case Fate.Denied:
                return new Outcome.Reconnect("Quyền đăng đã hết hạn.");
            case Fate.Refused:
                return new Outcome.Rejected("Kênh không nhận bài này.");
            case Fate.Throws:
                throw new InvalidOperationException("A bug of the channel's before its call.");
            case Fate.LostBefore:
                await process.Pass($"hears of {label}").WaitAsync(cancel);
                return new Outcome.Unknown(Lost);
            case Fate.Hangs or Fate.Late:
                if (fate == Fate.Late)
                    run.Platform.DoLater(latest, () => { if (run.Time.Ran <= latest) act(); });
                var never = new TaskCompletionSource();
                await using (cancel.Register(() => never.TrySetCanceled(cancel)))
                    await never.Task;
                return new Outcome.Unknown(Lost);
        }
        // A call that was stopped on its way for too long is dead.
        if (run.Time.Ran > latest)
            return new Outcome.Unknown(Lost);
        var done = act();
        await process.Pass($"hears of {label}").WaitAsync(cancel);
        if (fate == Fate.ThrowsAfter)
            throw new InvalidOperationException("A bug of the channel's after its call.");
        var outcome = fate == Fate.LostAfter ? new Outcome.Unknown(Lost) : answer(done);
        if (keep && outcome is Outcome.Pending pending)
            await dispatch.KeepToken(pending.Token, cancel);
        return outcome;
    }
}
