using Campaigns.Bench.Dispatch;
using Campaigns.Bench.Wire;

namespace Campaigns.Bench;

/// <summary>Each benchmark by name, with its peers in the same run; without a name, all of them.</summary>
internal static class Benchmarks
{
    private static readonly Dictionary<string, Func<Task>> ByName = new(StringComparer.Ordinal)
    {
        // The machine line first: every figure is read beside it.
        ["machine"] = MachineLine.Print,
        ["drain"] = DrainBenchmark.Run,
        ["drain-postgres"] = PostgresBenchmark.Drain,
        ["workers-postgres"] = PostgresBenchmark.Workers,
        ["lateness-postgres"] = PostgresBenchmark.Lateness,
        ["wire"] = WireBenchmark.Run,
        ["lateness"] = LatenessBenchmark.Run,
        ["footprint"] = Footprint.Run,
        ["calendar"] = CalendarBenchmark.Run,
        ["desks"] = DesksBenchmark.Run,
        ["captions"] = CaptionBenchmark.Run,
        ["speech"] = SpeechBenchmark.Run,
        ["programmes"] = ProgrammeBenchmark.Run,
        ["plans"] = PlanReading.Run,
        ["plans-damaged"] = DamagedPlans.Run,
        ["reports"] = ReportsBenchmark.Run,
        ["infographic"] = Infographic.Run,
    };

    public static async Task<int> Run(string[] names)
    {
        foreach (var name in names.Length == 0 ? [.. ByName.Keys] : names)
        {
            if (!ByName.TryGetValue(name, out var benchmark))
            {
                await Console.Error.WriteLineAsync($"{name}: no such benchmark; there are {string.Join(", ", ByName.Keys)}");
                return 2;
            }
            await benchmark();
        }
        return 0;
    }
}
