using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Materialises the beats of the coming sixty days, where the house has someone who can.</summary>
internal sealed class CampaignJob(IEnumerable<ICampaignMaterialiser> materialisers) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
    {
        foreach (var materialiser in materialisers)
            await materialiser.MaterialiseComing(cancel);
    }
}
