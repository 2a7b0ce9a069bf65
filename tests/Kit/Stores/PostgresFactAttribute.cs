using Xunit;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>A test on PostgreSQL alone: a counted skip where its programs are missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Campaigns.Tests.Kit.Stores.PostgresFactDiscoverer", "Campaigns.Tests.Kit")]
public sealed class PostgresFactAttribute : FactAttribute;
