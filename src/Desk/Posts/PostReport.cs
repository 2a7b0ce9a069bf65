using Campaigns.Desk.Address;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>Posts as <c>post list</c>, <c>work</c> and <c>demo</c> write them with <c>--json</c>.</summary>
internal sealed record PostReport(IReadOnlyList<PostView> Posts)
{
    /// <summary>Where the desk answers when it is served without other orders; null where the system gives it a port.</summary>
    public string? Desk { get; init; }

    /// <summary>The posts with their addresses made whole, and the desk's own.</summary>
    public static async Task<PostReport> Of(DeskAddress address, IReadOnlyList<PostView> posts, CancellationToken cancel) =>
        new(await address.Whole(posts, cancel)) { Desk = address.Local };
}
