using Campaigns.Content;

namespace Campaigns.Scheduler.Posts;

/// <summary>What the desk calls the states.</summary>
public static class PostStateWords
{
    public static Phrase Words(this PostState state) => state switch
    {
        PostState.Scheduled => new("chờ đăng", "scheduled"),
        PostState.Waiting => new("chờ đăng tay", "waiting"),
        PostState.Sending => new("đang đăng", "sending"),
        PostState.Published => new("đã đăng", "published"),
        PostState.Pending => new("chờ kênh xử lý", "pending"),
        PostState.Unknown => new("chưa rõ, đang kiểm tra", "unknown"),
        PostState.Failed => new("đăng lỗi", "failed"),
        PostState.Missed => new("quá hạn, chưa đăng", "missed"),
        PostState.Held => new("tạm giữ", "held"),
        PostState.Cancelled => new("đã hủy", "cancelled"),
        PostState.Withdrawn => new("đã gỡ", "withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
