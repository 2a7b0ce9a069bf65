using Xunit;

namespace Campaigns.Tests.Kit;

/// <summary>As <see cref="SharedFactAttribute"/>, a case for each row of a table that lies beside the checkout.</summary>
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (!Directory.Exists(Repository.Path("..", "shared")))
            Skip = "Needs the folder ../shared beside the checkout.";
    }
}
