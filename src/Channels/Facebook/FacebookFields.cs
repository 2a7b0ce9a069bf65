using Campaigns.Channels.Contract;

namespace Campaigns.Channels.Facebook;

/// <summary>What is asked of the person who connects a page, in the order in which they find it.</summary>
internal static class FacebookFields
{
    public const string PageId = "pageId";

    public static IReadOnlyList<ConnectField> All { get; } =
    [
        new(PageId, new("Mã số của Trang", "Page ID"),
            new("Trên Trang: Giới thiệu › Tính minh bạch của Trang › ID Trang (một dãy số).", "On the page: About › Page transparency › Page ID (digits).")),
        new(FacebookClient.PageToken, new("Mã truy cập của Trang", "Page access token"),
            new("developers.facebook.com › Công cụ › Graph API Explorer: cấp quyền pages_manage_posts, pages_read_engagement, read_insights; đổi sang mã dài hạn; gọi GET /me/accounts và lấy access_token của Trang.",
                "Graph API Explorer: grant pages_manage_posts, pages_read_engagement, read_insights; exchange for a long-lived token; call GET /me/accounts and take the page's access_token."), Secret: true),
        new(FacebookClient.AppSecret, new("App Secret của ứng dụng", "App secret"),
            new("developers.facebook.com › Ứng dụng của tôi › Cài đặt › Thông tin cơ bản › Khóa bí mật của ứng dụng. Nên có: mã truy cập bị lộ cũng không dùng được ở nơi khác.",
                "developers.facebook.com › My Apps › App settings › Basic › App secret. Advised: a stolen token is then of no use elsewhere."), Secret: true, Required: false),
    ];
}
