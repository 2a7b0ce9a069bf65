namespace Campaigns.Proof.Simulation;

/// <summary>How a channel of the run works.</summary>
internal enum Manner
{
    /// <summary>Makes the post unseen, keeps its id, shows it by that id.</summary>
    TwoStep,

    /// <summary>One call makes and shows it; can be read back.</summary>
    OneStep,

    /// <summary>One call makes and shows it; nothing can be read back.</summary>
    Blind,

    /// <summary>Takes the post unseen and works on it; shown when it is followed.</summary>
    Slow,
}
