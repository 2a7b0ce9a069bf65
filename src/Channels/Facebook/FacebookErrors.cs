using System.Net;
using System.Text.Json;
using Campaigns.Channels.Wire;
using Campaigns.Content;

namespace Campaigns.Channels.Facebook;

/// <summary>
/// The one place that says what Facebook's answers mean. Codes: Meta's page on handling errors and its PHP SDK; subcodes:
/// those that publishers in the field have met. What the table does not know is refused where Meta plainly refuses (4xx) and
/// left open where the server broke.
/// </summary>
internal static class FacebookErrors
{
    private static readonly TimeSpan Unreachable = TimeSpan.FromSeconds(30), Throttled = TimeSpan.FromMinutes(10), Limited = TimeSpan.FromHours(1), Longest = TimeSpan.FromDays(1);

    /// <summary>An answer that says nothing of what was asked.</summary>
    public static FacebookVerdict Odd { get; } = new(FacebookFault.Open, new("Facebook trả lời không rõ là đã làm hay chưa.", "Facebook's answer does not say whether it was done."));

    private static readonly Phrase Connect = new("Hãy lấy mã mới rồi kết nối lại kênh.", "Get a new token and connect the account again.");

    private static readonly Dictionary<int, Phrase> Tokens = new()
    {
        [458] = new("Người cấp quyền đã gỡ ứng dụng khỏi tài khoản Facebook của mình.", "The person removed the app from their Facebook account."),
        [459] = new("Facebook đang bắt người cấp quyền xác minh tài khoản: người đó cần đăng nhập facebook.com và làm theo yêu cầu trước.", "Facebook wants the person to verify their account on facebook.com first."),
        [460] = new("Người cấp quyền đã đổi mật khẩu Facebook nên mã của Trang mất hiệu lực.", "The person changed their Facebook password, which ended the token."),
        [463] = new("Mã của Trang đã hết hạn.", "The page's token has expired."),
        [464] = new("Tài khoản Facebook của người cấp quyền chưa được xác nhận: người đó cần đăng nhập facebook.com và xác nhận trước.", "The person's Facebook account is not confirmed; confirm it on facebook.com first."),
        [467] = new("Mã của Trang không còn giá trị (người cấp quyền đã đăng xuất hoặc thu hồi).", "The page's token is no longer valid."),
        [490] = new("Phiên đăng nhập đã cấp mã cho Trang đã hết hạn.", "The session that gave the token has expired."),
        [492] = new("Người cấp quyền không còn vai trò trên Trang.", "The person no longer has a role on the page."),
    };

    /// <summary>What a post itself is refused for, whatever the code beside it.</summary>
    private static readonly Dictionary<int, Phrase> Contents = new()
    {
        [1346003] = new("Facebook cho rằng nội dung xúc phạm hoặc bị người dùng báo cáo. Hãy sửa lời rồi đăng lại.", "Facebook holds the content to be abusive."),
        [1349125] = new("Facebook không nhận nội dung này. Hãy xem lại lời, liên kết và ảnh.", "Facebook does not take this content."),
        [1363024] = new("Facebook không nhận định dạng video này. Hãy xuất lại dạng MP4 (H.264, AAC).", "Facebook does not take this kind of video; export it as MP4 (H.264, AAC)."),
        [1366046] = new("Ảnh quá 4 MB hoặc không phải JPG, PNG. Hãy làm lại ảnh nhỏ hơn.", "A picture is over 4 MB or neither JPG nor PNG."),
        [1404006] = new("Facebook bắt kiểm tra bảo mật: quản trị viên Trang cần đăng nhập facebook.com và làm theo yêu cầu, rồi đăng lại.", "Facebook wants a security check by the page's administrator."),
        [1404078] = new("Trang phải được cấp quyền đăng (Page Publishing Authorization): quản trị viên làm theo yêu cầu trên facebook.com, rồi đăng lại.", "The page needs its publishing authorization."),
        [1404102] = new("Facebook cho rằng nội dung vi phạm Tiêu chuẩn cộng đồng. Hãy sửa rồi đăng lại.", "Facebook holds the content to break its Community Standards."),
        [1404112] = new("Facebook đang hạn chế Trang hoặc quản trị viên của Trang. Hãy xem mục Chất lượng Trang trên facebook.com.", "Facebook limits this page or its administrator."),
        [1609005] = new("Facebook không đọc được liên kết trong bài. Hãy thử mở liên kết, sửa rồi đăng lại.", "Facebook cannot read the link."),
        [1609008] = new("Facebook không nhận liên kết tới facebook.com. Hãy bỏ liên kết đó khỏi bài.", "Facebook takes no links to facebook.com."),
        [2061006] = new("Địa chỉ trong bài sai. Hãy sửa liên kết rồi đăng lại.", "An address in the post is wrong."),
        [2069019] = new("Facebook không đọc được tệp ảnh. Hãy làm lại ảnh.", "Facebook cannot read the picture."),
        [4854002] = new("Facebook bắt xác nhận danh tính: quản trị viên Trang làm theo yêu cầu trên facebook.com, rồi đăng lại.", "Facebook wants the administrator's identity confirmed."),
    };

