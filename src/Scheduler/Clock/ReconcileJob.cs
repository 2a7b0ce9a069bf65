using Campaigns.Scheduler.Worker;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Asks channels about what is pending or unknown.</summary>
internal sealed class ReconcileJob(WorkRound round) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default) => new(round.Reconcile(cancel));
}
