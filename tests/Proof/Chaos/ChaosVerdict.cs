using Campaigns.Proof.Kills;

namespace Campaigns.Proof.Chaos;

/// <summary>What a run of faults came to.</summary>
/// <param name="Posts">Every post held against the platforms.</param>
/// <param name="Kept">For each fault the rate after it over the rate before it; empty where no rates were taken.</param>
internal sealed record ChaosVerdict(KillVerdict Posts, IReadOnlyList<double> Kept)
{
    /// <summary>What is asked of the rate after a fault.</summary>
    public const double Enough = 0.95;

    public bool Good => Posts.Good && Kept.All(kept => kept >= Enough);

    public override string ToString() => $"{Posts}{(Kept.Count == 0 ? "" : FormattableString.Invariant($"; the rate kept is {Kept.Min():P1} at the least"))}";
}
