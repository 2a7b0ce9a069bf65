using System.Diagnostics;
using System.Globalization;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Bench.Dispatch;

/// <summary>20,000 due posts into a channel that does nothing, each acknowledged in a commit of its own on SQLite with <c>synchronous=FULL</c>; beside it Quartz one-off triggers on their SQLite store.</summary>
internal static class DrainBenchmark
{
    private const int Posts = 20_000, Triggers = 5_000, Accounts = 32;

    public static async Task Run()
    {
        await MachineLine.Print();
        // In turn, so that what else the machine does falls on both alike.
        var (ours, quartz, disk) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < 5; round++)
        {
            disk.Add(MachineLine.Overwrites());
            ours.Add(await Ours());
            quartz.Add(await QuartzPeer.Drain(Triggers));
        }
        var (us, them) = (ours.Order().ElementAt(2), quartz.Order().ElementAt(2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"drain: {us:F0} posts/s ({ours.Min():F0}–{ours.Max():F0}), durable mark and acknowledgement, {Posts} posts; Quartz SQLite one-offs {them:F0}/s ({quartz.Min():F0}–{quartz.Max():F0}), {Triggers} triggers; {us / them:F1}×; {us / disk.Order().ElementAt(2):F2} of the disk's {disk.Order().ElementAt(2):F0} flushes/s ({disk.Min():F0}–{disk.Max():F0}) in the same rounds"));
    }

    private static async Task<double> Ours()
    {
        var channel = new NoOpChannel(Posts);
        await using var store = await BenchStore.Open(channel, Accounts);
        var due = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(1);
        await store.Fill(Posts, _ => due);
        var worker = store.Services.GetRequiredService<CampaignWorker>();
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        if (await worker.Start() is { } refused)
            throw new InvalidOperationException(refused.In("en"));
        await channel.All;
        await worker.Stop();
        var rate = Posts / watch.Elapsed.TotalSeconds;
        var each = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Posts;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {rate:F0} posts/s, {each:F0} µs of processor a post"));
        var published = await store.Value<int>("SELECT COUNT(*) FROM post WHERE state = 3");
        if (published != Posts || channel.Twice != 0)
            throw new InvalidOperationException($"{published} of {Posts} published, {channel.Twice} sent twice.");
        return rate;
    }
}
