namespace Campaigns.Scheduler.Approvals;

/// <summary>How far an item is on its way through the steps.</summary>
/// <param name="Route">The steps that it passes, the first one first; at least one.</param>
/// <param name="Taken">Those taken for the content as it is now, in the order of the route.</param>
/// <param name="Stale">Acts for another content, which count for nothing any more.</param>
public sealed record StepState(IReadOnlyList<ApprovalStep> Route, IReadOnlyList<ApprovalAct> Taken, IReadOnlyList<ApprovalAct> Stale)
{
    /// <summary>Whose turn it is.</summary>
    public ApprovalStep Next => Left[0];

    /// <summary>The steps that nobody took for this content; never empty: the last one is taken together with the approval.</summary>
    public IReadOnlyList<ApprovalStep> Left => Route.Where(step => Taken.All(act => act.StepId != step.Id)).ToArray() is { Length: > 0 } left ? left : [Route[^1]];

    /// <summary>1 for the first.</summary>
    public int Place => Route.ToList().IndexOf(Next) + 1;

    /// <summary>Whether the one that is open ends in the approval.</summary>
    public bool Last => Left.Count == 1;
}
