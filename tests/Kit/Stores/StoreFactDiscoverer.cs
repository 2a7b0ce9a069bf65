using Xunit.Abstractions;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>Makes two tests of one fact.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Enum.GetValues<StoreKind>().Select(kind => new StoreTestCase(messages, discoveryOptions, testMethod, kind));
}
