using System.Collections.Concurrent;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using ChannelDispatch = Campaigns.Channels.Contract.Dispatch;

namespace Campaigns.Scheduler.Tests;

/// <summary>A channel in memory that answers as the test says and remembers what it was handed. Without a script it publishes and can be read.</summary>
internal sealed class ScriptedChannel : IChannel, IDisposable
{
    private readonly ConcurrentQueue<ChannelDispatch> _sent = new(), _changed = new();
    private readonly SemaphoreSlim _arrivals = new(0), _changeArrivals = new(0);

    public TimeSpan Settle { get; set; } = TimeSpan.Zero;

    public Func<ChannelDispatch, CancellationToken, Task<Outcome>> OnPublish { get; set; } = (d, _) => Task.FromResult<Outcome>(new Outcome.Published("r-" + d.PostId, "https://kenh.vn/" + d.PostId));

    public Func<ChannelDispatch, CancellationToken, Task<Outcome>> OnFollow { get; set; } = (d, _) => Task.FromResult<Outcome>(new Outcome.Published("r-" + d.PostId, null));

    public Func<ChannelDispatch, CancellationToken, Task<Outcome>> OnUpdate { get; set; } = (_, _) => Task.FromResult<Outcome>(new Outcome.Updated(null));

    public Func<ChannelDispatch, CancellationToken, Task<Outcome>> OnWithdraw { get; set; } = (_, _) => Task.FromResult<Outcome>(new Outcome.Withdrawn());

    public Func<ChannelDispatch, Finding>? OnFind { get; set; }

    /// <summary>What stands on every account, whoever posted it.</summary>
    public IReadOnlyList<Standing> Stands { get; set; } = [];

    /// <summary>What the channel counts of every post; null: nothing.</summary>
    public IReadOnlyDictionary<string, long>? Figures { get; set; }

    /// <summary>Every send that reached the channel.</summary>
    public IReadOnlyList<ChannelDispatch> Sent => [.. _sent];

    /// <summary>Completes when so many sends have reached the channel.</summary>
    public async Task Reached(int sends)
    {
        while (_sent.Count < sends)
            (await _arrivals.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue($"{_sent.Count} of {sends} sends reached the channel");
    }

    /// <summary>Every update and withdrawal that reached the channel.</summary>
    public IReadOnlyList<ChannelDispatch> Changed => [.. _changed];

    /// <summary>Completes when so many updates and withdrawals have reached the channel.</summary>
    public async Task Changes(int calls)
    {
        while (_changed.Count < calls)
            (await _changeArrivals.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue($"{_changed.Count} of {calls} changes reached the channel");
    }

    public int Questions { get; private set; }

    public Task<Outcome> Publish(ChannelDispatch dispatch, CancellationToken cancel)
    {
        _sent.Enqueue(dispatch);
        _arrivals.Release();
        return OnPublish(dispatch, cancel);
    }

    public Task<Outcome> Update(ChannelDispatch dispatch, CancellationToken cancel)
    {
        _changed.Enqueue(dispatch);
        _changeArrivals.Release();
        return OnUpdate(dispatch, cancel);
    }

    public Task<Outcome> Withdraw(ChannelDispatch dispatch, CancellationToken cancel)
    {
        _changed.Enqueue(dispatch);
        _changeArrivals.Release();
        return OnWithdraw(dispatch, cancel);
    }

    public Task<Outcome> Follow(ChannelDispatch dispatch, CancellationToken cancel) => OnFollow(dispatch, cancel);

    public Task<Finding> Find(ChannelDispatch dispatch, CancellationToken cancel)
    {
        Questions++;
        return Task.FromResult(OnFind?.Invoke(dispatch)
            ?? (_sent.Any(s => s.PostId == dispatch.PostId) ? new Finding.Present("r-" + dispatch.PostId, null) : new Finding.Absent()));
    }

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => Task.FromResult(Stands);

    public Task<IReadOnlyDictionary<string, long>?> Measure(ChannelDispatch dispatch, CancellationToken cancel) => Task.FromResult(Figures);

    public Task<Problem?> Check(Account account, CancellationToken cancel) => Task.FromResult<Problem?>(null);

    public void Dispose()
    {
        _arrivals.Dispose();
        _changeArrivals.Dispose();
    }
}
