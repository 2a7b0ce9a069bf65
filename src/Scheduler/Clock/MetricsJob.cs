using Campaigns.Scheduler.Metrics;

namespace Campaigns.Scheduler.Clock;

/// <summary>Asks the channels how often posts were seen, a day and a week after they went out.</summary>
internal sealed class MetricsJob(MetricDesk desk) : IClusterJob
{
    public string Cron => "0 20 * * * ?";

    public bool AtStart => true;

    public Task Run(CancellationToken cancel) => desk.MeasureDue(cancel);
}
