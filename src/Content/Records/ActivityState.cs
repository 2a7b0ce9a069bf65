namespace Campaigns.Content.Records;

/// <summary>Where an activity stands. The numbers are stored: never reuse one.</summary>
public enum ActivityState
{
    Planned = 0,
    Done = 1,
    Dropped = 2,
}
