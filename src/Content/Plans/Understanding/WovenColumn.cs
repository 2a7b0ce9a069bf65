namespace Campaigns.Content.Plans.Understanding;

/// <summary>A column of a table whose cells a scan wove into each other line by line.</summary>
internal enum WovenColumn
{
    Task,
    Lead,
    Partner,
    Time,
    Other,
}
