namespace Campaigns.Scheduler.Notices;

/// <summary>How trouble is told.</summary>
internal static class TroubleWords
{
    /// <summary>The line that a mailbox shows.</summary>
    public static string Subject(Trouble trouble, string account, int posts) => trouble switch
    {
        Trouble.Failed => $"{posts} bài đăng lỗi trên “{account}”",
        Trouble.Missed => $"{posts} bài quá hạn, chưa đăng trên “{account}”",
        Trouble.Unknown => $"{posts} bài chưa rõ đã lên “{account}” chưa, cần người xem",
        Trouble.AccountOff => $"Kênh “{account}” đã bị tắt",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, null),
    };

    /// <summary>What to do about it.</summary>
    public static string Mend(Trouble trouble) => trouble switch
    {
        Trouble.Failed => "Mở bài, sửa theo lý do ở trên rồi gửi lại, hoặc hủy.",
        Trouble.Missed => "Mở bài để đăng ngay, dời sang giờ khác, hoặc hủy.",
        Trouble.Unknown => "Mở kênh xem bài đã lên chưa rồi đánh dấu; chương trình không tự gửi lại để khỏi đăng hai lần.",
        Trouble.AccountOff => "Kết nối lại kênh; các bài đang giữ sẽ tự đi tiếp nếu còn trong hạn.",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, null),
    };
}
