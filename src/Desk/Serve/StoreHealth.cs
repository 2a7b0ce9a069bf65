using Campaigns.Content.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Campaigns.Desk.Serve;

/// <summary>Well while the store answers.</summary>
internal sealed class StoreHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await database.Read(session => session.Value<int>("SELECT COUNT(*) FROM migration"), cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
