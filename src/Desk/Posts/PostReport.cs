using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>Posts as <c>post list</c>, <c>work</c> and <c>demo</c> write them with <c>--json</c>.</summary>
internal sealed record PostReport(IReadOnlyList<PostView> Posts)
{
    /// <summary>Where the desk answers when it is served without other orders.</summary>
    public string Desk { get; init; } = "http://localhost:5080";
}
