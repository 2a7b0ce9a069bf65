using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Proof.Simulation;

/// <summary>
/// One run: some workers and a desk on one store, each at its gates, on one thread. At each step the seed says who goes on, who dies,
/// who stops, how far time goes, what a call ends in and what people do; so the same seed is the same run.
/// </summary>
internal sealed class SimulationRun : IAsyncDisposable
{
    private const int Steps = 300, MostWorkers = 3, MostRounds = 400;

    /// <summary>How long after its deadline a call that changes or takes down may still arrive.</summary>
    public static readonly TimeSpan ChangeSettle = TimeSpan.FromSeconds(4);

    /// <summary>Writers that move no post and make none.</summary>
    private static readonly HashSet<string> Quiet = new(StringComparer.Ordinal)
    {
        "WorkerRegistry.Enter", "WorkerRegistry.Beat", "WorkerRegistry.BuryTheDead", "AccountRests.Keep", "ClaimStore.Take", "Reconciler.Take", "ItemStore.Save", "StoreHold.Lift", "StoreHold.Set", "People.Switch",
    };

    private readonly int _seed;
    private readonly SimulatedStore _store;
    private readonly List<SimulatedWorker> _workers = [], _dead = [];
    private readonly List<Gate> _gates = [];
    private readonly List<string> _trace = [];
    private People _people = null!;
    private SimulationFailedException? _failure;
    /// <summary>In one run of three somebody sets the clock.</summary>
    private readonly bool _jumps;
    private int _born;

    private SimulationRun(int seed, SimulatedStore store)
    {
        (_seed, _store, Draws) = (seed, store, new Draws(seed));
        _jumps = seed % 3 == 0;
        (Time, Truth, Platform) = (new SimulatedTime(store.Now, seed), new Truth(this), new Platform(this));
    }

    public Draws Draws { get; }

    public SimulatedTime Time { get; }

    public Truth Truth { get; }

    public Platform Platform { get; }

    public Incarnation Desk { get; private set; } = null!;

    public TimeProvider Clock => Desk.Clock;

    public string Folder => _store.Folder;

    public string Unit => _store.Unit;

    public IReadOnlyList<string> Accounts => _store.Accounts;

    public bool ClockWasSet { get; private set; }

    /// <summary>What happened, a line a step.</summary>
    public IReadOnlyList<string> Trace => _trace;

    /// <summary>Runs one seed on a copy of the store; what happened in it.</summary>
    public static async Task<IReadOnlyList<string>> Of(int seed, SimulatedStore store)
    {
        await using var run = new SimulationRun(seed, store);
        try
        {
            await run.Go();
        }
        catch (Exception e) when (e is not SimulationFailedException)
        {
            throw new SimulationFailedException(seed, e.Message, run._trace, e);
        }
        return run._trace;
    }

    public void Demand(bool holds, string otherwise)
    {
        if (holds)
            return;
        // Whoever is on the stack may catch it; the run looks for it after every step.
        _failure ??= new SimulationFailedException(_seed, otherwise, [.. _trace]);
        throw _failure;
    }

    public void Note(Incarnation? who, string what) => _trace.Add($"{Time.Wall:dd HH:mm:ss.fff} {who?.Name ?? "people"} {what}");

    public string Label(string post) => Truth.Label(post);

    public string AccountName(string account) => ((Manner)_store.Accounts.ToList().IndexOf(account)).ToString();

    public bool DiskFails(Incarnation who) => who != Desk && Draws.Trouble(0.01);

    public Task Pass(Incarnation who, string where)
    {
        if (who == Desk)
            return Task.CompletedTask;
        // Most gates stand open: what is looked for happens between a few of them.
        if (who.Alive && (Draws.Calm || Draws.Chance(0.65)))
            return Task.CompletedTask;
        var gate = new Gate(who, where, new TaskCompletionSource());
        if (who.Alive)
            _gates.Add(gate);
        return gate.Open.Task;
    }

