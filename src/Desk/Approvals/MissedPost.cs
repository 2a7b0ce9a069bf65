using Campaigns.Content;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Approvals;

/// <summary>A post whose last moment went by, and the next free posting time of its account.</summary>
/// <param name="Post">The post.</param>
/// <param name="Next">By the wall clock of its unit; or why there is none.</param>
public sealed record MissedPost(PostView Post, Result<DateTimeOffset> Next);
