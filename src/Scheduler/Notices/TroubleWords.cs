namespace Campaigns.Scheduler.Notices;

/// <summary>How trouble is told.</summary>
internal static class TroubleWords
{
    /// <summary>The line that a mailbox shows.</summary>
    /// <param name="trouble">What it is.</param>
    /// <param name="account">The account's name; the item's title where an approval, its confirmation or a right is missing.</param>
    /// <param name="posts">How many.</param>
    public static string Subject(Trouble trouble, string account, int posts) => trouble switch
    {
        Trouble.Failed => $"{posts} bài đăng lỗi trên “{account}”",
        Trouble.Missed => $"{posts} bài quá hạn, chưa đăng trên “{account}”",
        Trouble.Unknown => $"{posts} bài chưa rõ đã lên “{account}” chưa, cần người xem",
        Trouble.AccountOff => $"Kênh “{account}” đã bị tắt",
        Trouble.Followers => $"{posts} lần gửi rộng trên “{account}” không gửi được hoặc chưa rõ",
        Trouble.Change => $"{posts} bài đã đăng trên “{account}” cần người sửa hoặc gỡ",
        Trouble.Unapproved => $"Chưa duyệt, còn dưới 2 giờ là đến giờ đăng: “{account}”",
        Trouble.StillUnapproved => $"Vẫn chưa duyệt, còn dưới 30 phút là đến giờ đăng: “{account}”",
        Trouble.StillUp => $"Vẫn chưa gỡ {posts} bài trên “{account}”",
        Trouble.Unconfirmed => $"Phát khẩn cấp, vẫn chưa được xác nhận: “{account}”",
        Trouble.Right => $"Ảnh, video hết hạn dùng trước giờ đăng: “{account}”",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, null),
    };

    /// <summary>What to do about it.</summary>
    public static string Mend(Trouble trouble) => trouble switch
    {
        Trouble.Failed => "Mở bài, sửa theo lý do ở trên rồi gửi lại, hoặc hủy.",
        Trouble.Missed => "Mở bài để đăng ngay, dời sang giờ khác, hoặc hủy.",
        Trouble.Unknown => "Mở kênh xem bài đã lên chưa rồi đánh dấu; chương trình không tự gửi lại để khỏi đăng hai lần.",
        Trouble.StillUp => "Người dân vẫn đọc được bài. Mở trang “Đăng tay” để xem ai đang nhận gỡ, gỡ trên kênh rồi đánh dấu đã gỡ.",
        Trouble.Change => "Bài vẫn đang trên kênh. Mở kênh, sửa hoặc gỡ tay rồi đánh dấu đã làm, hoặc yêu cầu lại.",
        Trouble.Unapproved or Trouble.StillUnapproved => "Duyệt trước giờ đăng thì bài lên đúng giờ; quá giờ vẫn duyệt được cho đến hạn chót của bài.",
        Trouble.Followers => "Mở trang Kênh, chọn kênh, mục Gửi rộng. Lần chưa rõ: xem mục Tin truyền thông đã gửi tại oa.zalo.me rồi đánh dấu; chương trình không tự gửi lại.",
        Trouble.Unconfirmed => "Người được nêu tên (hoặc người duyệt thay) mở trang Duyệt, đọc lại bài đã phát rồi xác nhận hoặc không xác nhận.",
        Trouble.Right => "Thay ảnh, video rồi gửi duyệt lại; hoặc xin phép thêm rồi sửa ngày trong Kho tư liệu. Đến giờ mà chưa xong thì bài được giữ lại, không đăng.",
        Trouble.AccountOff => "Kết nối lại kênh; các bài đang giữ sẽ tự đi tiếp nếu còn trong hạn.",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, null),
    };
}
