namespace Campaigns.Content.Plans;

/// <summary>Whether a plan comes from whom a unit has plans from.</summary>
internal enum IssuerDoubt
{
    /// <summary>From the unit itself, from above, or nothing is known against it.</summary>
    None,

    /// <summary>Another place's name, but near the unit's own, damaged, or from before communes and provinces were put together anew.</summary>
    Perhaps,

    /// <summary>Plainly from another unit of the same level, or from another province.</summary>
    Foreign,
}