    /// <summary>Null: it succeeded, with an object in JSON, or with <c>true</c> as old versions say it.</summary>
    public static FacebookVerdict? Of(WireAnswer answer, DateTimeOffset now) => answer switch
    {
        WireAnswer.NeverLeft x => new(FacebookFault.Busy, new(x.Why, "Facebook could not be reached."), Unreachable),
        WireAnswer.Lost x => new(FacebookFault.Open, new(x.Why, "Facebook gave no whole answer."), default),
        WireAnswer.Forbidden x => new(FacebookFault.Rejected, new(x.Why, "This address must not be called (Channels:AllowPrivateAddresses)."), default),
        WireAnswer.Answered x => Of(x, now),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    };

    private static FacebookVerdict? Of(WireAnswer.Answered answer, DateTimeOffset now)
    {
        var json = answer.Json is { ValueKind: JsonValueKind.Object or JsonValueKind.True } body ? body : (JsonElement?)null;
        if (json is { } read && FacebookError.In(read) is { } error)
            return Of(error, answer, now);
        if (json is { ValueKind: JsonValueKind.Object } told && told.TryGetProperty("success", out var done) && done.ValueKind == JsonValueKind.False)
            return Odd;
        if (answer.Success && json is not null)
            return null;
        return answer.Status switch
        {
            HttpStatusCode.TooManyRequests => Busy(answer, now, Throttled, new("Facebook báo quá nhiều lượt gọi.", "Facebook says: too many calls.")),
            >= HttpStatusCode.InternalServerError => new(FacebookFault.Open, new($"Máy chủ Facebook lỗi (HTTP {(int)answer.Status}).", $"Facebook's server failed (HTTP {(int)answer.Status}).")),
            >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new(FacebookFault.Open,
                new("Lời gọi tới Facebook bị chuyển sang trang khác: có thể mạng ở đây đang chặn hoặc đòi đăng nhập.", "The call was sent elsewhere: the network here may block it or want a login.")),
            _ => new(FacebookFault.Open, new($"Câu trả lời không phải của Facebook (HTTP {(int)answer.Status}): có thể mạng ở đây đang chặn hoặc đòi đăng nhập.",
                $"The answer is not Facebook's (HTTP {(int)answer.Status}): the network here may block it or want a login.")),
        };
    }

