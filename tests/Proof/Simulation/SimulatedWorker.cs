using Campaigns.Channels;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Wire;
using Campaigns.Content.Accounts;
using Campaigns.Content.Media;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Reconciliation;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Options;

namespace Campaigns.Proof.Simulation;

/// <summary>A worker as the program builds it, over channels of the run; each of its loops is taken a turn further by the run.</summary>
internal sealed class SimulatedWorker : IAsyncDisposable
{
    private readonly Dispatcher _dispatcher;
    private readonly ChangeDispatcher _changes;
    private readonly WorkRound _round;
    private readonly WorkerRegistry _registry;
    private readonly Sweep _sweep;
    private readonly AccountPipelines _pipelines;
    private readonly Dictionary<string, Task> _turns = new(StringComparer.Ordinal);

    public SimulatedWorker(SimulationRun run, Incarnation process)
    {
        Process = process;
        var (database, clock) = (process.Database, process.Clock);
        var options = Options.Create(new WorkerOptions());
        SimulatedChannel Channel(Manner manner) => new(run, process, manner);
        var channels = new ChannelSet(new Dictionary<ChannelKind, IChannel>
        {
            [ChannelKind.WordPress] = Channel(Manner.TwoStep), [ChannelKind.Facebook] = Channel(Manner.OneStep),
            [ChannelKind.Portal] = Channel(Manner.Blind), [ChannelKind.ZaloOa] = Channel(Manner.Slow),
        }, Channel(Manner.OneStep));
        var (accounts, content, outcomes, registry) = (new AccountStore(database, clock), new FrozenContent(database), new OutcomeStore(database), new WorkerRegistry(database, clock));
        _registry = registry;
        _pipelines = new AccountPipelines(Options.Create(new ChannelsOptions()), clock);
        var limits = new VideoLimits(Options.Create(new MediaOptions()));
        var installation = new Content.Installation(AppContext.BaseDirectory, run.Folder);
        var (media, diary) = (new MediaShelf(installation, limits, clock), new ClockDiary(installation, clock));
        _sweep = new Sweep(database, diary, clock);
        var followers = new FollowerDispatcher(new FollowerStore(database), accounts, [], clock, options, TestLogs.Of<FollowerDispatcher>());
        var call = new ChannelCall(outcomes, media, clock, TestLogs.Of<ChannelCall>());
        _dispatcher = new Dispatcher(database, new ClaimStore(database), new ParcelMaker(database, accounts, channels, content, media, limits, clock), call, outcomes, clock, options, TestLogs.Of<Dispatcher>()) { Start = work => work() };
        _changes = new ChangeDispatcher(new ChangeStore(database), accounts, channels, content, media, call, clock, options, TestLogs.Of<ChangeDispatcher>()) { Start = work => work() };
        var reconciler = new Reconciler(database, accounts, channels, content, call, outcomes, diary, clock, options);
        _round = new WorkRound(_dispatcher, _changes, _sweep, reconciler, followers, clock, TestLogs.Of<WorkRound>());
        // What runs once over all workers posts nothing: its watch has no job to stand in for.
        var (turns, pulse) = (new ClusterTurns(database, clock), new ClusterPulse(clock));
        var cluster = new ClusterWatch(new ClusterClock([], turns, pulse, database, TestLogs.All, clock), turns, pulse, clock, TestLogs.Of<ClusterWatch>());
        var heart = new Heart(registry, _dispatcher, _round, new AccountRests(database, new RestingAccounts(_pipelines), clock), cluster, clock, TestLogs.Of<Heart>());
        Loops =
        [
            ("sends", 4, async () => { while (await _dispatcher.Turn(CancellationToken.None)) { } }),
            ("changes", 4, async () => { while (await _changes.Turn(_dispatcher.Worker, CancellationToken.None) > 0) { } }),
            ("ticks", 3, () => _round.Tick(CancellationToken.None)),
            ("asks", 3, () => _round.Reconcile(CancellationToken.None)),
            ("beats", 1, () => heart.Pulse(CancellationToken.None)),
        ];
    }

    public Incarnation Process { get; }

    public IReadOnlyList<(string Name, int Often, Func<Task> Turn)> Loops { get; }

    /// <summary>What a worker does before its first round; only then it works.</summary>
    public bool Entered => _turns.TryGetValue("enters", out var entering) && entering.IsCompletedSuccessfully;

    public void Enter() => _turns["enters"] = Entering();

    /// <summary>A program whose start failed is started again.</summary>
    public void EnterAgain()
    {
        if (_turns["enters"].IsFaulted)
            Enter();
    }

    /// <summary>A loop whose last turn has ended may take another.</summary>
    public bool Idle(string loop) => !_turns.TryGetValue(loop, out var turn) || turn.IsCompleted;

    public void Take((string Name, int Often, Func<Task> Turn) loop) => _turns[loop.Name] = loop.Turn();

    /// <summary>What a turn ended in that no turn may end in; a store that cannot be written is tried again.</summary>
    public Exception? Bug => _turns.Values.Select(t => t.Exception?.InnerException).FirstOrDefault(e => e is not null and not System.Data.Common.DbException);

    public async ValueTask DisposeAsync()
    {
        _dispatcher.Dispose();
        _changes.Dispose();
        _round.Dispose();
        _pipelines.Dispose();
        await Process.DisposeAsync();
    }

    private async Task Entering()
    {
        _dispatcher.Worker = await _registry.Enter(CancellationToken.None);
        await _registry.BuryTheDead(_dispatcher.Worker, alone: false, CancellationToken.None);
        await _sweep.TryChannelsAgain(CancellationToken.None);
        _dispatcher.Wake();
    }
}
