using System.Globalization;
using System.Text;
using Campaigns.Content.Plans;
using Campaigns.Content.Tests.Plans;

namespace Campaigns.Bench;

/// <summary>What a damaged plan, and a text without sense, takes of a core at worst: no file of words may hold the desk for long.</summary>
internal static class DamagedPlans
{
    private const int Seeds = 2_500, Warm = 50;

    /// <summary>As many characters as a plan may have.</summary>
    private const int Longest = 590_000;

    public static async Task Run()
    {
        var folder = Directory.CreateTempSubdirectory("campaigns-bench-").FullName;
        try
        {
            var all = new List<Reading>();
            foreach (var kind in PlanDamage.Kinds)
            {
                var sample = PlanDamage.Sample(kind);
                for (var i = 0; i < Warm; i++)
                    await Read(folder, kind, sample, "");
                for (var seed = 0; seed < Seeds; seed++)
                    all.Add(await Read(folder, kind, PlanDamage.Of(kind, sample, new Random(seed)), $"{kind}, seed {seed}"));
            }
            Say("damaged files", all);
            foreach (var length in new[] { 200_000, Longest })
            {
                var senseless = new List<Reading>();
                foreach (var (name, text) in SenselessTexts.All(length))
                    senseless.Add(await Read(folder, name.EndsWith("html", StringComparison.Ordinal) ? "html" : "txt", Encoding.UTF8.GetBytes(text), name));
                Say(string.Create(CultureInfo.InvariantCulture, $"senseless texts of {length:N0} characters"), senseless);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Say(string what, List<Reading> readings)
    {
        var slowest = readings.OrderByDescending(one => one.Seconds).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"plans: {readings.Count:N0} {what}: longest {slowest[0].Seconds * 1000:F0} ms of a core ({slowest[0].What}), 99.9 of 100 within {slowest[readings.Count / 1000].Seconds * 1000:F0} ms, half within {slowest[readings.Count / 2].Seconds * 1000:F1} ms"));
        foreach (var one in slowest.Take(5).Where(one => one.Seconds > 0.5))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plans:   {one.What}: {one.Seconds:F2} s"));
    }

    private static async Task<Reading> Read(string folder, string kind, byte[] bytes, string what)
    {
        var path = Path.Combine(folder, $"kh.{kind}");
        await File.WriteAllBytesAsync(path, bytes);
        // The time of the processor: what others of the machine do does not count.
        var start = Environment.CpuUsage.TotalTime;
        await PlanImport.Read(path, null);
        return new(what, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
    }

    private sealed record Reading(string What, double Seconds);
}
