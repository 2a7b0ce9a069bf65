using System.Collections.Concurrent;
using System.Diagnostics;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using ChannelDispatch = Campaigns.Channels.Contract.Dispatch;

namespace Campaigns.Bench.Dispatch;

/// <summary>Takes every post at once and remembers how late it came, and when it has seen them all.</summary>
internal sealed class NoOpChannel(int expected) : IChannel
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, int> _seen = new();
    private readonly ConcurrentQueue<(DateTimeOffset Due, double Late)> _late = new();

    public TimeSpan Settle => TimeSpan.Zero;

    public Task All => _all.Task;

    /// <summary>How many milliseconds after their due time the posts due since then came.</summary>
    public double[] LateSince(DateTimeOffset time) => [.. _late.Where(p => p.Due >= time).Select(p => p.Late)];

    /// <summary>How long a send takes.</summary>
    public TimeSpan Takes { get; init; }

    public int Twice => _seen.Values.Count(n => n > 1);

    public async Task<Outcome> Publish(ChannelDispatch dispatch, CancellationToken cancel)
    {
        _late.Enqueue((dispatch.Due, (TimeProvider.System.GetUtcNow() - dispatch.Due).TotalMilliseconds));
        if (Takes > TimeSpan.Zero)
            await Task.Delay(Takes, TimeProvider.System, cancel);
        _seen.AddOrUpdate(dispatch.PostId, 1, (_, n) => n + 1);
        if (_seen.Count >= expected)
            _all.TrySetResult();
        return new Outcome.Published(dispatch.PostId, null);
    }

    public Task<Outcome> Update(ChannelDispatch dispatch, CancellationToken cancel) => throw new UnreachableException();

    public Task<Outcome> Withdraw(ChannelDispatch dispatch, CancellationToken cancel) => throw new UnreachableException();

    public Task<Outcome> Follow(ChannelDispatch dispatch, CancellationToken cancel) => throw new UnreachableException();

    public Task<Finding> Find(ChannelDispatch dispatch, CancellationToken cancel) => Task.FromResult<Finding>(new Finding.CannotTell(""));

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Standing>>([]);

    public Task<IReadOnlyDictionary<string, long>?> Measure(ChannelDispatch dispatch, CancellationToken cancel) => Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public Task<Problem?> Check(Account account, CancellationToken cancel) => Task.FromResult<Problem?>(null);
}
