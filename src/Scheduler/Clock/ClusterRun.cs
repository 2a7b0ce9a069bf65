using Microsoft.Extensions.Logging;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Runs the job whose name the trigger bears; what it throws is logged, and its next turn comes all the same.</summary>
internal sealed class ClusterRun(IEnumerable<IClusterJob> jobs, ILogger<ClusterRun> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
    {
        var job = jobs.Single(j => j.GetType().Name == context.JobDetail.Key.Name);
        try
        {
            await job.Run(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopping.
        }
        catch (Exception e)
        {
            log.LogError(e, "{Job} stopped short; its next turn takes it up", context.JobDetail.Key.Name);
        }
    }
}