    private static FacebookVerdict Of(FacebookError error, WireAnswer.Answered answer, DateTimeOffset now) => error switch
    {
        { Subcode: 1390008 } => Busy(answer, now, Limited, Said("Facebook đang giới hạn số bài Trang được đăng.", "Facebook limits how often this page posts.", error)),
        { Subcode: 1363047 or 1609010 } => Open("Facebook báo tạm thời không dùng được.", "Facebook says it is not available for now.", error),
        { Code: 2635 } => new(FacebookFault.Reconnect, Said($"Facebook không còn nhận phiên bản Graph API đang đặt. Hãy đặt {FacebookVersions.Setting} là {FacebookVersions.Newest} rồi bật lại kênh.",
            $"Facebook takes the configured version of the Graph API no more. Set {FacebookVersions.Setting} to {FacebookVersions.Newest} and switch the account on again.", error)) { OldVersion = true },
        { Subcode: 1366051 } or { Code: 506 } => Open("Facebook báo bài này trùng với bài vừa đăng; có thể bài đã lên.", "Facebook says this repeats the last post; it may be out.", error) with { Repeat = true },
        { Code: 368 } when !Contents.ContainsKey(error.Subcode) =>
            Open("Facebook tạm chặn vì bài giống bài đã đăng hoặc vì chính sách; có thể bài đã lên.", "Facebook blocks it for now as posted already or by policy; it may be out.", error) with { Repeat = true },
        { Code: 1 or 2 } => Open("Facebook báo lỗi tạm thời; có thể bài đã lên.", "Facebook reports a passing fault; the post may be out.", error),
        { Code: 4 or 17 or 32 or 341 or 613 or (>= 80000 and <= 80014) } =>
            Busy(answer, now, Throttled, Said("Trang hoặc ứng dụng đã hết lượt gọi Facebook cho lúc này.", "The page or the app has used up its calls for now.", error)),
        { Subcode: 1363037, Offset: { } offset } => new(FacebookFault.Busy, Said("Facebook chờ một đoạn khác của video.", "Facebook waits for another piece of the video.", error)) { Offset = offset },
        { Subcode: 1363030 or 1363041 } =>
            new(FacebookFault.Busy, Said("Lượt tải video lên Facebook đã hết hạn; sẽ tải lại từ đầu.", "The upload of the video has ended at Facebook; it begins anew.", error), Unreachable) { NoUpload = true },
        { Code: 100 } when error.Words.Contains("publish the video", StringComparison.OrdinalIgnoreCase) =>
            Reconnect(new("Mã của Trang thiếu quyền đăng video (publish_video).", "The token may not post videos (publish_video)."), error),
        { Code: 190 or 102 } => Reconnect(Tokens.GetValueOrDefault(error.Subcode, new("Mã của Trang không còn giá trị.", "The page's token is no longer valid.")), error),
        { Code: 3 or 10 or (>= 200 and <= 299) } => Reconnect(new("Mã của Trang thiếu quyền (cần pages_manage_posts, pages_read_engagement), hoặc người cấp quyền không còn quyền đăng trên Trang.",
            "The token lacks a permission (pages_manage_posts, pages_read_engagement), or the person may no longer post on the page."), error),
        { Code: 100 } when error.Words.Contains("appsecret_proof", StringComparison.OrdinalIgnoreCase) =>
            Reconnect(new("App Secret không phải của ứng dụng đã cấp mã.", "The app secret is not that of the token's app."), error),
        { Code: 100, Subcode: 33 } or { Code: 803 } => new(FacebookFault.Gone,
            Said("Không có trang hay bài này trên Facebook, hoặc Trang không được xem nó.", "There is no such page or post, or this page may not see it.", error)),
        _ when Contents.TryGetValue(error.Subcode, out var why) => new(FacebookFault.Rejected, Said(why.Vi, why.En, error)),
        { Code: 100 } when error.Words.Contains("too long", StringComparison.OrdinalIgnoreCase) =>
            new(FacebookFault.Rejected, Said("Bài quá dài so với mức Facebook nhận. Hãy rút ngắn.", "The post is too long for Facebook.", error)),
        { Code: 100 } => new(FacebookFault.Rejected, Quoted("Facebook không nhận một thông số của bài", "Facebook refuses a parameter", error)),
        { Transient: true } => Open("Facebook báo lỗi tạm thời; có thể bài đã lên.", "Facebook reports a passing fault; the post may be out.", error),
        _ when answer.Status == HttpStatusCode.TooManyRequests => Busy(answer, now, Throttled, Said("Facebook báo quá nhiều lượt gọi.", "Facebook says: too many calls.", error)),
        _ when answer.Status is >= HttpStatusCode.InternalServerError or < HttpStatusCode.BadRequest =>
            Open("Facebook báo một lỗi lạ; có thể bài đã lên.", "Facebook reports an unknown fault; the post may be out.", error),
        _ => new(FacebookFault.Rejected, Quoted("Facebook không nhận bài", "Facebook refuses", error)),
    };

    private static FacebookVerdict Open(string vi, string en, FacebookError error) => new(FacebookFault.Open, Said(vi, en, error));

    private static FacebookVerdict Reconnect(Phrase why, FacebookError error) => new(FacebookFault.Reconnect, Said($"{why.Vi} {Connect.Vi}", $"{why.En} {Connect.En}", error));

    private static FacebookVerdict Busy(WireAnswer.Answered answer, DateTimeOffset now, TimeSpan otherwise, Phrase why)
    {
        var wait = FacebookUsage.Regain(answer.Headers.GetValueOrDefault("X-Business-Use-Case-Usage")) ?? answer.RetryAfter(now) ?? otherwise;
        return new(FacebookFault.Busy, why, wait > Longest ? Longest : wait);
    }

    private static Phrase Said(string vi, string en, FacebookError error) => new($"{vi} (mã {error.Number})", $"{en} (code {error.Number})");

    private static Phrase Quoted(string vi, string en, FacebookError error) => new($"{vi}: “{error.Words}” (mã {error.Number})", $"{en}: \"{error.Words}\" (code {error.Number})");
}
