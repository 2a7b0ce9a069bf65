using System.Net;
using Campaigns.Channels.Wire;
using Campaigns.Content;

namespace Campaigns.Channels.WordPress;

/// <summary>The address of a site as a person gives it, made the one that is called.</summary>
internal static class WordPressAddress
{
    private static readonly string[] s_tails = ["/wp-admin", "/wp-json", "/wp-login.php", "/index.php", "/xmlrpc.php"];

    /// <summary>
    /// Without a slash at the end and without the page of the site that was copied. http goes only to a closed network, and only
    /// where <paramref name="allowPrivate"/> says so: the password would go over the line for all to read.
    /// </summary>
    public static Result<string> Of(string given, bool allowPrivate)
    {
        var text = given.Contains("://", StringComparison.Ordinal) ? given : $"https://{given}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            return Problem.Input(new("Đây không phải địa chỉ của một trang web.", "This is no address of a website."), "url", new("Ví dụ: https://xa.example.gov.vn", "For instance https://xa.example.gov.vn"));
        if (uri.UserInfo.Length > 0)
            return Problem.Input(new("Địa chỉ không được chứa tên đăng nhập hay mật khẩu.", "The address must hold no user name and no password."), "url", new("Đưa chúng vào user và password.", "Give them as user and password."));
        if (uri.Scheme == Uri.UriSchemeHttp && !(allowPrivate && Closed(uri.Host)))
            return Problem.Input(new("Địa chỉ phải bắt đầu bằng https://, vì mật khẩu đi cùng mỗi lời gọi.", "The address must begin with https://: the password goes with every call."), "url",
                new("Trang trong mạng nội bộ thì dùng được http khi Channels:AllowPrivateAddresses là true.", "A site in a closed network may use http where Channels:AllowPrivateAddresses is true."));
        var path = uri.AbsolutePath;
        foreach (var tail in s_tails)
            if (path.IndexOf(tail, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                path = path[..at];
        return $"{uri.Scheme}://{uri.Authority}{path.TrimEnd('/')}";
    }

    private static bool Closed(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? !AddressRule.IsPublic(address)
            : !host.Contains('.', StringComparison.Ordinal) || host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".lan", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
}
