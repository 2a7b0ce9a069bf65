namespace Campaigns.Proof.Crashes;

/// <summary>A moment at which a process may die: just before or just after a commit or a call.</summary>
/// <param name="Name">As <c>points.txt</c> has it.</param>
/// <param name="Step">The step alone: <c>OutcomeStore.Answer</c>, <c>FacebookPost.Make</c>.</param>
internal sealed record Point(string Name, string Step);
