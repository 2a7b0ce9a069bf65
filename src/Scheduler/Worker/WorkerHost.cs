using Microsoft.Extensions.Hosting;

namespace Campaigns.Scheduler.Worker;

/// <summary>The worker inside a host: starts with it, stops with it; a store that has a worker already ends the start with the sentence that says so.</summary>
internal sealed class WorkerHost(CampaignWorker worker) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await worker.Start(cancellationToken) is { } refused)
            throw new WorkerRefusedException(refused);
    }

    public Task StopAsync(CancellationToken cancellationToken) => worker.Stop();
}
