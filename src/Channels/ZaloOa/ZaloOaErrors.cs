using Campaigns.Content;

namespace Campaigns.Channels.ZaloOa;

/// <summary>The one place that says what an error of Zalo's means. The numbers are those of Zalo's own table for official accounts.</summary>
internal static class ZaloOaErrors
{
    public const int MediaFailed = -200, ParameterInvalid = -201, QuotaUsedUp = -211, Processing = -214, TokenInvalid = -216, NotInPackage = -224;

    private static readonly Phrase ByHand = new(
        "Trong lúc chờ, có thể thêm một kênh đăng tay (“Đăng tay”) để người phụ trách đăng trong ứng dụng Zalo OA.",
        "Until then an assisted account lets a person post in the Zalo OA app.");

    private static readonly Phrase Again = new("Kết nối lại kênh này.", "Connect this account again.");
    private static readonly Phrase EditIt = new("Sửa bài theo lời của Zalo rồi duyệt lại.", "Change the item as Zalo says, and approve it again.");
    private static readonly Phrase App = new("Mở developers.zalo.me, kiểm tra ứng dụng rồi kết nối lại kênh này.", "Look at the app on developers.zalo.me, then connect this account again.");
    private static readonly Phrase NotForArticles = new("Bài viết không dùng đến quyền này; báo người quản trị.", "Articles do not use this; tell the administrator.");

