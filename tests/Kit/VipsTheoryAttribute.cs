using Xunit;

namespace Campaigns.Tests.Kit;

/// <summary>A theory that needs Debian's libvips-tools, as <see cref="VipsFactAttribute"/> has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VipsTheoryAttribute : TheoryAttribute
{
    public VipsTheoryAttribute() => Skip = new VipsFactAttribute().Skip;
}
