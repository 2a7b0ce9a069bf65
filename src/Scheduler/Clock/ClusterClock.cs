using Campaigns.Content.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// The scheduler <c>cluster</c>: what must run once however many workers there are. In memory on SQLite, which has one worker; on
/// PostgreSQL clustered, in tables of the same database. Cron triggers only: one of an interval that two nodes declare at the same
/// moment fires twice. What Quartz fires twice all the same, <see cref="ClusterTurns"/> does once.
/// </summary>
internal sealed class ClusterClock(IEnumerable<IClusterJob> jobs, ClusterTurns turns, ClusterPulse pulse, Database database, ILoggerFactory logs, TimeProvider clock) : IDisposable
{
    /// <summary>Quartz's default: a worker that died is noticed by the others within twice this.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(7.5);

    private readonly ILogger _log = logs.CreateLogger<ClusterClock>();
    private readonly CancellationTokenSource _stop = new();
    private IScheduler? _scheduler;

    /// <summary>When what fell due before this worker started is done, or known to be.</summary>
    public Task CaughtUp { get; private set; } = Task.CompletedTask;

    public async Task Start(CancellationToken cancel)
    {
        pulse.Beat();
        // Workers that start together make the tables once.
        await using (await database.Hold("clock", wait: true, cancel))
        {
            _scheduler = await Build(cancel);
            foreach (var job in jobs)
                await Schedule(_scheduler, job, cancel);
        }
        await _scheduler.Start(cancel);
        // A single worker does everything at its start; of several one does, where no other has since its last moment.
        CaughtUp = CatchUp(jobs.Where(j => j.AtStart), again: database.OneWorker, _stop.Token);
    }

    /// <summary>Runs every job whose last moment nobody has taken: what the watchdog does where Quartz has died.</summary>
    public Task StandIn(CancellationToken stop) => CatchUp(jobs, again: false, stop);

    public async Task Stop()
    {
        if (Interlocked.Exchange(ref _scheduler, null) is not { } scheduler)
            return;
        await _stop.CancelAsync();
        await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        await CaughtUp;
    }

    public void Dispose() => _stop.Dispose();

    private async Task<IScheduler> Build(CancellationToken cancel)
    {
        var builder = QuartzSchedulerBuilder.Create(q =>
        {
            if (database.OneWorker)
                q.UseInMemoryStore();
            else
                q.UsePersistentStore(store =>
                {
                    store.UsePostgres(source => source.DataSourceFactory = _ => database.Beside()!);
                    store.ProvisionSchema();
                    store.UseClustering(cluster => cluster.CheckinInterval = CheckIn);
                    store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
                });
            q.UseTimeProvider(clock);
            q.UseDefaultThreadPool(2);
            q.ConfigureScheduler(o => o.InstanceName = "cluster");
            q.Services.AddSingleton(jobs).AddSingleton(turns).AddSingleton(pulse).AddSingleton(logs.CreateLogger<ClusterRun>());
        });
        return await builder.BuildScheduler(cancel);
    }

    /// <summary>Leaves a trigger of the store alone that says the same: to put another in its place may lose or repeat a firing.</summary>
    private static async Task Schedule(IScheduler scheduler, IClusterJob job, CancellationToken cancel)
    {
        var key = new TriggerKey(job.Name);
        if (await scheduler.GetTrigger(key, cancel) is ICronTrigger there && there.CronExpressionString == job.Cron
            && await scheduler.GetTriggerState(key, cancel) is not (TriggerState.Error or TriggerState.Paused or TriggerState.Complete))
            return;
        await scheduler.ScheduleJob(JobBuilder.Create<ClusterRun>().WithIdentity(job.Name).DisallowConcurrentExecution().RequestRecovery().Build(),
            TriggerBuilder.Create().WithIdentity(key).WithCronSchedule(job.Cron, cron => cron.InTimeZone(TimeZoneInfo.Utc)).Build(),
            new ScheduleJobOptions { Replace = true }, cancel);
    }

    // Ends without an exception, also where it is stopped.
    private Task CatchUp(IEnumerable<IClusterJob> which, bool again, CancellationToken stop) => Task.Run(() =>
        Parallel.ForEachAsync(which, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (job, _) => await ClusterRun.Run(job, turns, clock.GetUtcNow(), again, _log, stop)), CancellationToken.None);
}
