using Campaigns.Channels.Contract;
using Campaigns.Content.Media;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;
using ChannelDispatch = Campaigns.Channels.Contract.Dispatch;
using Outcome = Campaigns.Channels.Contract.Outcome;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// Every call to a channel goes through here: under a timeout, once, and whatever escapes as an exception becomes an
/// answer. Retries of what provably never left are the channel's; a longer wait is a new time in the store.
/// </summary>
internal sealed class ChannelCall
{
    private static readonly ResiliencePropertyKey<TimeSpan> Limit = new("limit");

    /// <summary>Polly takes no timeout below ten milliseconds; with less than that left nothing may begin.</summary>
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromMilliseconds(10);

    /// <summary>How long after its timeout a call that ignores it is still waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly OutcomeStore _outcomes;
    private readonly MediaShelf _media;
    private readonly TimeProvider _clock;
    private readonly ILogger<ChannelCall> _log;
    private readonly ResiliencePipeline _pipeline;

    public ChannelCall(OutcomeStore outcomes, MediaShelf media, TimeProvider clock, ILogger<ChannelCall> log)
    {
        (_outcomes, _media, _clock, _log) = (outcomes, media, clock, log);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = static args => new(args.Context.Properties.GetValue(Limit, TimeSpan.FromSeconds(30))),
            })
            .Build();
    }

    /// <summary>The irreversible send, made once: what is not an answer is <see cref="Outcome.Unknown"/>.</summary>
    public Task<Outcome> Publish(Parcel parcel, CancellationToken stop) => Send(parcel, _outcomes, parcel.Channel.Publish, stop);

    /// <summary>Brings what is out to the words of the parcel, by its id on the channel; may be repeated.</summary>
    public Task<Outcome> Update(Parcel parcel, ISendLease lease, CancellationToken stop) => Send(parcel, lease, parcel.Channel.Update, stop);

    /// <summary>Takes down what is out, by its id on the channel; may be repeated.</summary>
    public Task<Outcome> Withdraw(Parcel parcel, ISendLease lease, CancellationToken stop) => Send(parcel, lease, parcel.Channel.Withdraw, stop);

    /// <summary>Asks after a pending post; no answer means: ask again.</summary>
    public Task<Outcome> Follow(Parcel parcel, TimeSpan limit, CancellationToken stop) =>
        Call<Outcome>(parcel, _outcomes, parcel.Channel.Follow, limit, why => new Outcome.RetryAfter(TimeSpan.Zero, why), stop);

    /// <summary>Asks whether the post stands on the channel; no answer means that it cannot tell.</summary>
    public Task<Finding> Find(Parcel parcel, TimeSpan limit, CancellationToken stop) =>
        Call<Finding>(parcel, _outcomes, parcel.Channel.Find, limit, why => new Finding.CannotTell(why), stop);

    /// <summary>Views, reactions, shares; null where the channel counts nothing or did not answer.</summary>
    public Task<IReadOnlyDictionary<string, long>?> Measure(Parcel parcel, TimeSpan limit, CancellationToken stop) =>
        Call<IReadOnlyDictionary<string, long>?>(parcel, _outcomes, parcel.Channel.Measure, limit, _ => null, stop);

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<Outcome> Send(Parcel parcel, ISendLease lease, Func<ChannelDispatch, CancellationToken, Task<Outcome>> call, CancellationToken stop)
    {
        var limit = TimeSpan.FromMilliseconds(parcel.Deadline - Now);
        return limit < ShortestLimit
            ? Task.FromResult<Outcome>(new Outcome.RetryAfter(TimeSpan.Zero, "Máy bận quá thời hạn gửi; chưa gửi gì cho kênh."))
            : Call<Outcome>(parcel, lease, call, limit, why => new Outcome.Unknown(why), stop);
    }

    private async Task<T> Call<T>(Parcel parcel, ISendLease lease, Func<ChannelDispatch, CancellationToken, Task<T>> call, TimeSpan limit, Func<string, T> noAnswer, CancellationToken stop)
    {
        var context = ResilienceContextPool.Shared.Get(stop);
        context.Properties.Set(Limit, limit);
        var dispatch = Dispatch(parcel, lease);
        var running = _pipeline.ExecuteAsync(static async (context, state) => await state.call(state.dispatch, context.CancellationToken), context, (call, dispatch)).AsTask();
        try
        {
            var answer = running.IsCompleted ? await running : await running.WaitAsync(limit + Patience, _clock, CancellationToken.None);
            ResilienceContextPool.Shared.Return(context);
            return answer;
        }
        catch (Exception e) when (e is TimeoutRejectedException or TimeoutException)
        {
            return noAnswer("Kênh không trả lời trong thời hạn.");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return noAnswer("Bộ đăng bài dừng khi kênh chưa kịp trả lời.");
        }
        catch (Exception e)
        {
            _log.LogError(e, "The channel of account {Account} failed on post {Post}, attempt {Attempt}", parcel.Account.Id, parcel.Claim.PostId, parcel.Claim.Attempt);
            return noAnswer($"Lỗi trong chương trình khi gọi kênh ({e.GetType().Name}).");
        }
    }

    private ChannelDispatch Dispatch(Parcel parcel, ISendLease lease) => new()
    {
        PostId = parcel.Claim.PostId,
        ItemId = parcel.Claim.ItemId,
        Account = parcel.Account,
        Variant = parcel.Variant,
        ContentHash = parcel.Claim.ContentHash,
        Due = DateTimeOffset.FromUnixTimeMilliseconds(parcel.Claim.Due),
        NotAfter = DateTimeOffset.FromUnixTimeMilliseconds(parcel.Claim.NotAfter),
        Attempt = parcel.Claim.Attempt,
        Deadline = DateTimeOffset.FromUnixTimeMilliseconds(parcel.Deadline),
        Token = parcel.Claim.Token,
        RemoteId = parcel.Claim.RemoteId,
        Picture = (hash, _) => Task.FromResult(parcel.Pictures.TryGetValue(hash, out var bytes)
            ? bytes : throw new ArgumentException("The variant has no picture of that hash.", nameof(hash))),
        Video = () => parcel.Variant.Video is { } video ? _media.Open(video.Hash) : throw new InvalidOperationException("The variant has no video."),
        KeepToken = (token, cancel) => lease.KeepToken(parcel.Claim, token, Now, cancel),
        MayShow = cancel => lease.MayShow(parcel.Claim, Now, cancel),
        // Looked at again after the commit: waiting for the writer, or a machine that slept meanwhile, may have outlasted the deadline.
        StillMine = async cancel => Now < parcel.Deadline && await lease.StillMine(parcel.Claim, Now, cancel) && Now < parcel.Deadline,
    };
}
