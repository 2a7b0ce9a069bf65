using Campaigns.Content;

namespace Campaigns.Scheduler.Posts;

/// <summary>One thing that happened to a post.</summary>
/// <param name="At">When.</param>
/// <param name="Text">What, one sentence; what was stored with it (answers, reasons, details) is in Vietnamese in both.</param>
public sealed record StoryLine(DateTimeOffset At, Phrase Text);
