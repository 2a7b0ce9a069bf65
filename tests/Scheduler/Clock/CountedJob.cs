using Campaigns.Scheduler.Clock;

namespace Campaigns.Scheduler.Tests.Clock;

/// <summary>Counts how often it was run.</summary>
internal sealed class CountedJob : IClusterJob
{
    private int _runs;

    public string Cron { get; init; } = "0 10 * * * ?";

    public bool AtStart { get; init; } = true;

    public Func<Task> Work { get; set; } = () => Task.CompletedTask;

    public int Runs => Volatile.Read(ref _runs);

    public Task Run(CancellationToken cancel)
    {
        Interlocked.Increment(ref _runs);
        return Work();
    }
}
