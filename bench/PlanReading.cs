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

    /// <summary>Forty pages of a .docx, and one page that is a picture, read by one core.</summary>
    private static async Task Pages(string folder)
    {
        var (docx, page) = (Path.Combine(folder, "40-pages.docx"), Path.Combine(folder, "scan.png"));
        await File.WriteAllBytesAsync(docx, LongPlan.Docx());
        var long40 = await Median(() => PlanImport.Read(docx, null));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plans: 40 pages of .docx read in {long40.TotalMilliseconds:F0} ms (median of {Rounds}, warm)"));
        await File.WriteAllTextAsync(page + ".svg", LongPlan.Page());
        try
        {
            using var drawn = Process.Start("rsvg-convert", ["--zoom=3.333", "-o", page, page + ".svg"]);
            await drawn.WaitForExitAsync();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine("plans: no scan without rsvg-convert");
            return;
        }
        var watch = Stopwatch.StartNew();
        var read = await PlanImport.Read(page, null);
        Console.WriteLine(read.Ok ? string.Create(CultureInfo.InvariantCulture, $"plans: a full page of a scan read in {watch.Elapsed.TotalSeconds:F1} s on one core") : $"plans: no scan: {read.Problems[0].What.En}");
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
