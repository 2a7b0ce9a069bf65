using Xunit;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>A test on PostgreSQL alone: a counted skip where its programs are missing, a failure where <c>CI</c> is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
