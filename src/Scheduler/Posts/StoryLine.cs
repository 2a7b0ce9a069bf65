namespace Campaigns.Scheduler.Posts;

/// <summary>One thing that happened to a post.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What, one sentence in Vietnamese.</param>
public sealed record StoryLine(DateTimeOffset At, string Text);
