namespace Campaigns.Scheduler.Posts;

/// <summary>
/// The states of a post; the table of <c>docs/posts.md</c> says how one leads to another. The numbers are stored: never
/// reuse one. Comments give what the desk calls them.
/// </summary>
public enum PostState
{
    /// <summary>chờ đăng</summary>
    Scheduled = 0,

    /// <summary>chờ đăng tay</summary>
    Waiting = 1,

    /// <summary>đang đăng</summary>
    Sending = 2,

    /// <summary>đã đăng</summary>
    Published = 3,

    /// <summary>chờ kênh xử lý</summary>
    Pending = 4,

    /// <summary>chưa rõ, đang kiểm tra</summary>
    Unknown = 5,

    /// <summary>đăng lỗi</summary>
    Failed = 6,

    /// <summary>quá hạn, chưa đăng</summary>
    Missed = 7,

    /// <summary>tạm giữ</summary>
    Held = 8,

    /// <summary>đã hủy</summary>
    Cancelled = 9,

    /// <summary>đã gỡ</summary>
    Withdrawn = 10,
}
