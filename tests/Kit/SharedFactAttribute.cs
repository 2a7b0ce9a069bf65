using Xunit;

namespace Campaigns.Tests.Kit;

/// <summary>A test on real documents that lie beside the checkout (<c>../shared</c>); counted as skipped where they are missing.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (!Directory.Exists(Repository.Path("..", "shared")))
            Skip = "Needs the folder ../shared beside the checkout.";
    }

    /// <summary>The one file under <c>../shared</c> that the pattern names.</summary>
    public static string File(string folder, string pattern) => Directory.EnumerateFiles(Repository.Path("..", "shared", folder), pattern).Single();
}
