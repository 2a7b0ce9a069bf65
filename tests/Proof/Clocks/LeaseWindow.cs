using System.Diagnostics;
using System.Globalization;
using Campaigns.Content.Store;
using Campaigns.Desk.Shell;
using Campaigns.Proof.Restores;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Proof.Clocks;

/// <summary>
/// Measures what remains on a channel with one step between the last look at the lease and the wire: from the commit of
/// <c>StillMine</c> to the first byte of the request that shows the post, as the platform's side reads it.
/// </summary>
internal sealed class LeaseWindow : IWriteSeam, IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly List<TimeSpan> _windows = [];
    private readonly Lock _lock = new();
    private long _committed;

    /// <summary>The figures in words.</summary>
    /// <param name="sends">How many posts.</param>
    /// <param name="connection">A PostgreSQL; empty: SQLite.</param>
    public static async Task<string> Measure(int sends, string connection = "")
    {
        using var window = new LeaseWindow();
        await using var town = await Town.Open(more: new Dictionary<string, string>
        {
            // One at a time: a look and the request that follows it belong together.
            ["Store:Connection"] = connection, ["Channels:Facebook:TwoStep"] = "false", ["Worker:InFlightPerAccount"] = "1",
        });
        await using var tap = new Tap(new Uri(town.Platforms.Facebook.Address), line => line.StartsWith("POST ", StringComparison.Ordinal) && line.Contains("/feed", StringComparison.Ordinal), window.Left);
        await File.WriteAllTextAsync(town.Settings, (await File.ReadAllTextAsync(town.Settings)).Replace(town.Platforms.Facebook.Address, tap.Address, StringComparison.Ordinal));
        await town.Store.Offer(sends, page: true);
        var opened = await House.Open(town.Data, town.Settings, TimeProvider.System, default);
        await using var house = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        var (dispatcher, registry) = (house.Services.GetRequiredService<Dispatcher>(), house.Services.GetRequiredService<WorkerRegistry>());
        dispatcher.Worker = await registry.Enter(default);
        house.Services.GetRequiredService<Database>().Seam = window;
        await Eventually.Holds(async () =>
        {
            await registry.Beat(dispatcher.Worker, default);
            dispatcher.Wake();
            while (await dispatcher.Turn(default)) { }
            await dispatcher.Settled();
            return await town.Open() == 0;
        }, () => "the sends");
        await registry.Leave(dispatcher.Worker);
        // The first ones compile the code.
        var sorted = window._windows.Skip(window._windows.Count / 10).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{sorted.Count} sends: median {sorted[sorted.Count / 2].TotalMilliseconds:F2} ms, p99 {sorted[sorted.Count * 99 / 100].TotalMilliseconds:F2} ms, longest {sorted[^1].TotalMilliseconds:F2} ms");
    }

    public void Dispose() => _writing.Dispose();

    async Task<T> IWriteSeam.Write<T>(string file, string member, Func<Task<T>> commit)
    {
        await _writing.WaitAsync();
        try
        {
            var written = await commit();
            if (member == nameof(ISendLease.StillMine))
                Interlocked.Exchange(ref _committed, Stopwatch.GetTimestamp());
            return written;
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Left(long at)
    {
        if (Interlocked.Exchange(ref _committed, 0) is > 0 and var committed)
            lock (_lock)
                _windows.Add(Stopwatch.GetElapsedTime(committed, at));
    }
}
