namespace Campaigns.Content.Records;

/// <summary>That a task was done or dropped in a year.</summary>
/// <param name="TaskId">The row of the plan's task.</param>
/// <param name="Year">For which it counts.</param>
/// <param name="Outcome">Which of both.</param>
/// <param name="Reason">Of one that was dropped always; else what there is to say.</param>
/// <param name="Person">Who said so.</param>
/// <param name="At">When.</param>
public sealed record TaskClose(string TaskId, int Year, TaskOutcome Outcome, string Reason, string Person, DateTimeOffset At);
