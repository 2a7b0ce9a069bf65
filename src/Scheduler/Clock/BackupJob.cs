using Campaigns.Scheduler.Backups;

namespace Campaigns.Scheduler.Clock;

/// <summary>Makes the night's copy. Comes by every hour: a PC that is off at night makes it in the morning.</summary>
internal sealed class BackupJob(NightlyCopy copy) : IClusterJob
{
    public string Cron => "0 10 * * * ?";

    public bool AtStart => true;

    public Task Run(CancellationToken cancel) => copy.MakeIfDue(cancel);
}
