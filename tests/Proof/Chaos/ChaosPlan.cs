namespace Campaigns.Proof.Chaos;

/// <summary>How a run of faults goes.</summary>
internal sealed record ChaosPlan
{
    /// <summary>How long each fault lasts.</summary>
    public required TimeSpan Lasts { get; init; }

    /// <summary>How long the rate is taken before and after each fault; zero: it is not.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>
    /// Posts that come due each second, all the time. Well below what the worker can do: what is measured then is whether it keeps
    /// up as before, and not what else the machine does.
    /// </summary>
    public required int Rate { get; init; }

    /// <summary>Seconds instead of half minutes on the wire.</summary>
    public bool Impatient { get; init; }

    /// <summary>Begins with a fault that is none, for comparison.</summary>
    public bool Control { get; init; }
}
