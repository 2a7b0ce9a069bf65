namespace Campaigns.Desk.Checks;

/// <summary>How a finding stands; the worst of them is the verdict.</summary>
internal enum CheckLevel
{
    Ok,

    /// <summary>Works, with something to know or to mend in time.</summary>
    Warning,

    Failed,
}
