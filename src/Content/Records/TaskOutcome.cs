namespace Campaigns.Content.Records;

/// <summary>How a person closed a plan's task for a year. The numbers are stored: never reuse one.</summary>
public enum TaskOutcome
{
    Done = 1,
    Dropped = 2,
}
