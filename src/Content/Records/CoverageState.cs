namespace Campaigns.Content.Records;

/// <summary>How a task of the unit's own stands in a year.</summary>
public enum CoverageState
{
    Done,
    OnTrack,
    Late,
    Dropped,
}
