using System.Diagnostics;

namespace Campaigns.Desk.Tests.Release;

/// <summary>A test in a root of its own: Linux on x64 with Debian's packages, by a user who may mount. Elsewhere it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmptyRootFactAttribute : FactAttribute
{
    public EmptyRootFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || System.Runtime.InteropServices.RuntimeInformation.OSArchitecture != System.Runtime.InteropServices.Architecture.X64)
            Skip = "Only on Linux x64.";
        else if (!Succeeds("dpkg-query", "--version") || !Succeeds("unshare", "--mount", "true") || !Succeeds("chroot", "/", "true"))
            Skip = "Needs Debian's dpkg and the right to mount (root).";
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            return process.WaitForExit(TimeSpan.FromSeconds(10)) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
