using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Clock;

/// <summary>Forgets every night the runs of workers that nothing reads any more.</summary>
internal sealed class PruneJob(WorkerRegistry registry) : IClusterJob
{
    /// <summary>02:20 in Việt Nam; an office PC that is off then does it at its next start.</summary>
    public string Cron => "0 20 19 * * ?";

    public bool AtStart => true;

    public Task Run(CancellationToken cancel) => registry.Prune(cancel);
}