    public async Task Committed(Incarnation who, string writer)
    {
        Note(who, who.Asking.Value is { } asked ? $"{writer} {Label(asked)}" : writer);
        if (!Quiet.Contains(writer))
            await Truth.Look(who, writer);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers.Concat(_dead))
            await worker.DisposeAsync();
        await Desk.DisposeAsync();
    }

    private async Task Go()
    {
        Desk = await new Incarnation(this, "desk").Open(_store);
        _people = new People(this, Desk);
        await _people.Write();
        await _people.Write();
        await _people.Write();
        await Hire();
        for (var step = 0; step < Steps; step++)
        {
            await Step();
            Look();
        }
        await Calm();
    }

    private async Task Step()
    {
        switch (Draws.Below(100))
        {
            case < 38:
                Open();
                break;
            case < 72:
                Turn();
                break;
            case < 81:
                Go(TimeSpan.FromMilliseconds(1 + 3_000 * Draws.Draw()));
                break;
            case < 86:
                Go(TimeSpan.FromSeconds(50 * Draws.Draw()));
                break;
            case < 88:
                Go(TimeSpan.FromMinutes(6 * Draws.Draw()));
                break;
            case 88:
                if (Platform.UnderWay > 0)
                    Platform.Arrive(Draws.Below(Platform.UnderWay));
                break;
            case 89:
                if (_jumps && Draws.Chance(0.6))
                    SetClock();
                break;
            case 90:
                await Crash();
                break;
            case < 93:
                Stop();
                break;
            default:
                Go(TimeSpan.FromMilliseconds(1));
                await _people.Act();
                break;
        }
    }

    private void Look()
    {
        if (_failure is not null)
            throw _failure;
        if (_workers.Select(w => w.Bug).FirstOrDefault(b => b is not null) is { } bug)
            throw bug as SimulationFailedException ?? new SimulationFailedException(_seed, bug.Message, _trace, bug);
    }

    private async Task Hire()
    {
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var worker = new SimulatedWorker(this, await new Incarnation(this, $"worker {++_born}").Open(_store));
        _workers.Add(worker);
        worker.Enter();
    }

    private void Open()
    {
        var open = _gates.Where(g => !g.Owner.Stopped).ToArray();
        if (open.Length == 0)
            return;
        var gate = open[Draws.Below(open.Length)];
        _gates.Remove(gate);
        gate.Open.TrySetResult();
    }

    private void Turn()
    {
        _workers.ForEach(w => w.EnterAgain());
        var able = _workers.Where(w => w.Entered && !w.Process.Stopped).SelectMany(w => w.Loops.Where(l => w.Idle(l.Name)).Select(l => (w, l))).ToArray();
        if (able.Length == 0)
            return;
        var (worker, loop) = Draws.Pick(able, one => one.l.Often);
        worker.Take(loop);
    }

    private void Go(TimeSpan by)
    {
        for (var until = Time.Ran + by; Time.Ran < until;)
        {
            Time.Advance((Platform.NextLatest is { } latest && latest < until ? latest : until) - Time.Ran);
            Platform.ArriveDue();
        }
    }

    /// <summary>Somebody sets the machine's clock, or it was wrong and is set right.</summary>
    private void SetClock()
    {
        // Never by a round time: ids that bear the moment of their birth stay apart.
        var by = TimeSpan.FromMilliseconds((Draws.Chance(0.5) ? 3_600_000 : Draws.Chance(0.5) ? 86_400_000 : 40_000) + 1 + Draws.Below(999));
        Time.Set(Draws.Chance(0.5) ? by : -by);
        ClockWasSet = true;
        Note(null, "the clock is set");
    }

    private async Task Crash()
    {
        if (_workers.Count > 0 && Draws.Chance(0.7))
            Bury(_workers[Draws.Below(_workers.Count)]);
        if (_workers.Count == 0 || (_workers.Count < MostWorkers && Draws.Chance(0.6)))
            await Hire();
    }

    private void Bury(SimulatedWorker worker)
    {
        Note(worker.Process, "dies");
        worker.Process.Die();
        _gates.RemoveAll(g => g.Owner == worker.Process);
        _workers.Remove(worker);
        _dead.Add(worker);
    }

    /// <summary>A process stands still at its gates, or goes on: its timers first, or what it was just about to do.</summary>
    private void Stop()
    {
        if (_workers.Count == 0)
            return;
        var worker = _workers.Find(w => w.Process.Stopped) ?? _workers[Draws.Below(_workers.Count)];
        worker.Process.Stopped = !worker.Process.Stopped;
        Note(worker.Process, worker.Process.Stopped ? "stops" : "goes on");
        if (!worker.Process.Stopped && Draws.Chance(0.5))
            Go(TimeSpan.FromMilliseconds(1));
    }

    /// <summary>No faults any more: whatever was left open comes to its end, and is then held against the platforms.</summary>
    private async Task Calm()
    {
        Draws.Calm = true;
        Note(null, "calm");
        Time.SetRight();
        // One is left, whichever it is: the others die where they stand.
        while (_workers.Count > 1)
            Bury(_workers[Draws.Below(_workers.Count)]);
        if (_workers.Count == 0)
            await Hire();
        var last = _workers[0];
        last.Process.Stopped = false;
        for (var round = 0; round < MostRounds; round++)
        {
            while (_gates.Count > 0)
                Open();
            foreach (var loop in last.Loops.Where(l => last.Entered && last.Idle(l.Name)))
                last.Take(loop);
            last.EnterAgain();
            Look();
            if (await Truth.NextWake() is not { } wake)
                break;
            Go(TimeSpan.FromMilliseconds(Math.Clamp(wake - Time.Wall.ToUnixTimeMilliseconds(), 1_000, 3_600_000)));
            if (round % 8 == 7)
                await _people.TidyUp();
        }
        Look();
        await Truth.LookAtTheEnd();
    }
}
