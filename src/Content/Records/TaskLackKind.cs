namespace Campaigns.Content.Records;

/// <summary>What a task without a last day lacks.</summary>
public enum TaskLackKind
{
    /// <summary>A weekly task: nothing in the week.</summary>
    Week,

    /// <summary>A monthly task, or one with a pace: too little in the month.</summary>
    Month,

    /// <summary>A quarterly task: nothing in the quarter.</summary>
    Quarter,

    /// <summary>A task without a pace: nothing for too long.</summary>
    Silent,
}
