using Campaigns.Content;

namespace Campaigns.Scheduler.Followers;

/// <summary>What the desk calls the states of a message to followers.</summary>
public static class FollowerStateWords
{
    public static Phrase Words(this FollowerState state) => state switch
    {
        FollowerState.Proposed => new("chờ duyệt", "waiting for approval"),
        FollowerState.Approved => new("đã duyệt, chờ gửi", "approved, waiting to leave"),
        FollowerState.Sending => new("đang gửi", "being sent"),
        FollowerState.Sent => new("đã gửi", "sent"),
        FollowerState.Unknown => new("chưa rõ đã gửi chưa", "not known whether it was sent"),
        FollowerState.Failed => new("không gửi được", "not sent"),
        FollowerState.Refused => new("đã trả lại", "sent back"),
        FollowerState.Cancelled => new("đã hủy", "cancelled"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
