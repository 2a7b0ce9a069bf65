using System.Diagnostics;
using System.Globalization;
using Campaigns.Content.Plans;

namespace Campaigns.Bench;

/// <summary>Reading plans, warm, beside what reading the bytes alone takes: the sample plan, and the plans of <c>../shared/plans</c> where they are.</summary>
internal static class PlanReading
{
    private const int Warm = 5, Rounds = 20;

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-bench-").FullName;
        try
        {
            await Pages(folder);
            await ScanReading.Run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        var shared = Path.GetFullPath("../shared/plans");
        string[] files =
        [
            Path.Combine(AppContext.BaseDirectory, "templates", "plans", "ke-hoach-tuyen-truyen-muong-sang.docx"),
            .. (Directory.Exists(shared) ? Directory.GetFiles(shared, "*.txt") : []).Order(StringComparer.Ordinal),
        ];
        foreach (var file in files)
        {
            var (import, bytes) = (await Median(() => PlanImport.Read(file, null)), await Median(() => File.ReadAllBytesAsync(file)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"plans: {Path.GetFileName(file)} read in {import.TotalMilliseconds:F1} ms (median of {Rounds}, warm); its bytes alone {bytes.TotalMilliseconds:F2} ms"));
        }
    }

    /// <summary>Forty pages of a .docx.</summary>
    private static async Task Pages(string folder)
    {
        var docx = Path.Combine(folder, "40-pages.docx");
        await File.WriteAllBytesAsync(docx, LongPlan.Docx());
        var long40 = await Median(() => PlanImport.Read(docx, null));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plans: 40 pages of .docx read in {long40.TotalMilliseconds:F0} ms (median of {Rounds}, warm)"));
    }

    private static async Task<TimeSpan> Median(Func<Task> work)
    {
        for (var i = 0; i < Warm; i++)
            await work();
        var times = new List<TimeSpan>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            times.Add(watch.Elapsed);
        }
        times.Sort();
        return times[Rounds / 2];
    }
}
