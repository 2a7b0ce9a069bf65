using Xunit.Abstractions;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>Makes the one test of a fact that holds on PostgreSQL alone.</summary>
public sealed class PostgresFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new StoreTestCase(messages, discoveryOptions, testMethod, StoreKind.Postgres)];
}
