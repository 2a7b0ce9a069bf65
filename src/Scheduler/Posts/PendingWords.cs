using Campaigns.Scheduler.Dispatch;

namespace Campaigns.Scheduler.Posts;

/// <summary>How a post that its channel works on is told, with the time at which the channel is usually done.</summary>
public static class PendingWords
{
    /// <param name="state">Of the post.</param>
    /// <param name="why">As it is stored, in Vietnamese.</param>
    /// <param name="expected">When the channel is usually done, Unix milliseconds; null: it never said.</param>
    /// <param name="zone">IANA name of the unit's zone.</param>
    public static string? Why(PostState state, string? why, long? expected, string zone) => state == PostState.Pending && expected is { } at
        ? $"{why ?? "Kênh đã nhận và đang xử lý."} Dự kiến xong khoảng {MissedWhy.Clock(zone, at)}." : why;
}
