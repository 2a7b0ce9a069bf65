namespace Campaigns.Content.Plans;

/// <summary>What the unit has to do with a task. The numbers are stored: never reuse one.</summary>
public enum TaskRole
{
    None = 0,
    Lead = 1,
    Partner = 2,
}
