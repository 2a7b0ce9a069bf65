using System.Diagnostics;
using System.Globalization;
using Campaigns.Proof.Kills;

namespace Campaigns.Proof.Chaos;

/// <summary>
/// One worker, never started again, drains posts while its server is broken in every way in turn. In the end it may work undisturbed until nothing
/// is open, and every post is held against the platforms.
/// </summary>
internal static class ChaosRun
{
    /// <summary>How long the end may take: the longest lease, question and patience of the wire together.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromMinutes(5);

    /// <param name="lasts">How long each fault lasts.</param>
    /// <param name="fills">How many helpings of posts are due when a fault begins, and before and after it for the rate.</param>
    /// <param name="impatient">Seconds instead of half minutes on the wire.</param>
    /// <param name="say">The report, a line a fault.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<KillVerdict> Run(TimeSpan lasts, int fills, bool impatient, Action<string> say, CancellationToken cancel = default)
    {
        await using var rig = await ChaosRig.Open(impatient);
        if (await Task.WhenAny(rig.Worker.Works, Task.Delay(TimeSpan.FromSeconds(60), TimeProvider.System, cancel)) != rig.Worker.Works)
            throw new InvalidOperationException($"The worker did not come to work:\n{rig.Worker.Said}");
        // The first posts compile the code.
        await Drain(rig, fills, cancel);
        foreach (var fault in ServerFault.All)
        {
            var before = await Drain(rig, fills, cancel);
            await Fill(rig, fills);
            var cpu = rig.Worker.Processor;
            await fault.Happen(rig, lasts, cancel);
            var busy = (rig.Worker.Processor - cpu) / lasts;
            var watch = Stopwatch.StartNew();
            await Drained(rig, cancel);
            var recovered = watch.Elapsed;
            var after = await Drain(rig, fills, cancel);
            say(string.Create(CultureInfo.InvariantCulture,
                $"{fault.Name}, {lasts.TotalSeconds:F0} s: nothing open {recovered.TotalSeconds:F1} s after it; {before:F0} posts/s before, {after:F0} after ({after / before:P0}); {busy:P0} of a core during it"));
        }
        return await KillVerdict.Of(rig.Store, rig.Platforms, 0, 0);
    }

    private static async Task Fill(ChaosRig rig, int fills)
    {
        for (var i = 0; i < fills; i++)
            await rig.Store.Fill(prompt: true);
    }

    /// <summary>Posts a second, undisturbed.</summary>
    private static async Task<double> Drain(ChaosRig rig, int fills, CancellationToken cancel)
    {
        var already = await ChaosRig.Patiently(rig.Store.Published, cancel);
        var watch = Stopwatch.StartNew();
        await Fill(rig, fills);
        await Drained(rig, cancel);
        return (await rig.Store.Published() - already) / watch.Elapsed.TotalSeconds;
    }

    private static async Task Drained(ChaosRig rig, CancellationToken cancel)
    {
        for (var watch = Stopwatch.StartNew(); await ChaosRig.Patiently(rig.Store.Open, cancel) > 0; await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancel))
        {
            if (rig.Worker.Ended)
                throw new InvalidOperationException($"The worker ended by itself:\n{rig.Worker.Said}");
            if (watch.Elapsed > Aftermath)
                throw new TimeoutException($"{await rig.Store.Open()} posts are open still:\n{rig.Worker.Said}");
        }
    }
}
