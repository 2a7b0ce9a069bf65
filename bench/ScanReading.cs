using System.Diagnostics;
using System.Globalization;
using Campaigns.Content.Plans;

namespace Campaigns.Bench;

/// <summary>Reading pages that are pictures, each in a PDF as a scanner of 300 dots an inch makes it: by what the desk and the programs it starts take of a core.</summary>
internal static class ScanReading
{
    private const int Rounds = 3;

    public static async Task Run(string folder)
    {
        foreach (var (name, page) in new[] { ("of 2,300 characters in 14 points", ScanPages.Usual()), ("packed with 4,200 characters", ScanPages.Packed()), ("of an annex in a ruled table", ScanPages.Table()) })
        {
            var pdf = Path.Combine(folder, "scan.pdf");
            try
            {
                await Scan(folder, page, pdf);
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Console.WriteLine("plans: no scan without rsvg-convert");
                return;
            }
            var times = new List<(double Core, double Own, double Clock)>();
            for (var i = 0; i < Rounds; i++)
            {
                var (own, others, watch) = (Environment.CpuUsage.TotalTime, Others(), Stopwatch.StartNew());
                var read = await PlanImport.Read(pdf, null);
                if (!read.Ok)
                {
                    Console.WriteLine($"plans: no scan: {read.Problems[0].What.En}");
                    return;
                }
                var mine = (Environment.CpuUsage.TotalTime - own).TotalSeconds;
                times.Add((mine + Others() - others, mine, watch.Elapsed.TotalSeconds));
            }
            times.Sort();
            var (core, self, clock) = times[Rounds / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plans: a page of a scan {name}: {core:F1} s of a core, {self:F1} of them in the program itself (median of {Rounds}); {clock:F1} s by the clock"));
        }
    }

    private static async Task Scan(string folder, string page, string pdf)
    {
        var (svg, png) = (Path.Combine(folder, "page.svg"), Path.Combine(folder, "page.png"));
        await File.WriteAllTextAsync(svg, page);
        await Draw("--zoom=4.1667", "-o", png, svg);
        await File.WriteAllTextAsync(svg, ScanPages.Pictured(await File.ReadAllBytesAsync(png)));
        await Draw("--unlimited", "--format=pdf", "-o", pdf, svg);
    }

    private static async Task Draw(params string[] arguments)
    {
        using var drawn = Process.Start("rsvg-convert", arguments);
        await drawn.WaitForExitAsync();
    }

    /// <summary>Seconds of the processor that the programs took which this one started and which ended; 0 where the system does not say.</summary>
    private static double Others()
    {
        if (!File.Exists("/proc/self/stat"))
            return 0;
        // After the name in brackets: the state, then thirteen numbers, then those of the children, in hundredths.
        var fields = File.ReadAllText("/proc/self/stat") is var stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : [];
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / 100.0;
    }
}
