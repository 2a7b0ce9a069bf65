using System.Diagnostics;
using Campaigns.Content;
using Microsoft.Data.Sqlite;
using Quartz;

namespace Campaigns.Bench.Dispatch;

/// <summary>The peer: one Quartz one-off trigger a post, on its own SQLite store in WAL at the durability Quartz leaves it at (FULL is SQLite's default).</summary>
internal static class QuartzPeer
{
    private static int s_left;
    private static TaskCompletionSource s_done = new();

    /// <summary>Firings a second.</summary>
    public static async Task<double> Drain(int triggers)
    {
        var file = Path.GetFullPath($".quartz-{Id.New(TimeProvider.System)}.db");
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        await using (var wal = new SqliteConnection(connection))
        {
            await wal.OpenAsync();
            await using var command = wal.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL";
            await command.ExecuteNonQueryAsync();
        }
        (s_left, s_done) = (triggers, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var builder = QuartzSchedulerBuilder.Create(q =>
        {
            q.UsePersistentStore(s =>
            {
                s.UseSqlite(SqliteFactory.Instance, connection);
                s.ProvisionSchema();
            });
            q.UseDefaultThreadPool(8);
            q.ConfigureScheduler(o => o.InstanceName = "peer");
        });
        var scheduler = await builder.BuildScheduler();
        try
        {
            await scheduler.AddJob(JobBuilder.Create<NoOp>().WithIdentity("no-op").StoreDurably().Build(), new AddJobOptions());
            var due = TimeProvider.System.GetUtcNow();
            for (var i = 0; i < triggers; i++)
                await scheduler.ScheduleJob(TriggerBuilder.Create().WithIdentity($"t{i}").ForJob("no-op").StartAt(due).Build());
            var watch = Stopwatch.StartNew();
            await scheduler.Start();
            await s_done.Task;
            return triggers / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            await scheduler.Shutdown(waitForJobsToComplete: true);
            SqliteConnection.ClearAllPools();
            foreach (var left in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*"))
                File.Delete(left);
        }
    }

    private sealed class NoOp : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
        {
            if (Interlocked.Decrement(ref s_left) == 0)
                s_done.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
