using Campaigns.Scheduler.Backups;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>Makes the night's copy. Comes by every hour: a PC that is off at night makes it in the morning.</summary>
internal sealed class BackupJob(NightlyCopy copy) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancel = default) => new(copy.MakeIfDue(cancel));
}
