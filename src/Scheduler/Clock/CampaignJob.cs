using Campaigns.Scheduler.Campaigns;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Clock;

/// <summary>Materialises the beats of the coming sixty days; what cannot be made is logged and tried again the next time.</summary>
internal sealed class CampaignJob(CampaignPosts campaigns, ILogger<CampaignJob> log) : IClusterJob
{
    private const int Days = 60;

    public string Cron => "0 5 * * * ?";

    public bool AtStart => true;

    public async Task Run(CancellationToken cancel)
    {
        foreach (var problem in await campaigns.MaterialiseComing(Days, cancel))
            log.LogWarning("A campaign could not be made: {Problem}", problem.In("en"));
    }
}
