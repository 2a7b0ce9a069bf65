using Campaigns.Scheduler.Clock;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Campaigns;

/// <summary>The campaigns of the coming 60 days, made by the clock; what cannot be made is logged and tried again the next time.</summary>
internal sealed class ComingCampaigns(CampaignPosts campaigns, ILogger<ComingCampaigns> log) : ICampaignMaterialiser
{
    private const int Days = 60;

    public async Task MaterialiseComing(CancellationToken cancel)
    {
        foreach (var problem in await campaigns.MaterialiseComing(Days, cancel))
            log.LogWarning("A campaign could not be made: {Problem}", problem.In("en"));
    }
}
