using Campaigns.Scheduler.Worker;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Sends what was approved for the followers of accounts.</summary>
internal sealed class FollowerJob(WorkRound round) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default) => new(round.Followers(cancel));
}
