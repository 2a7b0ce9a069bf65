using System.Diagnostics;
using System.Globalization;

namespace Campaigns.Proof.Simulation;

/// <summary><c>simulate --seeds N --from S</c>, or <c>--minutes M</c>: the open end of what the tests do for some thousand seeds.</summary>
internal static class SimulationCommand
{
    /// <returns>0 where everything held; 1, with the seed and what happened, where something did not.</returns>
    public static async Task<int> Run(string[] args, TextWriter to, CancellationToken stop)
    {
        var (from, seeds, minutes) = (Number(args, "--from", 1), Number(args, "--seeds", 2_000), Number(args, "--minutes", 0));
        using var store = await SimulatedStore.Make();
        var watch = Stopwatch.StartNew();
        var (done, steps, failed) = (0, 0L, 0);
        for (var seed = from; minutes > 0 ? watch.Elapsed < TimeSpan.FromMinutes(minutes) : seed < from + seeds; seed++)
        {
            if (stop.IsCancellationRequested)
                break;
            try
            {
                steps += (await SimulationRun.Of(seed, store.Fresh())).Count;
                done++;
            }
            catch (SimulationFailedException e)
            {
                failed++;
                await to.WriteLineAsync(args.Contains("--short", StringComparer.Ordinal) ? $"{e.Seed}: {e.What}" : e.Message);
                if (!args.Contains("--all", StringComparer.Ordinal))
                    return 1;
            }
        }
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done} seeds from {from} held, {steps} events, {watch.Elapsed.TotalSeconds:F1} s"));
        return failed == 0 ? 0 : 1;
    }

    private static int Number(string[] args, string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
        && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
