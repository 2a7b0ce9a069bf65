using System.Net;
using Campaigns.Channels.Wire;
using Campaigns.Content;

namespace Campaigns.Channels.WordPress;

/// <summary>
/// The one place that maps what a site answers to what it means. Codes: developer.wordpress.org/rest-api and core's
/// <c>wp-includes/rest-api</c>. Only codes are repeated to people, never a text of the site: it may hold what was sent.
/// </summary>
internal static class WordPressErrors
{
    /// <summary>How long a site that said no time is left alone.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    private static readonly Dictionary<string, (WordPressVerdict Verdict, Phrase What)> Codes = Table(
        (WordPressVerdict.Reconnect, WrongPassword, ["incorrect_password", "invalid_username", "invalid_email"]),
        (WordPressVerdict.Reconnect, PasswordsOff, ["application_passwords_disabled", "application_passwords_disabled_for_user"]),
        (WordPressVerdict.Reconnect, MayNotPublish, ["rest_cannot_publish"]),
        (WordPressVerdict.Refused, new("Ảnh quá lớn so với mức trang cho phép. Dùng ảnh nhỏ hơn, hoặc nhờ quản trị trang tăng upload_max_filesize.",
            "The picture is larger than the site allows. Use a smaller one, or have upload_max_filesize raised."),
            ["rest_upload_file_too_big", "rest_upload_limited_space", "rest_upload_user_quota_exceeded"]),
        (WordPressVerdict.Refused, new("Trang không nhận loại ảnh này. Dùng ảnh PNG hoặc JPEG.", "The site does not take this kind of picture. Use PNG or JPEG."),
            ["rest_upload_image_type_not_supported", "rest_upload_sideload_error", "rest_upload_invalid_disposition"]),
        (WordPressVerdict.Refused, new("Bài không có nội dung nên trang không nhận.", "The post is empty; the site does not take it."), ["empty_content"]),
        (WordPressVerdict.Refused, new("Bài này không còn trên trang.", "The post is no longer on the site."), ["rest_post_invalid_id"]));

    private static Phrase WrongPassword => new(
        "Sai tên đăng nhập hoặc mật khẩu ứng dụng. Tạo mật khẩu ứng dụng mới ở trang Hồ sơ (Users → Profile) rồi kết nối lại.",
        "The user name or the application password is wrong. Make a new one at Users → Profile and connect again.");

    private static Phrase PasswordsOff => new(
        "Trang đã tắt mật khẩu ứng dụng (Application Passwords), thường do plugin bảo mật. Nhờ quản trị trang bật lại rồi kết nối lại.",
        "The site has switched application passwords off, as security plugins do. Have them switched on and connect again.");

    public static Phrase MayNotPublish => new(
        "Tài khoản trên trang không được đăng bài. Nhờ quản trị trang cho vai trò Biên tập viên (Editor).",
        "The user may not publish on the site. Ask its administrator for the role Editor.");

    /// <summary>The site knows application passwords, yet took this program for a stranger.</summary>
    public static Phrase Stranger => new(
        "Trang không nhận đăng nhập: tên hoặc mật khẩu ứng dụng sai hay đã thu hồi, hoặc tường lửa, plugin bảo mật bỏ mất tiêu đề Authorization. Tạo mật khẩu ứng dụng mới; nếu vẫn lỗi, nhờ quản trị trang cho tiêu đề ấy đi qua.",
        "The site does not accept the sign-in: user or application password are wrong or revoked, or a firewall or security plugin strips the Authorization header. Make a new password; if that does not help, have the header let through.");

    /// <summary>The site offers no application passwords at all.</summary>
    public static Phrase NoPasswords => new(
        "Trang không cho dùng mật khẩu ứng dụng: WordPress cũ hơn 5.6, trang chưa có HTTPS, hoặc plugin bảo mật đã tắt.",
        "The site offers no application passwords: WordPress is older than 5.6, the site has no HTTPS, or a security plugin switched them off.");

    public static Phrase NoApi => new(
        "Không thấy REST API của WordPress ở địa chỉ này. Xem lại địa chỉ trang; nếu đúng, nhờ quản trị trang bật REST API.",
        "There is no WordPress REST API at this address. Check the address; if it is right, have the API switched on.");

    public static Phrase APage => new(
        "Trang trả về một trang web (đăng nhập, tường lửa hoặc bảo trì) thay cho dữ liệu của WordPress. Nhờ quản trị trang cho phép gọi /wp-json/.",
        "The site answers with a web page (login, firewall or maintenance) instead of WordPress's data. Have calls to /wp-json/ let through.");

    /// <summary>Judges a reply that is no success.</summary>
    public static WordPressFailure Of(WordPressReply reply, DateTimeOffset now) => reply.Answer switch
    {
        // The wire speaks to people in Vietnamese alone.
        WireAnswer.NeverLeft x => new(WordPressVerdict.Later, new(x.Why, "The site could not be reached."), Wait),
        WireAnswer.Forbidden x => new(WordPressVerdict.Refused, new(x.Why, "The address is a private one and is not called (Channels:AllowPrivateAddresses)."), Wait),
        WireAnswer.Lost x => new(WordPressVerdict.Unclear, new(x.Why, "The connection ended before the whole answer came."), Wait),
        WireAnswer.Answered x => Of(x, reply.Code, now),
        _ => throw new InvalidOperationException("A success is no failure."),
    };

    private static WordPressFailure Of(WireAnswer.Answered answer, string? code, DateTimeOffset now)
    {
        var status = (int)answer.Status;
        if (code is not null && status != (int)HttpStatusCode.TooManyRequests && Codes.TryGetValue(code, out var known))
            return new(known.Verdict, known.What, Wait);
        return answer.Status switch
        {
            HttpStatusCode.TooManyRequests => new(WordPressVerdict.Later, new("Trang đang hạn chế số lần gọi.", "The site limits how often it may be called."), answer.RetryAfter(now) ?? 5 * Wait),
            HttpStatusCode.ServiceUnavailable when answer.RetryAfter(now) is { } wait => new(WordPressVerdict.Later, new("Trang đang bảo trì.", "The site is in maintenance."), wait),
            HttpStatusCode.Unauthorized => new(WordPressVerdict.Reconnect, Stranger, Wait),
            HttpStatusCode.Forbidden => new(WordPressVerdict.Reconnect, code is null
                ? new("Tường lửa của trang chặn chương trình (403). Nhờ quản trị trang cho phép gọi /wp-json/.", "A firewall of the site turns this program away (403). Have calls to /wp-json/ let through.")
                : new($"Tài khoản trên trang thiếu quyền ({Named(code)}). Nhờ quản trị trang cho vai trò Biên tập viên (Editor).", $"The user lacks a right on the site ({Named(code)}). Ask for the role Editor."), Wait),
            HttpStatusCode.RequestEntityTooLarge => new(WordPressVerdict.Refused, Codes["rest_upload_file_too_big"].What, Wait),
            HttpStatusCode.NotFound => new(WordPressVerdict.Reconnect, NoApi, Wait),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new(WordPressVerdict.Reconnect, new(
                "Trang chuyển lời gọi sang địa chỉ khác (đổi tên miền, sang https, hoặc đòi đăng nhập). Kết nối lại bằng đúng địa chỉ hiện nay của trang.",
                "The site redirects to another address (a new name, https, a login). Connect again with the address it has now."), Wait),
            >= HttpStatusCode.InternalServerError => new(WordPressVerdict.Unclear, new($"Máy chủ của trang báo lỗi {status}.", $"The site's server reports error {status}."), Wait),
            >= HttpStatusCode.BadRequest => new(WordPressVerdict.Refused, new($"Trang không nhận ({status}, {Named(code)}).", $"The site refuses it ({status}, {Named(code)})."), Wait),
            // A login page did nothing, but a warning that a plugin prints into the answer of a write looks the same.
            _ => new(WordPressVerdict.Page, APage, Wait),
        };
    }

    /// <summary>A code is a name; anything else that stands in its place is not repeated.</summary>
    private static string Named(string? code) =>
        code is { Length: > 0 and <= 60 } && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? code : "không rõ mã";

    private static Dictionary<string, (WordPressVerdict, Phrase)> Table(params (WordPressVerdict Verdict, Phrase What, string[] Codes)[] rows) =>
        rows.SelectMany(row => row.Codes.Select(code => (code, row))).ToDictionary(x => x.code, x => (x.row.Verdict, x.row.What), StringComparer.Ordinal);
}
