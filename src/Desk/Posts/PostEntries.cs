using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>A page of posts, earliest due first; each as <c>post list --json</c> has it.</summary>
/// <param name="Posts">At most as many as were asked for.</param>
/// <param name="Next">Hand it in as <c>after</c> to get those that follow; null at the end.</param>
public sealed record PostEntries(IReadOnlyList<PostView> Posts, string? Next);
