namespace Campaigns.Scheduler.Clock;

/// <summary>What must run once however many workers there are, by the wall clock. Idempotent; the next turn takes up what this one could not do.</summary>
internal interface IClusterJob
{
    /// <summary>Under which its turns are kept in the store; the same in every version.</summary>
    string Name => GetType().Name;

    /// <summary>When, as a Quartz cron expression, in UTC whatever zone the machine is set to.</summary>
    string Cron { get; }

    /// <summary>Whether it also runs when a worker starts: a PC that is switched on for an hour a day must not wait for the hour to turn.</summary>
    bool AtStart { get; }

    Task Run(CancellationToken cancel);
}
