using Microsoft.Extensions.Logging;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Runs the job whose name the trigger bears; what it throws is logged, and its next turn comes all the same.</summary>
internal sealed class ClusterRun(IEnumerable<IClusterJob> jobs, ClusterTurns turns, ClusterPulse pulse, ILogger<ClusterRun> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
    {
        pulse.Beat();
        var name = context.JobDetail.Key.Name;
        // Workers of another version share the triggers: what this one does not know is theirs.
        if (jobs.FirstOrDefault(j => j.Name == name) is { } job)
            await Run(job, turns, context.ScheduledFireTimeUtc ?? context.FireTimeUtc, again: false, log, cancel);
    }

    /// <summary>One turn of one job.</summary>
    public static async Task Run(IClusterJob job, ClusterTurns turns, DateTimeOffset at, bool again, ILogger log, CancellationToken cancel)
    {
        try
        {
            await turns.Run(job, at, again, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception e)
        {
            log.LogError(e, "{Job} stopped short; its next turn takes it up", job.Name);
        }
    }
}
