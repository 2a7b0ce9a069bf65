using Campaigns.Content.Store;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// The scheduler <c>node</c>, in memory, in every worker. It holds nothing that cannot be rebuilt from the rows: one
/// trigger aimed at the next due moment, a tick every second as its safety net, and the ticks of the questions and of messages to followers.
/// </summary>
internal sealed class NodeClock(Database database, WorkRound round, TimeProvider clock)
{
    public static readonly TriggerKey NextDue = new("next-due");

    private static readonly JobKey Dispatch = new("dispatch");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private IScheduler? _scheduler;
    private long _aim;

    public async Task Start(CancellationToken cancel)
    {
        var builder = QuartzSchedulerBuilder.Create(q =>
        {
            q.UseInMemoryStore();
            q.UseTimeProvider(clock);
            q.UseDefaultThreadPool(4);
            q.ConfigureScheduler(o => o.InstanceName = "node");
            q.Services.AddSingleton(round);
            q.Services.AddSingleton(this);
        });
        _aim = 0;
        _scheduler = await builder.BuildScheduler(cancel);
        await _scheduler.ScheduleJob(JobBuilder.Create<DispatchJob>().WithIdentity(Dispatch).StoreDurably().Build(), EverySecond("tick"), cancellationToken: cancel);
        await _scheduler.ScheduleJob(JobBuilder.Create<ReconcileJob>().WithIdentity("reconcile").Build(), EverySecond("questions"), cancellationToken: cancel);
        await _scheduler.ScheduleJob(JobBuilder.Create<FollowerJob>().WithIdentity("followers").Build(), EverySecond("messages"), cancellationToken: cancel);
        await _scheduler.Start(cancel);
    }

    /// <summary>Aims the one trigger at the next moment that a post is due. True: one came due since the store was looked at, and nothing was aimed.</summary>
    /// <param name="looked">When claims were last taken, Unix milliseconds by this machine.</param>
    /// <param name="cancel">Ends the wait for the store.</param>
    public async Task<bool> Aim(long looked, CancellationToken cancel)
    {
        if (_scheduler is not { } scheduler)
            return false;
        // By the store's time, as claims are: a trigger that fired a millisecond early, or beside a server whose clock is behind, is aimed anew.
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var next = await database.Read(session => session.Value<long?>(
            "SELECT MIN(wake) - store_now(@now) FROM post WHERE state = 0 AND wake > store_now(@now) - @ago", new { now, ago = now - looked }), cancel);
        if (next is not { } ahead)
            return false;
        if (ahead <= 0)
            return true;
        if (Interlocked.Exchange(ref _aim, now + ahead) != now + ahead)
            await scheduler.ScheduleTrigger(
                TriggerBuilder.Create().WithIdentity(NextDue).ForJob(Dispatch).StartAt(DateTimeOffset.FromUnixTimeMilliseconds(now + ahead)).Build(),
                TriggerConflict.Replace, cancel);
        return false;
    }

    /// <summary>The trigger has fired.</summary>
    public void Fire()
    {
        Interlocked.Exchange(ref _aim, 0);
        round.Due();
    }

    public async Task Stop()
    {
        if (Interlocked.Exchange(ref _scheduler, null) is { } scheduler)
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }

    private static ITrigger EverySecond(string name) => TriggerBuilder.Create().WithIdentity(name).StartNow()
        .WithSimpleSchedule(s => s.WithInterval(Second).RepeatForever()).Build();
}
