using System.Runtime.InteropServices;
using Xunit;

namespace Campaigns.Tests.Kit;

/// <summary>A test that needs the fonts, and, where it paints, librsvg: a counted skip where they are missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CardFactAttribute : FactAttribute
{
    public CardFactAttribute(bool paints = false)
    {
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            return;
        if (!CardFonts.Present)
            Skip = "the fonts are missing: ./campaigns fetches them";
        else if (paints && !NativeLibrary.TryLoad("librsvg-2.so.2", out _))
            Skip = "librsvg is missing";
    }
}
