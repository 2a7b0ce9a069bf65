using System.Threading.Channels;
using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Media;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Changes;

/// <summary>
/// Carries out what people asked to be changed or taken down: mark and attempt in one commit, the call, the answer in a commit of
/// its own. One thing at a time for a post, a few for an account, so that a slow channel keeps no other from taking down.
/// </summary>
internal sealed class ChangeDispatcher(
    ChangeStore store, AccountStore accounts, ChannelSet channels, FrozenContent content, MediaShelf media, ChannelCall channel, TimeProvider clock,
    IOptions<WorkerOptions> options, ILogger<ChangeDispatcher> log) : IDisposable
{
    private const int InFlight = 32;
    private static readonly TimeSpan FindWithin = TimeSpan.FromSeconds(10), LastWait = TimeSpan.FromSeconds(5);

    private readonly WorkerOptions _options = options.Value;
    private readonly System.Threading.Channels.Channel<bool> _signal =
        System.Threading.Channels.Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _abort = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<Task, string> _flying = [];
    private readonly KeptAnswer _kept = new(clock, log);
    private readonly FaultLog _faults = new(log, clock, "Changing what is out stopped short; it goes on at the next tick");

    /// <summary>Sets a call going beside the loop; a test may have it done by its own hand.</summary>
    internal Func<Func<Task>, Task> Start { get; init; } = Task.Run;

    /// <summary>Something may have been asked for.</summary>
    public void Wake() => _signal.Writer.TryWrite(true);

    /// <summary>Runs until <paramref name="stop"/>; a store that cannot be used is tried again at the next wake.</summary>
    /// <param name="worker">The id under which this worker marks, as it is called at that moment.</param>
    /// <param name="stop">Ends the loop; what is on its way goes on until <see cref="Stop"/>.</param>
    public async Task Run(Func<string> worker, CancellationToken stop)
    {
        try
        {
            while (await _signal.Reader.ReadAsync(stop))
                await Round(worker, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopping.
        }
    }

    /// <summary>Lets everything leave that may; how many left.</summary>
    public async Task<int> Turn(string worker, CancellationToken cancel)
    {
        await store.Tidy(Now, cancel);
        var due = Places(await store.Due(Now, InFlight, Full(), cancel));
        if (due.Count == 0)
            return 0;
        var words = await content.Load([.. due.Select(c => c.ContentHash).OfType<string>()], cancel);
        var known = await accounts.Some([.. due.Select(c => c.AccountId).Distinct(StringComparer.Ordinal)], cancel);
        var left = 0;
        foreach (var change in due)
        {
            var loaded = change.ContentHash is { } hash ? words.GetValueOrDefault(hash) : null;
            if (await MakeReady(change, known.GetValueOrDefault(change.AccountId), loaded, worker, cancel) is not { } parcel)
                continue;
            Launch(change, parcel);
            left++;
        }
        return left;
    }

    /// <summary>When everything that was on its way has its answer in the store.</summary>
    public async Task Settled()
    {
        while (Flying() is { Length: > 0 } flying)
            await Task.WhenAll(flying);
    }

    /// <summary>Waits a while for answers, then cancels; what has none is done again at the next start.</summary>
    public async Task Stop()
    {
        try
        {
            await Settled().WaitAsync(TimeSpan.FromSeconds(_options.StopSeconds), clock);
        }
        catch (TimeoutException)
        {
            await _abort.CancelAsync();
            try
            {
                await Settled().WaitAsync(LastWait, clock);
            }
            catch (Exception e)
            {
                log.LogError(e, "A change ended without an answer; it is done again after its deadline");
            }
        }
    }

    public void Dispose() => _abort.Dispose();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The store's time, in which everything about a change is written down.</summary>
    private long At(OpenChange change) => Now + change.StoreAhead;

    private async Task Round(Func<string> worker, CancellationToken stop)
    {
        try
        {
            while (await Turn(worker(), stop) > 0) { }
            _faults.Worked();
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            _faults.Failed(e);
        }
    }

    /// <summary>Marked and ready to leave; null where it does not leave.</summary>
    private async Task<Parcel?> MakeReady(OpenChange change, Account? account, FrozenContent.Loaded? loaded, string worker, CancellationToken cancel)
    {
        var by = account is null or { Kind: ChannelKind.Assisted, Sandbox: false } ? null : channels.For(account);
        if (by is null)
        {
            await store.LeaveToPerson(change, $"Cần {change.Kind.Words().Vi} tay trên “{account?.Name}”: bản cài đặt này không làm thay được.", Now, cancel);
            return null;
        }
        if (loaded?.Variant is null && change.Kind == AttemptKind.Update)
        {
            await store.Fail(change, loaded?.Why ?? "Nội dung đã duyệt không còn trong kho; cần duyệt lại.", Now, cancel);
            return null;
        }
        if (change.Kind == AttemptKind.Update && loaded!.Variant!.Video is { } video && !await media.Whole(video.Hash, cancel))
        {
            await store.Fail(change, "Tệp video đã duyệt không còn hoặc không còn đúng như lúc duyệt; cần chọn lại video và duyệt lại.", Now, cancel);
            return null;
        }
        var now = Now;
        var within = Parcel.Limit(account!, change.Kind == AttemptKind.Update ? loaded?.Variant : null, _options);
        var deadline = now + within;
        if (await store.Mark(change, worker, now, within, cancel) is not { } attempt)
            return null;
        (change.Asks, change.Tried) = (change.Asks + 1, change.Tried ?? At(change));
        var claim = new Claim
        {
            PostId = change.PostId, ItemId = change.ItemId, AccountId = change.AccountId, ContentHash = change.ContentHash ?? "", Due = change.Due,
            NotAfter = change.NotAfter, Attempt = attempt, Worker = worker, Token = change.Token, RemoteId = change.RemoteId, ChangeId = change.Id,
        };
        // Taking down needs no words, so that words which can no longer be read keep nothing up.
        var variant = loaded?.Variant ?? new Variant { Form = VariantForm.GroupMessage, Title = change.Title, Text = "" };
        return new Parcel(claim, account!, by, variant, loaded?.Pictures ?? new Dictionary<string, byte[]>()) { Started = now, Deadline = deadline };
    }

    private void Launch(OpenChange change, Parcel parcel)
    {
        var flight = Start(() => Carry(change, parcel));
        lock (_lock)
            _flying[flight] = change.AccountId;
        _ = flight.ContinueWith(Landed, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Landed(Task flight)
    {
        if (flight.Exception is { } bug)
            log.LogCritical(bug, "A change ended without an answer in the store; it is done again after its deadline");
        lock (_lock)
            _flying.Remove(flight);
        Wake();
    }

    private async Task Carry(OpenChange change, Parcel parcel)
    {
        var result = await Ask(change, parcel);
        await _kept.Write(() => store.Settle(change, parcel.Claim, result, At(change)), "change of post", change.PostId, parcel.Claim.Attempt, result.Outcome, _abort.Token);
    }

    private async Task<ChangeResult> Ask(OpenChange change, Parcel parcel)
    {
        var askAfter = _options.AskMinutes * 60_000L;
        string? found = null;
        if (parcel.Claim.RemoteId is null)
        {
            // A person said that it is out: the channel may still know it by our mark.
            var finding = await channel.Find(parcel, FindWithin, _abort.Token);
            if (finding is not Finding.Present(var id, _))
                return ChangeTable.NotFound(change, finding, At(change), askAfter);
            found = id;
            parcel = parcel with { Claim = parcel.Claim with { RemoteId = id } };
        }
        var outcome = change.Kind == AttemptKind.Withdraw ? await channel.Withdraw(parcel, store, _abort.Token) : await channel.Update(parcel, store, _abort.Token);
        return ChangeTable.After(change, outcome, At(change), askAfter) with { RemoteId = found };
    }

    /// <summary>As many as have a place: a few an account.</summary>
    private List<OpenChange> Places(IReadOnlyList<OpenChange> due)
    {
        var taken = Counts();
        var free = InFlight - taken.Values.Sum();
        var places = new List<OpenChange>();
        foreach (var change in due)
        {
            var flying = taken.GetValueOrDefault(change.AccountId);
            if (places.Count >= free || flying >= _options.InFlightPerAccount)
                continue;
            taken[change.AccountId] = flying + 1;
            places.Add(change);
        }
        return places;
    }

    /// <summary>The accounts that have no place, each between commas.</summary>
    private string Full() => "," + string.Concat(Counts().Where(c => c.Value >= _options.InFlightPerAccount).Select(c => c.Key + ","));

    private Dictionary<string, int> Counts()
    {
        lock (_lock)
            return _flying.Values.GroupBy(a => a, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    }

    private Task[] Flying()
    {
        lock (_lock)
            return [.. _flying.Keys];
    }
}
