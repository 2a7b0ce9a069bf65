using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Items;

/// <summary>What the desk calls the states of items and posts.</summary>
internal static class ItemWords
{
    public static string State(ItemState state, string language) => (state switch
    {
        ItemState.Draft => new Phrase("bản nháp", "draft"),
        ItemState.Submitted => new("chờ duyệt", "submitted"),
        ItemState.Approved => new("đã duyệt", "approved"),
        _ => new("trả lại", "returned"),
    }).In(language);

    public static string State(PostState state, string language) => (state switch
    {
        PostState.Scheduled => new Phrase("chờ đăng", "scheduled"),
        PostState.Waiting => new("chờ đăng tay", "waiting"),
        PostState.Sending => new("đang đăng", "sending"),
        PostState.Published => new("đã đăng", "published"),
        PostState.Pending => new("chờ kênh xử lý", "pending"),
        PostState.Unknown => new("chưa rõ, đang kiểm tra", "unknown"),
        PostState.Failed => new("đăng lỗi", "failed"),
        PostState.Missed => new("quá hạn, chưa đăng", "missed"),
        PostState.Held => new("tạm giữ", "held"),
        PostState.Cancelled => new("đã hủy", "cancelled"),
        _ => new("đã gỡ", "withdrawn"),
    }).In(language);
}
