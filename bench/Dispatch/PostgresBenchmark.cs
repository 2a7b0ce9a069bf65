using System.Diagnostics;
using System.Globalization;
using Campaigns.Scheduler.Worker;
using Campaigns.Tests.Kit.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench.Dispatch;

/// <summary>
/// On a PostgreSQL of its own whose commits wait for the disk: due posts into a channel that does nothing, beside graphile-worker on
/// the same server; then what four workers do of what one does where a send takes 50 ms.
/// </summary>
internal static class PostgresBenchmark
{
    private const int Posts = 6_000, Accounts = 32, Rounds = 3, OneAtATime = 2_000, Many = 24;

    /// <summary>A store that keeps its word: the tests' server without its haste.</summary>
    private static readonly string[] s_durable = ["fsync=on", "full_page_writes=on", "autovacuum=on", "synchronous_commit=on", "shared_buffers=128MB"];

    public static async Task Drain()
    {
        await MachineLine.Print();
        await using var server = await PostgresServer.Alone(s_durable);
        var (ours, one, many) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Ours(server));
            if (await GraphilePeer.Drain(server.Connection(await server.Empty()), Posts, Many) is not { } peer)
            {
                Console.WriteLine("graphile-worker does not install or run here");
                continue;
            }
            many.Add(peer);
            one.Add(await GraphilePeer.Drain(server.Connection(await server.Empty()), OneAtATime, 0) ?? 0);
        }
        Console.WriteLine(Line($"drain-postgres: {Told(ours)}, {Posts} posts, durable mark and acknowledgement, one worker"));
        if (many.Count > 0)
            Console.WriteLine(Line($"  graphile-worker, durable completion each: at its defaults {Told(one)}, {Median(ours) / Median(one):F1}×; {Many} at a time {Told(many)}, {Median(ours) / Median(many):F2}×"));
    }

    /// <summary>A send of 50 ms, 8 on their way at one time in each worker.</summary>
    public static async Task Workers()
    {
        await MachineLine.Print();
        await using var server = await PostgresServer.Alone(s_durable);
        var (one, four) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            one.Add(await Slow(server, 1, 1_000));
            four.Add(await Slow(server, 4, 4_000));
        }
        Console.WriteLine(Line($"workers-postgres: 50 ms a send, 8 at a time each: one {Told(one)}, four {Told(four)}: {Median(four) / Median(one):F2}×"));
    }

    /// <summary>How late 20 posts a second start, where two workers wait for them.</summary>
    public static async Task Lateness()
    {
        await MachineLine.Print();
        await using var server = await PostgresServer.Alone(s_durable);
        await LatenessBenchmark.Spread("PostgreSQL, two workers", server.Connection(await server.Empty()), workers: 2);
    }

    private static async Task<double> Ours(PostgresServer server)
    {
        var channel = new NoOpChannel(Posts);
        await using var store = await BenchStore.Open(channel, Accounts, server.Connection(await server.Empty()));
        return await Time(store, channel, Posts, [store.Services]);
    }

    private static async Task<double> Slow(PostgresServer server, int workers, int posts)
    {
        var channel = new NoOpChannel(posts) { Takes = TimeSpan.FromMilliseconds(50) };
        await using var store = await BenchStore.Open(channel, Accounts, server.Connection(await server.Empty()), inFlight: 8);
        return await Time(store, channel, posts, [store.Services, .. await store.Beside(workers - 1)], TimeSpan.FromSeconds(5) + TimeSpan.FromMilliseconds(2 * posts));
    }

    /// <summary>Posts a second until the last answer is in the store.</summary>
    /// <param name="ahead">How long from now the posts are due: then all workers wait for them, and their start is not measured; none: it is.</param>
    private static async Task<double> Time(BenchStore store, NoOpChannel channel, int posts, IReadOnlyList<IServiceProvider> workers, TimeSpan? ahead = null)
    {
        var due = TimeProvider.System.GetUtcNow() + (ahead ?? TimeSpan.FromSeconds(-1));
        await store.Fill(posts, _ => due);
        await store.Analyze();
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        foreach (var worker in workers)
            if (await worker.GetRequiredService<CampaignWorker>().Start() is { } refused)
                throw new InvalidOperationException(refused.In("en"));
        if (ahead is not null)
        {
            var wait = due - TimeProvider.System.GetUtcNow();
            if (wait < TimeSpan.Zero)
                throw new InvalidOperationException("The posts were due before the workers were there.");
            await Task.Delay(wait, TimeProvider.System);
            (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        }
        await channel.All;
        await Task.WhenAll(workers.Select(worker => worker.GetRequiredService<CampaignWorker>().Stop()));
        var rate = posts / watch.Elapsed.TotalSeconds;
        Console.WriteLine(Line($"  {workers.Count} worker(s): {rate:F0} posts/s, {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / posts:F0} µs of processor a post, the server's aside"));
        var published = await store.Value<int>("SELECT COUNT(*) FROM post WHERE state = 3");
        return published == posts && channel.Twice == 0 ? rate : throw new InvalidOperationException($"{published} of {posts} published, {channel.Twice} sent twice.");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Told(List<double> values) => Line($"{Median(values):F0}/s ({values.Min():F0}–{values.Max():F0})");

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
