using Campaigns.Content;

namespace Campaigns.Scheduler.Queue;

/// <summary>How the desk says, before and after, what a new time does to an approval.</summary>
public static class ApprovalEffectWords
{
    public static Phrase Words(this ApprovalEffect effect) => effect switch
    {
        ApprovalEffect.None => new("Bài chưa được duyệt.", "The post is not approved."),
        ApprovalEffect.Keeps => new("Vẫn trong khoảng được duyệt: không phải duyệt lại.", "Still inside the approved window: it stays approved."),
        ApprovalEffect.Voids => new("Ngoài khoảng được duyệt: phải duyệt lại thì bài mới được đăng.", "Outside the approved window: it has to be approved again before it goes out."),
        ApprovalEffect.Restores => new("Trở lại trong khoảng được duyệt: không phải duyệt lại.", "Back inside the approved window: it is approved."),
        ApprovalEffect.Restarts => new("Tin, bài đang duyệt dở: dời giờ thì các bước đã duyệt phải duyệt lại từ đầu.", "The item is half-way through its approval: with another time its steps begin anew."),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null),
    };
}
