using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Campaigns.Bench;

/// <summary>What the figures were measured on: every report begins with it. The fsync rate is the limit of a durable store.</summary>
internal static class MachineLine
{
    public static Task Print()
    {
        var (overwrite, append) = (Overwrites(), Fsyncs(append: true));
        var cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"machine: {cpu ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}; fsync {overwrite:F0}/s overwriting, {append:F0}/s appending"));
        return Task.CompletedTask;
    }

    /// <summary>Flushed writes of 4 KiB a second over what is there already: as often as a durable store could commit if it did nothing else.</summary>
    public static double Overwrites() => Fsyncs(append: false);

    /// <summary>Flushed writes of 4 KiB a second, over one second, where the working folder is.</summary>
    private static double Fsyncs(bool append)
    {
        var path = Path.GetFullPath($".fsync-{Environment.ProcessId}");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        var block = new byte[4096];
        file.Write(block);
        file.Flush(flushToDisk: true);
        var count = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.ElapsedMilliseconds < 1000; count++)
        {
            if (!append)
                file.Position = 0;
            file.Write(block);
            file.Flush(flushToDisk: true);
        }
        return count / watch.Elapsed.TotalSeconds;
    }
}
