namespace Campaigns.Scheduler.Clock;

/// <summary>Makes the items of the campaigns of the coming days; asked by <see cref="CampaignJob"/> every hour.</summary>
public interface ICampaignMaterialiser
{
    /// <summary>Idempotent: what is there already stays as it is.</summary>
    Task MaterialiseComing(CancellationToken cancel);
}
