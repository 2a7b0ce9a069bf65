using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Worker;

/// <summary>A worker of a store: takes the lock where the store has one, enters itself, starts the clocks, sends what is due until it is stopped.</summary>
public sealed class CampaignWorker : IAsyncDisposable
{
    private readonly Database _database;
    private readonly WorkerRegistry _registry;
    private readonly Dispatcher _dispatcher;
    private readonly ChangeDispatcher _changes;
    private readonly Sweep _sweep;
    private readonly StartCheck _start;
    private readonly Heart _heart;
    private readonly NodeClock _node;
    private readonly ClusterClock _cluster;
    private readonly WorkBell _bell;
    private readonly ILogger<CampaignWorker> _log;
    private readonly CancellationTokenSource _stop = new();
    private WorkerLock? _lock;
    private MarkWitness? _witness;
    private bool _started;
    private Task _running = Task.CompletedTask;

    internal CampaignWorker(Database database, WorkerRegistry registry, Dispatcher dispatcher, ChangeDispatcher changes, Sweep sweep, StartCheck start, Heart heart,
        NodeClock node, ClusterClock cluster, WorkBell bell, ILogger<CampaignWorker> log) =>
        (_database, _registry, _dispatcher, _changes, _sweep, _start, _heart, _node, _cluster, _bell, _log) =
        (database, registry, dispatcher, changes, sweep, start, heart, node, cluster, bell, log);

    /// <summary>It was started here and not stopped.</summary>
    public bool Started => _started;

    /// <summary>Starts working; the problem where another worker holds the store, or nothing may run on it.</summary>
    public async Task<Problem?> Start(CancellationToken cancel = default)
    {
        if (await Alone(cancel) is { } refused)
            return refused;
        _started = true;
        _dispatcher.Worker = await _registry.Enter(cancel);
        await _registry.BuryTheDead(_dispatcher.Worker, alone: _database.OneWorker, cancel);
        await _sweep.TryChannelsAgain(cancel);
        await _sweep.SetRight(cancel);
        _dispatcher.Idle = _node.Aim;
        Wake();
        _bell.Listen(Wake);
        _running = Task.WhenAll(Task.Run(() => _dispatcher.Run(_stop.Token), CancellationToken.None),
            Task.Run(() => _changes.Run(() => _dispatcher.Worker, _stop.Token), CancellationToken.None), Task.Run(() => _heart.Run(_stop.Token), CancellationToken.None));
        await _node.Start(cancel);
        await _cluster.Start(cancel);
        _log.LogInformation("Worker {Worker} works on {Store}", _dispatcher.Worker, _database.Place);
        return null;
    }

    /// <summary>Stops in order: no new claims, what is on its way gets its answer or becomes unknown, the lock is freed. Safe to call twice.</summary>
    public async Task Stop()
    {
        if (!_started)
            return;
        _started = false;
        _bell.Listen(null);
        await _stop.CancelAsync();
        await _node.Stop();
        await _cluster.Stop();
        await _running;
        await Task.WhenAll(_dispatcher.Stop(), _changes.Stop());
        try
        {
            await _registry.Leave(_dispatcher.Worker);
        }
        catch (Exception e) when (StoreFault.Is(e))
        {
            _log.LogError(e, "The worker could not sign off; its claims are free at the next start, or when it was silent for long enough");
        }
        Free();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stop.Dispose();
    }

    /// <summary>SQLite has one worker, and its file can be lost in part; on PostgreSQL the server answers for both.</summary>
    private async Task<Problem?> Alone(CancellationToken cancel)
    {
        if (!_database.OneWorker)
            return null;
        var folder = Path.GetDirectoryName(_database.Place)!;
        var taken = WorkerLock.Take(folder);
        if (!taken.Ok)
            return taken.Problems[0];
        (_lock, _witness) = (taken.Value, MarkWitness.Open(folder));
        if (await _start.Look(_witness, cancel) is { } doubtful)
        {
            Free();
            return doubtful;
        }
        _dispatcher.Marked = _witness.Add;
        return null;
    }

    private void Free()
    {
        _witness?.Dispose();
        _lock?.Dispose();
        (_witness, _lock) = (null, null);
    }

    private void Wake()
    {
        _dispatcher.Wake();
        _changes.Wake();
    }
}
