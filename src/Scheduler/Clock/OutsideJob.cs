using Campaigns.Scheduler.Outside;

namespace Campaigns.Scheduler.Clock;

/// <summary>Reads back every night what stands on the accounts beside our own posts.</summary>
internal sealed class OutsideJob(OutsideDesk desk) : IClusterJob
{
    /// <summary>22:40 in Việt Nam is 15:40 UTC; an office PC that is off then does it at its next start.</summary>
    public string Cron => "0 40 15 * * ?";

    public bool AtStart => true;

    public Task Run(CancellationToken cancel) => desk.ReadAll(cancel);
}
