using System.Threading.Channels;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// Sends what is due: claim, mark as sending (everything that leaves together in one commit), call the channel, write the
/// answer (each in a commit of its own). One loop; sends run beside it. Woken by the clock, by what was saved in this
/// process, and by a place that came free.
/// </summary>
internal sealed class Dispatcher(
    Database database, ClaimStore claims, ParcelMaker maker, ChannelCall channel, OutcomeStore outcomes,
    TimeProvider clock, IOptions<WorkerOptions> options, ILogger<Dispatcher> log) : IDisposable
{
    /// <summary>How long sends that were cancelled are still waited for.</summary>
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(5);

    private readonly WorkerOptions _options = options.Value;
    private readonly Lanes _lanes = new(options.Value.InFlight, options.Value.InFlightPerAccount, Math.Max(1, options.Value.Claims / 2));
    private readonly Channel<bool> _signal = System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _abort = new();
    private readonly Lock _lock = new();
    private readonly HashSet<Task> _sends = [];
    private readonly KeptAnswer _kept = new(clock, log);
    private readonly FaultLog _faults = new(log, clock, "Dispatching stopped short; it goes on at the next tick");
    private volatile bool _woken;
    private bool _more, _wrote;
    private long _looked;
    private string _full = ",";

    /// <summary>The id under which this worker claims.</summary>
    public string Worker { get; set; } = "";

    /// <summary>Sets a send going beside the loop; a test may have it done by its own hand.</summary>
    internal Func<Func<Task>, Task> Start { get; init; } = Task.Run;

    /// <summary>Called after every round with nothing left to do, with the time at which claims were last taken, to aim the clock. True: something came due since.</summary>
    public Func<long, CancellationToken, Task<bool>>? Idle { get; set; }

    /// <summary>Told how many sends were marked, once that is durable and before the first of them leaves.</summary>
    public Action<int>? Marked { get; set; }

    /// <summary>Something may be due.</summary>
    public void Wake()
    {
        _woken = true;
        _signal.Writer.TryWrite(true);
    }

    /// <summary>Runs until <paramref name="stop"/>; a store that cannot be written is tried again at the next wake.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                while (await Turn(stop)) { }
                if (Idle is { } idle && await idle(_looked, stop))
                {
                    _woken = true;
                    continue;
                }
                await _signal.Reader.ReadAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                _faults.Failed(e);
                await WaitForWake(stop);
            }
        }
    }

    /// <summary>One turn: claims where that is worth while, and lets leave what has a place. False: nothing left to do until a wake or a landing.</summary>
    public async Task<bool> Turn(CancellationToken cancel)
    {
        _wrote = false;
        var claimed = await ClaimMore(cancel);
        List<Parcel> leaving = _lanes.CanDepart() ? await Mark(cancel) : [];
        foreach (var parcel in leaving)
            Launch(parcel);
        if (_wrote)
            _faults.Worked();
        return claimed || leaving.Count > 0;
    }

    /// <summary>When everything that was on its way has its answer in the store.</summary>
    public async Task Settled()
    {
        while (Sends() is { Length: > 0 } sends)
            await Task.WhenAll(sends);
    }

    /// <summary>Ends the sends: waits a while for answers, then cancels; what has no answer is unknown, and what never left is free.</summary>
    public async Task Stop()
    {
        var waiting = _lanes.Clear();
        if (waiting.Count > 0)
            await Quietly(() => Release(waiting.Select(p => p.Claim)));
        try
        {
            await Settled().WaitAsync(TimeSpan.FromSeconds(_options.StopSeconds), clock);
        }
        catch (TimeoutException)
        {
            await _abort.CancelAsync();
            await Quietly(() => Settled().WaitAsync(LastWait, clock));
        }
    }

    public void Dispose() => _abort.Dispose();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<bool> ClaimMore(CancellationToken cancel)
    {
        var full = _lanes.Full();
        if (!_woken && !(_more && (full != _full || _lanes.Waiting < _options.Claims / 2)))
            return false;
        _woken = false;
        _looked = Now;
        var taken = await claims.Take(Worker, _looked, _options.LeaseSeconds * 1000L, _options.Claims, full, cancel);
        (_full, _wrote) = (full, true);
        _more = taken.Count == _options.Claims || full.Length > 1;
        try
        {
            _lanes.Add(await maker.Make(taken, cancel));
        }
        catch
        {
            await Quietly(() => Release(taken));
            throw;
        }
        return taken.Count > 0;
    }

    /// <summary>Chooses inside the write, when the writer is ours: whatever landed while we waited for it leaves in the same commit.</summary>
    private async Task<List<Parcel>> Mark(CancellationToken cancel)
    {
        List<Parcel> chosen = [], marked = [];
        try
        {
            await database.WriteOnce(async session =>
            {
                chosen = _lanes.Depart();
                await claims.Mark(session, chosen, Now, parcel => parcel.Limit(_options), marked);
                return marked.Count;
            }, cancel);
        }
        catch
        {
            // Nothing was committed, so nothing leaves; what was chosen waits for a store that can be written.
            chosen.ForEach(_lanes.Land);
            _lanes.Add(chosen);
            throw;
        }
        _wrote = true;
        if (marked.Count > 0)
            Marked?.Invoke(marked.Count);
        if (marked.Count < chosen.Count)
        {
            var leaving = marked.Select(p => p.Claim.PostId).ToHashSet(StringComparer.Ordinal);
            foreach (var parcel in chosen.Where(p => !leaving.Contains(p.Claim.PostId)))
                _lanes.Land(parcel);
        }
        return marked;
    }

    private void Launch(Parcel parcel)
    {
        var send = Start(() => Send(parcel));
        lock (_lock)
            _sends.Add(send);
        _ = send.ContinueWith(Landed, parcel, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Landed(Task send, object? parcel)
    {
        if (send.Exception is { } bug)
            log.LogCritical(bug, "A send ended without an answer in the store; the sweep will find it");
        _lanes.Land((Parcel)parcel!);
        lock (_lock)
            _sends.Remove(send);
        _signal.Writer.TryWrite(true);
    }

    private async Task Send(Parcel parcel)
    {
        var (claim, outcome) = (parcel.Claim, await channel.Publish(parcel, _abort.Token));
        await _kept.Write(() =>
        {
            var now = Now + claim.StoreAhead;
            return outcomes.Answer(claim, OutcomeTable.AfterSend(outcome, now, claim.NotAfter), now);
        }, "post", claim.PostId, claim.Attempt, outcome, _abort.Token);
    }

    private Task<bool> Release(IEnumerable<Claim> held) => database.WriteOnce(async session =>
    {
        foreach (var claim in held)
            await claims.Release(session, claim);
        return true;
    });

    private Task[] Sends()
    {
        lock (_lock)
            return [.. _sends];
    }

    private async Task WaitForWake(CancellationToken stop)
    {
        try
        {
            await _signal.Reader.ReadAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    private async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            log.LogError(e, "What is left over is taken up when its lease has lapsed");
        }
    }
}
