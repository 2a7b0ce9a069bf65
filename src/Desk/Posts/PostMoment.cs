namespace Campaigns.Desk.Posts;

/// <summary>One thing that happened to a post.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What, in one sentence.</param>
public sealed record PostMoment(DateTimeOffset At, string Text);
