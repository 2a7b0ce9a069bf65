using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// The scheduler <c>cluster</c>: what must run once however many workers there are. Cron triggers only, and each job
/// idempotent. On one machine it lives in memory.
/// </summary>
internal sealed class ClusterClock(IEnumerable<IClusterJob> jobs, ILoggerFactory logs, TimeProvider clock)
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
            q.Services.AddSingleton(jobs).AddSingleton(logs.CreateLogger<ClusterRun>());
        });
        _scheduler = await builder.BuildScheduler(cancel);
        foreach (var job in jobs)
        {
            var name = job.GetType().Name;
            await _scheduler.ScheduleJob(JobBuilder.Create<ClusterRun>().WithIdentity(name).DisallowConcurrentExecution().Build(),
                TriggerBuilder.Create().WithIdentity(name).WithCronSchedule(job.Cron, cron => cron.InTimeZone(TimeZoneInfo.Utc)).Build(), cancellationToken: cancel);
        }
        await _scheduler.Start(cancel);
        foreach (var job in jobs.Where(j => j.AtStart))
            await _scheduler.TriggerJob(new JobKey(job.GetType().Name), cancellationToken: cancel);
    }

    public async Task Stop()
    {
        if (Interlocked.Exchange(ref _scheduler, null) is { } scheduler)
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }
}
