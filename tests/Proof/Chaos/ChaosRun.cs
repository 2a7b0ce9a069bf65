using System.Diagnostics;
using System.Globalization;
using Campaigns.Proof.Kills;

namespace Campaigns.Proof.Chaos;

/// <summary>
/// One worker, never started again, posts what comes due at an even rate while its server is broken in every way in turn. In the end it may
/// work undisturbed until nothing is open, and every post is held against the platforms.
/// </summary>
internal static class ChaosRun
{
    /// <summary>How long it may take to catch up: the longest lease, question and patience of the wire together.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromMinutes(5);

    public static async Task<ChaosVerdict> Run(ChaosPlan plan, Action<string> say, CancellationToken cancel = default)
    {
        await using var rig = await ChaosRig.Open(plan.Impatient);
        if (await Task.WhenAny(rig.Worker.Works, Task.Delay(TimeSpan.FromSeconds(60), TimeProvider.System, cancel)) != rig.Worker.Works)
            throw new InvalidOperationException($"The worker did not come to work:\n{rig.Worker.Said}");
        // The first posts compile the code.
        await rig.Store.Offer(4 * plan.Rate);
        await Until(rig, null, 0, cancel);
        var kept = new List<double>();
        await using (var offering = Offering.To(rig.Store, plan.Rate))
            foreach (var fault in plan.Control ? ServerFault.All.Prepend(ServerFault.None) : ServerFault.All)
            {
                var before = await Rate(rig, plan.Window, cancel);
                var cpu = rig.Worker.Processor;
                var reached = await fault.Happen(rig, plan.Lasts, cancel);
                if (reached == 0 && fault != ServerFault.None)
                    throw new InvalidOperationException($"It did not reach the worker: {fault.Name}.");
                var busy = (rig.Worker.Processor - cpu) / plan.Lasts;
                var (watch, already) = (Stopwatch.StartNew(), await ChaosRig.Patiently(rig.Store.Published, cancel));
                // About what comes due in a second is open at any moment.
                await Until(rig, offering, plan.Rate, cancel);
                var (recovered, caught) = (watch.Elapsed, await rig.Store.Published() - already);
                var after = await Rate(rig, plan.Window, cancel);
                say(string.Create(CultureInfo.InvariantCulture, $"{fault.Name}, {plan.Lasts.TotalSeconds:F0} s, {reached} connections: caught up {recovered.TotalSeconds:F1} s after it with {caught} posts; {busy:P0} of a core during it")
                    + (plan.Window == TimeSpan.Zero ? "" : string.Create(CultureInfo.InvariantCulture, $"; {before:F2} posts/s before, {after:F2} after ({after / before:P1})")));
                if (plan.Window > TimeSpan.Zero)
                    kept.Add(after / before);
            }
        await Until(rig, null, 0, cancel);
        return new(await KillVerdict.Of(rig.Store, rig.Platforms, 0, 0), kept);
    }

    /// <summary>Posts a second that went out, over a while.</summary>
    private static async Task<double> Rate(ChaosRig rig, TimeSpan window, CancellationToken cancel)
    {
        var (watch, already) = (Stopwatch.StartNew(), await ChaosRig.Patiently(rig.Store.Published, cancel));
        await Task.Delay(window, TimeProvider.System, cancel);
        return (await ChaosRig.Patiently(rig.Store.Published, cancel) - already) / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Until so many posts are open or should have come, or fewer.</summary>
    private static async Task Until(ChaosRig rig, Offering? offering, int open, CancellationToken cancel)
    {
        for (var watch = Stopwatch.StartNew(); await ChaosRig.Patiently(rig.Store.Open, cancel) + (offering?.Behind ?? 0) > open; await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel))
        {
            if (rig.Worker.Ended)
                throw new InvalidOperationException($"The worker ended by itself:\n{rig.Worker.Said}");
            if (watch.Elapsed > Aftermath)
                throw new TimeoutException($"{await rig.Store.Open()} posts are open still:\n{rig.Worker.Said}");
        }
    }
}
