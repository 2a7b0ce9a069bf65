using System.Diagnostics;
using System.Text.Json;
using Campaigns.Tests.Kit;

namespace Campaigns.Proof.Kills;

/// <summary>
/// The real program drains posts to platforms that count what reaches them, and is killed again and again at random moments.
/// In the end it may work undisturbed until nothing is open, and every post is held against the platforms.
/// </summary>
internal static class KillLoop
{
    /// <summary>How long the last, undisturbed worker may go without getting on: a channel that was asked often is asked again after five minutes, and the lease of a question that died comes before that.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(8);

    /// <summary>More work is added only below so many open posts: a busy machine kills faster than it drains.</summary>
    private const int Enough = 300;

    public static async Task<KillVerdict> Run(KillPlan plan, Action<string> say, CancellationToken cancel = default)
    {
        using var folder = new TempFolder();
        await using var platforms = await Platforms.Open();
        string[] settings = [folder.File("one-step.json"), folder.File("two-step.json")];
        for (var i = 0; i < settings.Length; i++)
            await File.WriteAllTextAsync(settings[i], JsonSerializer.Serialize(new Dictionary<string, string>(platforms.Settings(plan.Connection)) { ["Channels:Facebook:TwoStep"] = i == 0 ? "false" : "true" }), cancel);
        var data = folder.File("data");
        await using var store = await Store.Open(data, settings[1], platforms);
        var (watch, left, kills, atWork) = (Stopwatch.StartNew(), plan.Kills, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, plan.Workers).Select(async worker =>
        {
            var random = new Random(plan.Seed * 1_000 + worker);
            while (Interlocked.Decrement(ref left) >= 0 && watch.Elapsed < plan.Longest)
            {
                if (await store.Open() < Enough)
                    await store.Fill();
                // The way of publishing changes from life to life too, as an administrator may change it.
                using var victim = WorkerProcess.Run(data, settings[random.Next(2)], "serve", "--role", "worker");
                if (await Live(victim, plan.LongestLife, random, cancel))
                    Interlocked.Increment(ref atWork);
                await victim.Kill();
                if (Interlocked.Increment(ref kills) % 25 == 0)
                    say($"{kills} kills, {await store.Open()} posts open");
            }
        }));
        using (var last = WorkerProcess.Run(data, settings[1], "serve", "--role", "worker"))
            await Undisturbed(store, last, cancel);
        return await KillVerdict.Of(store, platforms, kills, atWork);
    }

    /// <summary>Lets it live for a while; whether it came to work. One in eight dies while it starts.</summary>
    private static async Task<bool> Live(WorkerProcess victim, TimeSpan longest, Random random, CancellationToken cancel)
    {
        if (random.Next(8) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 900)), TimeProvider.System, cancel);
            return victim.Works.IsCompleted;
        }
        var works = await Task.WhenAny(victim.Works, Task.Delay(TimeSpan.FromSeconds(60), TimeProvider.System, cancel)) == victim.Works;
        if (!works || victim.Ended)
            throw new InvalidOperationException($"The worker did not come to work:\n{victim.Said}");
        await Task.Delay(longest * random.NextDouble(), TimeProvider.System, cancel);
        return true;
    }

    private static async Task Undisturbed(Store store, WorkerProcess last, CancellationToken cancel)
    {
        var (watch, least) = (Stopwatch.StartNew(), int.MaxValue);
        while (await store.Open() is > 0 and var open && watch.Elapsed < Stuck)
        {
            if (open < least)
            {
                least = open;
                watch.Restart();
            }
            if (last.Ended)
                throw new InvalidOperationException($"The last worker ended by itself:\n{last.Said}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancel);
        }
    }
}
