using Xunit;

namespace Campaigns.Tests.Kit;

/// <summary>A test that needs Debian's libvips-tools: a counted skip where they are missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VipsFactAttribute : FactAttribute
{
    public VipsFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") is not { Length: > 0 } && !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "vips"))))
            Skip = "vips is missing: ./campaigns installs libvips-tools";
    }
}
