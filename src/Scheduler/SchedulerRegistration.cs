using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Backups;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Metrics;
using Campaigns.Scheduler.Notices;
using Campaigns.Scheduler.Outside;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;
using Campaigns.Scheduler.Reconciliation;
using Campaigns.Scheduler.Restores;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler;

public static class SchedulerRegistration
{
    /// <summary>When it is said: posts, attempts, the dispatcher and its clock. Nothing runs until a worker is started.</summary>
    public static IServiceCollection AddScheduler(this IServiceCollection services) => services
        .AddSingleton<ApprovalDesk>()
        .AddSingleton<PaintDesk>()
        .AddSingleton<SheetDesk>()
        .AddSingleton<StepDesk>()
        .AddSingleton<SubmissionDesk>()
        .AddSingleton<UrgentDesk>()
        .AddSingleton<NightlyCopy>()
        .AddSingleton<CampaignPosts>()
        .AddSingleton<BeyondRecall>()
        .AddSingleton<ChangeDesk>()
        .AddSingleton<ChangeDispatcher>()
        .AddSingleton<ChangeList>()
        .AddSingleton<ChangeStore>()
        .AddSingleton<CorrectionDesk>()
        .AddSingleton<HandDesk>()
        .AddSingleton<HandTasks>()
        .AddSingleton<IClusterJob, BackupJob>()
        .AddSingleton<IClusterJob, BulletinJob>()
        .AddSingleton<IClusterJob, CampaignJob>()
        .AddSingleton<IClusterJob, MetricsJob>()
        .AddSingleton<IClusterJob, NoticeJob>()
        .AddSingleton<IClusterJob, OutsideJob>()
        .AddSingleton<IClusterJob, PruneJob>()
        .AddSingleton<IClusterJob, ReportMetricsJob>()
        .AddSingleton<IClusterJob, TokenJob>()
        .AddSingleton<RunningHours>()
        .AddSingleton<Mailer>()
        .AddSingleton<NoticeDesk>()
        .AddSingleton<DutyReminder>()
        .AddSingleton<ProgrammeReminder>()
        .AddSingleton<OutsideDesk>()
        .AddSingleton<OwnTwins>()
        .AddSingleton(s => new MetricDesk(s.GetRequiredService<Database>(), s.GetRequiredService<AccountStore>(), s.GetRequiredService<ChannelSet>(),
            s.GetRequiredService<FrozenContent>(), s.GetRequiredService<ChannelCall>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<ReportMeasures>()
        .AddSingleton<ClockDiary>()
        .AddSingleton<ClusterClock>()
        .AddSingleton<ClusterPulse>()
        .AddSingleton<ClusterTurns>()
        .AddSingleton<ClusterWatch>()
        .AddSingleton<NodeClock>()
        .AddSingleton<ChannelCall>()
        .AddSingleton<ClaimStore>()
        .AddSingleton<Dispatcher>()
        .AddSingleton<FollowerDesk>()
        .AddSingleton<FollowerDispatcher>()
        .AddSingleton<FollowerList>()
        .AddSingleton<FollowerStore>()
        .AddSingleton<FrozenContent>()
        .AddSingleton<OutcomeStore>()
        .AddSingleton<ParcelMaker>()
        .AddSingleton<Sweep>()
        .AddSingleton<AccountHandover>()
        .AddSingleton<AssistedDesk>()
        .AddSingleton<AssistedPosts>()
        .AddSingleton<PostList>()
        .AddSingleton<PostStore>()
        .AddSingleton<PostStory>()
        .AddSingleton<StoreHold>()
        .AddSingleton<WorkBell>()
        .AddSingleton<MoveDesk>()
        .AddSingleton<QueueDesk>()
        .AddSingleton<QueueList>()
        .AddSingleton<Reconciler>()
        .AddSingleton<RestoreDesk>()
        .AddSingleton<AccountRests>()
        .AddSingleton<Heart>()
        .AddSingleton<StartCheck>()
        .AddSingleton<WorkerRegistry>()
        .AddSingleton<WorkRound>()
        .AddSingleton(s => new CampaignWorker(
            s.GetRequiredService<Database>(), s.GetRequiredService<WorkerRegistry>(), s.GetRequiredService<Dispatcher>(),
            s.GetRequiredService<ChangeDispatcher>(), s.GetRequiredService<Sweep>(), s.GetRequiredService<StartCheck>(), s.GetRequiredService<Heart>(), s.GetRequiredService<NodeClock>(),
            s.GetRequiredService<ClusterClock>(), s.GetRequiredService<WorkBell>(), s.GetRequiredService<ILogger<CampaignWorker>>()));

    /// <summary>The worker as part of this host.</summary>
    public static IServiceCollection AddCampaignWorker(this IServiceCollection services) => services.AddHostedService<WorkerHost>();
}
