using System.Runtime.InteropServices;

namespace Campaigns.Desk.Tests.Release;

/// <summary>A test in a root of its own: Linux on x64 with Debian's packages, by a user who may mount, if only in a name space of their own. Elsewhere it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmptyRootFactAttribute : FactAttribute
{
    public EmptyRootFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            Skip = "Only on Linux x64.";
        else if (!Directory.Exists("/var/lib/dpkg/info") || EmptyRoot.Space is null)
            Skip = "Needs Debian's dpkg and the right to mount (root, or a name space of one's own).";
    }
}
