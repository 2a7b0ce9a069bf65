using Campaigns.Content;

namespace Campaigns.Scheduler.Worker;

/// <summary>The host cannot start because the store has a worker already; the verb that starts the host prints the problem and exits with its code.</summary>
public sealed class WorkerRefusedException(Problem problem) : Exception(problem.In("en"))
{
    public Problem Problem { get; } = problem;
}
