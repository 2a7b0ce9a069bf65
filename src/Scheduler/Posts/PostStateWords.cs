namespace Campaigns.Scheduler.Posts;

/// <summary>What the desk calls the states.</summary>
public static class PostStateWords
{
    public static string InVietnamese(this PostState state) => state switch
    {
        PostState.Scheduled => "chờ đăng",
        PostState.Waiting => "chờ đăng tay",
        PostState.Sending => "đang đăng",
        PostState.Published => "đã đăng",
        PostState.Pending => "chờ kênh xử lý",
        PostState.Unknown => "chưa rõ, đang kiểm tra",
        PostState.Failed => "đăng lỗi",
        PostState.Missed => "quá hạn, chưa đăng",
        PostState.Held => "tạm giữ",
        PostState.Cancelled => "đã hủy",
        PostState.Withdrawn => "đã gỡ",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
