using Xunit;
using Xunit.Abstractions;

namespace Campaigns.Tests.Kit;

/// <summary>
/// Stands on every test project (tests/Directory.Build.props): a class whose tests run for minutes, one after another, begins before the
/// others. The runner's own order is drawn anew for each run, and where such a class comes last the other cores wait for it alone.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private const string Of = "Test collection for ";

    /// <inheritdoc />
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(IsLong);

    // A class without a named collection is one by itself, and has its name from it.
    private static bool IsLong(ITestCollection collection) =>
        collection.DisplayName.StartsWith(Of, StringComparison.Ordinal)
        && collection.TestAssembly.Assembly.GetType(collection.DisplayName[Of.Length..])?.GetCustomAttributes(typeof(TakesMinutesAttribute)).Any() == true;
}
