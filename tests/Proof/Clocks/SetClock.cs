namespace Campaigns.Proof.Clocks;

/// <summary>
/// The wall clock of one real process, set ahead or back while it runs: libfaketime stands between it and the system's clock. Its
/// monotonic clock goes on, as it does when a person or the network sets a machine's clock.
/// </summary>
internal sealed class SetClock(TempFolder folder)
{
    private readonly string _file = folder.File("clock");

    /// <summary>The library, where Debian's package puts it; null where it is missing.</summary>
    public static string? Library { get; } = !OperatingSystem.IsLinux() || !Directory.Exists("/usr/lib") ? null
        : Directory.GetDirectories("/usr/lib", "*-linux-gnu").Select(lib => Path.Combine(lib, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists);

    /// <summary>What the process is started with.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library ?? throw new InvalidOperationException("libfaketime is missing."),
        ["FAKETIME_TIMESTAMP_FILE"] = _file,
        ["FAKETIME_NO_CACHE"] = "1",
        ["DONT_FAKE_MONOTONIC"] = "1",
        // Else waits of .NET, which go by the monotonic clock, end early.
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        ["NO_FAKE_STAT"] = "1",
        // And nothing goes by the zone of the machine.
        ["TZ"] = "Pacific/Kiritimati",
    };

    /// <summary>Sets it so far from the right time; below zero back.</summary>
    public void Set(TimeSpan off)
    {
        // Read at every look at the clock: never half of it.
        File.WriteAllText(_file + "-new", FormattableString.Invariant($"{(off < TimeSpan.Zero ? "" : "+")}{(long)off.TotalSeconds}\n"));
        File.Move(_file + "-new", _file, overwrite: true);
    }
}
