using Xunit;
using Xunit.Sdk;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>A theory each of whose rows runs twice: on SQLite, and on a PostgreSQL of the tests' own.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Campaigns.Tests.Kit.Stores.StoreTheoryDiscoverer", "Campaigns.Tests.Kit")]
public sealed class StoreTheoryAttribute : TheoryAttribute;