    private static readonly Dictionary<int, ZaloOaError> Known = new ZaloOaError[]
    {
        Wait(-32, TimeSpan.FromMinutes(1), new("Zalo báo gọi quá nhiều trong một phút.", "Zalo says: too many calls in a minute.")),
        Reject(-100, new("Mã ảnh đã hết hạn ở Zalo.", "The attachment has expired at Zalo."), new("Đăng lại bài.", "Post it again.")),
        Reject(MediaFailed, new("Zalo không tải được ảnh bìa hoặc ảnh trong bài.", "Zalo could not fetch the cover or a picture."),
            new("Kiểm tra ảnh mở được từ Internet qua https, là JPG hay PNG và nặng dưới 1 MB, rồi đăng lại.", "See that the picture opens over https from the Internet, is JPG or PNG and under 1 MB, then post again.")),
        Reject(ParameterInvalid, new("Zalo không nhận một phần của bài.", "Zalo does not take a part of the article."), EditIt),
        Off(-202, new("Chữ ký của ứng dụng không đúng.", "The signature of the app is wrong."), App),
        Off(-203, new("Chữ ký của ứng dụng không đúng.", "The signature of the app is wrong."), App),
        Off(-204, new("OA này đã bị xóa.", "This OA was deleted."), new("Kiểm tra OA tại oa.zalo.me rồi kết nối lại kênh này.", "Look at the OA on oa.zalo.me, then connect this account again.")),
        Off(-205, new("Không có OA này.", "There is no such OA."), new("Kiểm tra mã OA tại oa.zalo.me rồi kết nối lại kênh này.", "Look up the OA id on oa.zalo.me, then connect this account again.")),
        Off(-207, new("OA chưa liên kết với ứng dụng.", "The OA is not linked to the app."), App),
        Off(-208, new("Ứng dụng chưa có khóa bí mật cho OA.", "The app has no secret key for the OA."), App),
        Off(-209, new("Zalo không hỗ trợ lời gọi này hoặc ứng dụng chưa được kích hoạt.", "Zalo does not support this call, or the app is not activated."), App),
        Reject(-210, new("Một phần của bài vượt giới hạn của Zalo.", "A part of the article exceeds a limit of Zalo's."), EditIt),
        Wait(QuotaUsedUp, TimeSpan.FromHours(1), new("OA đã hết hạn mức của tính năng này.", "The OA has used up its quota of this feature."),
            new("Chờ Zalo mở lại hạn mức hoặc nâng gói tại oa.zalo.me.", "Wait for the quota to come back, or upgrade on oa.zalo.me.")),
        Off(-212, new("OA hoặc ứng dụng chưa đăng ký dùng API này.", "The OA or the app is not registered for this API."), App),
        Reject(-213, new("Người nhận chưa quan tâm OA.", "The recipient does not follow the OA."), NotForArticles),
        new(Processing, ZaloOaReaction.Processing, new("Zalo đang xử lý bài.", "Zalo is working on the article."), null) { Delay = TimeSpan.FromSeconds(5) },
        Off(-215, new("Mã ứng dụng không đúng.", "The app id is wrong."), App),
        new(TokenInvalid, ZaloOaReaction.Refresh, new("Mã truy cập của OA không còn dùng được.", "The access token of the OA is not valid any more."), Again),
        Reject(-217, new("Người nhận đã chặn lời mời quan tâm.", "The recipient has blocked invitations."), NotForArticles),
        Reject(-218, new("Người nhận đã đủ số tin được nhận.", "The recipient has received as many messages as allowed."), NotForArticles),
        Off(-219, new("Ứng dụng đã bị gỡ hoặc bị tắt.", "The app was removed or disabled."), App),
        new(-220, ZaloOaReaction.Refresh, new("Mã truy cập của OA đã hết hạn hoặc bị thu hồi.", "The access token of the OA has expired or was revoked."), Again),
        Off(-221, new("OA chưa được xác thực.", "The OA is not verified."), new($"Xác thực OA tại oa.zalo.me rồi kết nối lại. {ByHand.Vi}", $"Verify the OA on oa.zalo.me, then connect again. {ByHand.En}")),
        Reject(-223, new("OA đã hết hạn mức đăng nội dung trong kỳ, hoặc chưa cấp quyền này cho ứng dụng.", "The OA has used up its quota of content for the period, or has not granted this right to the app."),
            new("Xem hạn mức và quyền của ứng dụng tại oa.zalo.me; sang kỳ mới thì đăng lại.", "See quota and rights on oa.zalo.me; post again in the next period.")),
        Off(NotInPackage, new("Gói dịch vụ của OA không có tính năng đăng bài qua API (gói Cơ bản không có).", "The package of the OA does not include posting by API (Basic does not)."),
            new($"Nâng gói tại oa.zalo.me rồi kết nối lại. {ByHand.Vi}", $"Upgrade on oa.zalo.me, then connect again. {ByHand.En}")),
        Reject(-227, new("Tài khoản người nhận không hoạt động.", "The recipient is not active."), NotForArticles),
        Reject(-230, new("Người nhận không tương tác trong 7 ngày.", "The recipient did not interact within 7 days."), NotForArticles),
        Reject(-231, new("Tin không gửi được cho người nhận này.", "The message cannot go to this recipient."), NotForArticles),
        Reject(-232, new("Người nhận không tương tác trong 7 ngày.", "The recipient did not interact within 7 days."), NotForArticles),
        Reject(-233, new("Zalo không nhận loại tin này.", "Zalo does not take this type of message."), NotForArticles),
        Wait(-234, TimeSpan.FromMinutes(30), new("Zalo không gửi tin từ 22 giờ đến 6 giờ.", "Zalo sends nothing from 22:00 to 06:00.")),
        Reject(-235, new("Loại OA này không được dùng tính năng.", "This class of OA may not use the feature."), new(ByHand.Vi, ByHand.En)),
        Reject(-237, new("Nhóm đã hết hạn.", "The group has expired."), NotForArticles),
        Reject(-238, new("Mã gói đã dùng hoặc không có.", "The asset is used or not there."), NotForArticles),
        Off(-240, new("Zalo đã ngừng API này.", "Zalo has shut this API."), new("Cập nhật chương trình lên phiên bản mới.", "Update the program.")),
        Reject(-241, new("Gói tin không dùng được.", "The asset is not valid."), NotForArticles),
        Off(-242, new("appsecret_proof không đúng: khóa bí mật của ứng dụng đã đổi.", "appsecret_proof is wrong: the app secret has changed."), App),
        Reject(-244, new("Người nhận đã chặn loại tin này.", "The recipient has blocked this type of message."), NotForArticles),
        Reject(-248, new("Zalo cho rằng nội dung vi phạm tiêu chuẩn nền tảng.", "Zalo says that the content violates its standards."), EditIt),
        Reject(-305, new("Ngoài thời gian được trả lời.", "Outside the time for replies."), NotForArticles),
        Reject(-311, new("Ngoài thời gian được trả lời.", "Outside the time for replies."), NotForArticles),
        Off(-320, new("OA cần liên kết Zalo Cloud Account.", "The OA needs a Zalo Cloud Account."), new("Liên kết Zalo Cloud Account tại oa.zalo.me rồi kết nối lại.", "Link one on oa.zalo.me, then connect again.")),
        Off(-321, new("Zalo Cloud Account đã hết tiền.", "The Zalo Cloud Account is out of money."), new("Nạp tiền rồi kết nối lại kênh này.", "Top it up, then connect this account again.")),
        Reject(-403, new("Không đủ quyền với nhóm này.", "No right to this group."), NotForArticles),
        new(-124, ZaloOaReaction.Refresh, new("Mã truy cập của OA đã hết hạn.", "The access token of the OA has expired."), Again),
        Off(-14002, new("Khóa bí mật hoặc mã ứng dụng không đúng.", "The app secret or the app id is wrong."), App),
        Off(-14003, new("Địa chỉ chuyển về chưa đăng ký hoặc tên miền chưa xác thực trong ứng dụng.", "The redirect address is not registered, or its domain is not verified in the app."), App),
        Off(-14014, new("Mã làm mới (refresh token) không đúng.", "The refresh token is invalid."), Again),
        Off(-14020, new("Mã làm mới (refresh token) đã dùng rồi hoặc đã hết hạn.", "The refresh token was used already or has expired."), Again),
    }.ToDictionary(error => error.Code);

    /// <summary>Every number that has a meaning here.</summary>
    public static IEnumerable<int> Codes => Known.Keys;

    /// <summary>The error in words; one without a row is a refusal of this article in Zalo's own words.</summary>
    /// <param name="code">As it came.</param>
    /// <param name="said">Zalo's message; what is long is cut, what might be markup is left out.</param>
    public static ZaloOaError Of(int code, string? said) => (Known.GetValueOrDefault(code)
        ?? Reject(code, new("Zalo từ chối với mã lỗi chưa biết.", "Zalo refused with an unknown code."), EditIt)) with { Said = Line(said) };

    private static string Line(string? said)
    {
        var line = new string([.. (said ?? "").Where(c => !char.IsControl(c) && c is not ('<' or '>'))]).Normalize().Trim();
        return line.Length <= 200 ? line : line[..200].TrimEnd() + "…";
    }

    private static ZaloOaError Reject(int code, Phrase what, Phrase mend) => new(code, ZaloOaReaction.Reject, what, mend);

    private static ZaloOaError Off(int code, Phrase what, Phrase mend) => new(code, ZaloOaReaction.Reconnect, what, mend);

    private static ZaloOaError Wait(int code, TimeSpan delay, Phrase what, Phrase? mend = null) => new(code, ZaloOaReaction.Wait, what, mend) { Delay = delay };
}
