using Xunit;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>A test that runs twice: on SQLite, and on a PostgreSQL of the tests' own. Where that is missing its half is a counted skip, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Campaigns.Tests.Kit.Stores.StoreFactDiscoverer", "Campaigns.Tests.Kit")]
public sealed class StoreFactAttribute : FactAttribute;
