using Xunit.Abstractions;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>Makes two tests of each row of a theory. Rows are values that can be written down; others would be one test on SQLite alone, so they are refused.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        Enum.GetValues<StoreKind>().Select(kind => new StoreTestCase(DiagnosticMessageSink, discoveryOptions, testMethod, kind, dataRow));

    protected override IEnumerable<IXunitTestCase> CreateTestCasesForTheory(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        [new ExecutionErrorTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod,
            "Its rows cannot be written down, so it cannot run on both stores.")];
}
