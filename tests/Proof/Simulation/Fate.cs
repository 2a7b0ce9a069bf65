namespace Campaigns.Proof.Simulation;

/// <summary>What becomes of one call on the wire.</summary>
internal enum Fate
{
    Done,

    /// <summary>No connection: provably nothing left.</summary>
    NeverLeft,

    /// <summary>The platform asks for a wait; nothing was done.</summary>
    Busy,

    /// <summary>The right has ended; nothing was done.</summary>
    Denied,

    /// <summary>The platform will not take it.</summary>
    Refused,

    /// <summary>No answer, nothing done.</summary>
    LostBefore,

    /// <summary>No answer, but done.</summary>
    LostAfter,

    /// <summary>No answer until the caller gives up; nothing done.</summary>
    Hangs,

    /// <summary>No answer until the caller gives up; done some time after, within what the channel promises.</summary>
    Late,

    /// <summary>The channel's own program fails before it calls.</summary>
    Throws,

    /// <summary>The channel's own program fails after the platform did it.</summary>
    ThrowsAfter,
}
