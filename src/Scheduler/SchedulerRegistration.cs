using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Scheduler;

public static class SchedulerRegistration
{
    /// <summary>When it is said: posts, attempts, the dispatcher and its clock.</summary>
    public static IServiceCollection AddScheduler(this IServiceCollection services) => services
        .AddSingleton<ApprovalDesk>()
        .AddSingleton<CampaignPosts>()
        .AddSingleton<PostStore>();
}
