using System.Diagnostics;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Bounds the memory of a program that reads files of strangers, where the system has <c>prlimit</c> (util-linux, on every Debian).</summary>
internal static class MemoryLimit
{
    private const string Program = "/usr/bin/prlimit";

    // Tesseract maps its letters' shapes; 1.5 GB of addresses is three times what a page takes.
    private const string Addresses = "--as=1500000000";

    public static ProcessStartInfo Of(ProcessStartInfo start)
    {
        if (!File.Exists(Program) || Found(start) is not { } whole)
            return start;
        var bounded = new ProcessStartInfo(Program, [Addresses, "--core=0", "--", whole, .. start.ArgumentList]);
        foreach (var (name, value) in start.Environment)
            bounded.Environment[name] = value;
        return bounded;
    }

    /// <summary>Where the system would find it; null where it is not there, which is then told as such.</summary>
    private static string? Found(ProcessStartInfo start) => start.FileName.Contains('/', StringComparison.Ordinal) ? File.Exists(start.FileName) ? start.FileName : null
        : (start.Environment.TryGetValue("PATH", out var path) ? path ?? "" : "").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, start.FileName)).FirstOrDefault(File.Exists);
}
