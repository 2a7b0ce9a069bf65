namespace Campaigns.Scheduler.Approvals;

/// <summary>What taking a step came to.</summary>
/// <param name="Step">The step that was taken; the last one, where several were at once.</param>
/// <param name="Next">The one that is open now; null: that was the last.</param>
/// <param name="Approved">The approval; null while a step is left.</param>
public sealed record StepTaken(ApprovalStep Step, ApprovalStep? Next, Approved? Approved);
