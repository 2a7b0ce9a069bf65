namespace Campaigns.Content.Records;

/// <summary>False words that were found, or a citizen's question, for a task: neither an item nor an activity, and yet what the task is about.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Id">Of its record.</param>
/// <param name="TaskId">For which task.</param>
/// <param name="Day">On which it was found or asked; local.</param>
/// <param name="Words">What it says.</param>
/// <param name="State">What became of it, in words.</param>
/// <param name="Done">Whether it was answered or closed: then it shows that the task was done.</param>
public sealed record TaskCase(TaskCaseKind Kind, string Id, string TaskId, DateOnly Day, string Words, Phrase State, bool Done);
