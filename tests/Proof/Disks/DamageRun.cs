namespace Campaigns.Proof.Disks;

/// <summary>What a run of damages came to.</summary>
/// <param name="Rounds">How often the power went.</param>
/// <param name="Refused">Stores that were refused with how to restore.</param>
/// <param name="Held">Stores that had forgotten sends and were put on hold.</param>
/// <param name="WorkedOn">Stores that were worked on: nothing was gone.</param>
/// <param name="Posts">Posts of the run.</param>
/// <param name="Doubled">Posts that citizens see more than once.</param>
/// <param name="Wrong">What else is not as it must be.</param>
internal sealed record DamageRun(int Rounds, int Refused, int Held, int WorkedOn, int Posts, IReadOnlyList<string> Doubled, IReadOnlyList<string> Wrong)
{
    public bool Good => Doubled.Count == 0 && Wrong.Count == 0;

    public override string ToString() =>
        $"power cuts {Rounds}: refused {Refused}, held {Held}, worked on {WorkedOn}; posts {Posts}, doubled {Doubled.Count}{string.Concat(Doubled.Concat(Wrong).Take(20).Select(w => $"\n  {w}"))}";
}
