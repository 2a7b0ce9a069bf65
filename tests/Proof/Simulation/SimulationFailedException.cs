namespace Campaigns.Proof.Simulation;

/// <summary>Something that must hold did not, in the run of this seed.</summary>
internal sealed class SimulationFailedException(int seed, string what, IReadOnlyList<string> trace, Exception? inner = null)
    : Exception($"Seed {seed}: {what}.\nOnce more: campaigns-proof simulate --from {seed} --seeds 1\n\n{string.Join('\n', trace)}", inner)
{
    public int Seed => seed;

    public string What => what;
}
