using Campaigns.Scheduler.Worker;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Wakes the dispatcher: at the next due moment, and every second as a safety net.</summary>
internal sealed class DispatchJob(WorkRound round, NodeClock node) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default)
    {
        if (context.Trigger.Key.Equals(NodeClock.NextDue))
            node.Fire();
        else
            await round.Tick(cancel);
    }
}
