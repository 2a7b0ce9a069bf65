using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Backups;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// The scheduler <c>cluster</c>: what must run once however many workers there are. Cron triggers only, and each job
/// idempotent. On one machine it lives in memory.
/// </summary>
internal sealed class ClusterClock(
    NightlyCopy copy, IEnumerable<ICampaignMaterialiser> materialisers, IEnumerable<ITokenKeeper> keepers, ILogger<TokenJob> tokenLog, TimeProvider clock)
{
    private IScheduler? _scheduler;

    public async Task Start(CancellationToken cancel)
    {
        var builder = QuartzSchedulerBuilder.Create(q =>
        {
            q.UseInMemoryStore();
            q.UseTimeProvider(clock);
            q.UseDefaultThreadPool(2);
            q.ConfigureScheduler(o => o.InstanceName = "cluster");
            q.Services.AddSingleton(copy).AddSingleton(materialisers).AddSingleton(keepers).AddSingleton(tokenLog);
        });
        _scheduler = await builder.BuildScheduler(cancel);
        await Every<BackupJob>("backup", "0 10 * * * ?", cancel);
        await Every<CampaignJob>("campaigns", "0 5 * * * ?", cancel);
        await Every<TokenJob>("tokens", "0 15 * * * ?", cancel);
        await _scheduler.Start(cancel);
        // A PC that is switched on for an hour a day must not wait for the hour to turn.
        await _scheduler.TriggerJob(new JobKey("backup"), cancellationToken: cancel);
        await _scheduler.TriggerJob(new JobKey("campaigns"), cancellationToken: cancel);
        await _scheduler.TriggerJob(new JobKey("tokens"), cancellationToken: cancel);
    }

    public async Task Stop()
    {
        if (Interlocked.Exchange(ref _scheduler, null) is { } scheduler)
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }

    private async Task Every<T>(string name, string cron, CancellationToken cancel) where T : IJob =>
        await _scheduler!.ScheduleJob(JobBuilder.Create<T>().WithIdentity(name).DisallowConcurrentExecution().Build(),
            TriggerBuilder.Create().WithIdentity(name).WithCronSchedule(cron).Build(), cancellationToken: cancel);
}
