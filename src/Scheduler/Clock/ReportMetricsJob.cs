using Campaigns.Scheduler.Metrics;

namespace Campaigns.Scheduler.Clock;

/// <summary>Measures the posts that a report waits for, a few each minute.</summary>
internal sealed class ReportMetricsJob(ReportMeasures measures) : IClusterJob
{
    public string Cron => "50 * * * * ?";

    public bool AtStart => true;

    public Task Run(CancellationToken cancel) => measures.MeasureNext(cancel);
}
