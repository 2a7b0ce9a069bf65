using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>A test on one of the two stores: every <see cref="TestStore"/> that it opens stands on that one.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    private StoreKind _kind;

    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the runner, which makes it anew from what was written down.")]
    public StoreTestCase() { }

    public StoreTestCase(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method, StoreKind kind, object[]? arguments = null)
        : base(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, arguments) => _kind = kind;

    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        // Inside an async method, so that it ends with the test.
        TestStore.Kind = _kind;
        return await base.RunAsync(diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource);
    }

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(StoreKind), (int)_kind);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        _kind = (StoreKind)data.GetValue<int>(nameof(StoreKind));
        base.Deserialize(data);
    }

    protected override string GetUniqueID() => $"{base.GetUniqueID()}{(int)_kind}";

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => $"{base.GetDisplayName(factAttribute, displayName)} [{_kind}]";

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => base.GetSkipReason(factAttribute) ?? (_kind == StoreKind.Postgres ? PostgresServer.Missing : null);
}
