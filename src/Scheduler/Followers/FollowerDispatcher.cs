using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Followers;

/// <summary>Sends approved messages to followers, one after the other: mark and attempt in one commit, the call once, the answer in a commit of its own.</summary>
internal sealed class FollowerDispatcher(
    FollowerStore store, AccountStore accounts, IEnumerable<IFollowerChannel> channels, TimeProvider clock, IOptions<WorkerOptions> options, ILogger<FollowerDispatcher> log)
{
    /// <summary>How long after its timeout a call that ignores it is still waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly KeptAnswer _kept = new(clock, log);

    /// <summary>Lets everything leave that may; how many left. What was begun is seen to its end, at most <c>Worker:SendSeconds</c>.</summary>
    public async Task<int> Turn(string worker, CancellationToken cancel)
    {
        await store.Tidy(Now, cancel);
        var limit = TimeSpan.FromSeconds(options.Value.SendSeconds);
        for (var left = 0; ; left++)
        {
            if (cancel.IsCancellationRequested || await store.Take(worker, Now, (long)limit.TotalMilliseconds, cancel) is not { } taken)
                return left;
            var account = await accounts.Find(taken.AccountId, CancellationToken.None);
            var channel = channels.FirstOrDefault(c => c.Kind == account?.Kind);
            var outcome = account is null || channel is null
                ? new Outcome.Rejected("Bản cài đặt này không gửi rộng được trên kênh đó; chưa gửi gì.")
                : await Send(channel, account, taken, limit);
            await _kept.Write(() => store.Settle(taken, outcome, channel?.Review ?? TimeSpan.Zero, Now + taken.StoreAhead),
                "message to followers", taken.Id, taken.Attempt, outcome, cancel);
        }
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<Outcome> Send(IFollowerChannel channel, Account account, FollowerStore.Taken taken, TimeSpan limit)
    {
        using var over = new CancellationTokenSource(limit, clock);
        try
        {
            return await channel.Send(account, taken.Articles, cancel => store.StillMine(taken, Now, cancel), over.Token).WaitAsync(limit + Patience, clock, CancellationToken.None);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException)
        {
            return new Outcome.Unknown("Kênh không trả lời trong thời hạn, tin có thể đã gửi. Xem mục Tin truyền thông đã gửi tại oa.zalo.me rồi đánh dấu.");
        }
        catch (Exception e)
        {
            log.LogError(e, "The channel of account {Account} failed on the message to followers {Message}, attempt {Attempt}", account.Id, taken.Id, taken.Attempt);
            return new Outcome.Unknown($"Lỗi trong chương trình khi gọi kênh ({e.GetType().Name}), tin có thể đã gửi. Xem mục Tin truyền thông đã gửi tại oa.zalo.me rồi đánh dấu.");
        }
    }
}
