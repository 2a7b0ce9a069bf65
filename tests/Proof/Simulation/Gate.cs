namespace Campaigns.Proof.Simulation;

/// <summary>A place where a process stands until the run lets it go on.</summary>
internal sealed record Gate(Incarnation Owner, string Name, TaskCompletionSource Open);
