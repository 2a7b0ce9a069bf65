namespace Campaigns.Proof.Simulation;

/// <param name="Held">How many seeds ended well.</param>
/// <param name="Events">What happened in all of them.</param>
/// <param name="Failed">Those that did not, by seed.</param>
internal sealed record SeedResult(int Held, long Events, IReadOnlyList<SimulationFailedException> Failed);
