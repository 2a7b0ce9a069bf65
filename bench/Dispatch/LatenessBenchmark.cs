using System.Globalization;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench.Dispatch;

/// <summary>With 20,000 posts stored for later: how late 20 posts a second start, how fast 100 due at one instant are claimed, and what the idle worker costs.</summary>
internal static class LatenessBenchmark
{
    // The first posts of a process compile its code; the figures are about the days after.
    private const int Later = 20_000, Posts = 200, Burst = 100, WarmUp = 20;

    public static async Task Run()
    {
        await MachineLine.Print();
        await Spread("SQLite");
        var burst = await Late(Burst, (start, _) => start);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"lateness: {Burst} due at one instant: all claimed within {burst.Claimed} ms; start p99 {At(burst.Late, 0.99):F1} ms, last {burst.Late.Max():F1} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"idle: {burst.IdleCpu:P2} of a core over 10 s with {Later} posts stored for later"));
    }

    /// <summary>20 posts a second for ten seconds.</summary>
    /// <param name="where">For the report.</param>
    /// <param name="connection">An empty PostgreSQL; empty: SQLite.</param>
    /// <param name="workers">How many wait for them.</param>
    public static async Task Spread(string where, string connection = "", int workers = 1)
    {
        var spread = await Late(Posts, (start, i) => start + TimeSpan.FromMilliseconds(50 * i), connection, workers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"lateness: {where}, 20 posts/s spread, {Later} stored for later: start p50 {At(spread.Late, 0.5):F1} ms, p99 {At(spread.Late, 0.99):F1} ms, max {spread.Late.Max():F1} ms after due"));
    }

    private static async Task<(double[] Late, long Claimed, double IdleCpu)> Late(int posts, Func<DateTimeOffset, int, DateTimeOffset> due, string connection = "", int workers = 1)
    {
        var channel = new NoOpChannel(posts + WarmUp);
        await using var store = await BenchStore.Open(channel, accounts: 8, connection);
        var tomorrow = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1);
        await store.Fill(Later, i => tomorrow + TimeSpan.FromSeconds(i));
        IServiceProvider[] houses = [store.Services, .. await store.Beside(workers - 1)];
        foreach (var house in houses)
            await house.GetRequiredService<CampaignWorker>().Start();
        var now = TimeProvider.System.GetUtcNow();
        await store.Fill(WarmUp, i => now + TimeSpan.FromMilliseconds(50 * i));
        // Whole milliseconds, as the store keeps them.
        var start = DateTimeOffset.FromUnixTimeMilliseconds((now + TimeSpan.FromSeconds(4)).ToUnixTimeMilliseconds());
        await store.Fill(posts, i => due(start, i));
        await channel.All;
        // A claim is stamped with the time at which it was taken; the mark that follows moves `updated` on, the attempt keeps the start.
        var claimed = await store.Value<long>($"SELECT MAX(a.started - p.due) FROM attempt a JOIN post p ON p.id = a.post_id WHERE p.due >= {start.ToUnixTimeMilliseconds()}");
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System, CancellationToken.None);
        process.Refresh();
        var idle = (process.TotalProcessorTime - before).TotalSeconds / 10;
        await Task.WhenAll(houses.Select(house => house.GetRequiredService<CampaignWorker>().Stop()));
        return (channel.LateSince(start), claimed, idle);
    }

    private static double At(double[] values, double share) => values.Order().ElementAt((int)Math.Min(values.Length - 1, values.Length * share));
}
