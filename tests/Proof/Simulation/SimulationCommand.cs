using System.Diagnostics;
using System.Globalization;

namespace Campaigns.Proof.Simulation;

/// <summary><c>simulate --seeds N --from S</c>, or <c>--minutes M</c>: the open end of what the tests do for some thousand seeds.</summary>
internal static class SimulationCommand
{
    /// <returns>0 where everything held; 1, with the seeds and what happened, where something did not.</returns>
    public static async Task<int> Run(string[] args, TextWriter to, CancellationToken stop)
    {
        var (from, seeds, minutes) = (Number(args, "--from", 1), Number(args, "--seeds", 2_000), Number(args, "--minutes", 0));
        using var within = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (minutes > 0)
            within.CancelAfter(TimeSpan.FromMinutes(minutes));
        var (watch, before, all) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, args.Contains("--all", StringComparer.Ordinal));
        var result = await Seeds.Run(from, minutes > 0 ? int.MaxValue - from : seeds, all, failed => to.WriteLine(all ? $"{failed.Seed}: {failed.What}" : failed.Message), within.Token);
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Held} seeds from {from} held, {result.Failed.Count} did not; {result.Events} events in {watch.Elapsed.TotalSeconds:F1} s, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Math.Max(1, result.Held + result.Failed.Count):F1} ms of processor time a seed"));
        return result.Failed.Count == 0 ? 0 : 1;
    }

    private static int Number(string[] args, string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
        && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
