using Xunit.Abstractions;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>Makes two tests of each row of a theory; of all its rows together where they cannot be written down.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        Enum.GetValues<StoreKind>().Select(kind => new StoreTestCase(DiagnosticMessageSink, discoveryOptions, testMethod, kind, dataRow));

    protected override IEnumerable<IXunitTestCase> CreateTestCasesForTheory(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        Enum.GetValues<StoreKind>().Select(kind => new StoreTheoryTestCase(DiagnosticMessageSink, discoveryOptions, testMethod, kind));
}
