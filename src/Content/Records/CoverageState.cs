namespace Campaigns.Content.Records;

/// <summary>How a task of the unit's own stands in a year.</summary>
public enum CoverageState
{
    Done,
    OnTrack,

    /// <summary>Something was done for it, and the first of it after its last day.</summary>
    DoneLate,
    Late,
    Dropped,
}
