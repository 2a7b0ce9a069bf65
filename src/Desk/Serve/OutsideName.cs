using System.Net;
using Campaigns.Content;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Serve;

/// <summary>
/// Looks at an address that is to be public before it becomes so. By a public name the desk itself is not found (<see cref="Inside"/>): a
/// name by which the office opens it would shut the office out.
/// </summary>
internal static class OutsideName
{
    private static readonly string[] Near = [".local", ".lan", ".internal", ".intranet", ".home", ".localdomain", ".home.arpa"];

    /// <summary>An address without a slash at the end; empty where there is to be none. Problems name the field.</summary>
    /// <param name="typed">As a person wrote it.</param>
    /// <param name="here">The host by which that person opened this page.</param>
    /// <param name="field">The field it stood in.</param>
    public static Result<string> Of(string typed, string here, string field)
    {
        var text = typed.Trim();
        if (text.Length == 0)
            return "";
        if (text.Length > UnitRules.LongestLine || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.Host.Length == 0
            || uri is not { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" })
            return Problem.Input(new("Địa chỉ công khai phải có dạng https://tên-miền, không thêm gì phía sau.", "A public address is https and a host, and nothing after it."), field,
                new("Ví dụ https://muongsang.sonla.gov.vn.", "As in https://muongsang.sonla.gov.vn."));
        return Shut(text, here, field) is { } problem ? problem : uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Why the address would shut the office out; null where it does not.</summary>
    public static Problem? Shut(string address, string here, string field)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var host = PublicNames.Plain(uri.IdnHost);
        if (host.Equals(PublicNames.Plain(here), StringComparison.OrdinalIgnoreCase))
            return Problem.Input(new("Bạn đang mở bàn làm việc bằng chính tên này. Nếu đặt làm địa chỉ công khai, bằng tên này chỉ còn thấy cổng thông tin.",
                    "You opened the desk by this very name. Were it public, only the portal would be found by it."), field,
                new("Dùng tên khác cho người dân, hoặc mở bàn làm việc bằng địa chỉ trong mạng cơ quan.", "Give citizens another name, or open the desk by its address in the office's network."));
        if (uri.HostNameType != UriHostNameType.Dns || IPAddress.TryParse(host, out _) || !host.Contains('.', StringComparison.Ordinal) || Near.Any(end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            return Problem.Input(new("Đây là tên hoặc số máy dùng trong mạng cơ quan, người dân không mở được.", "This is a name or number of the office's network, which citizens cannot open."), field,
                new("Dùng tên miền trên Internet, ví dụ https://muongsang.sonla.gov.vn.", "Use a name of the Internet, as in https://muongsang.sonla.gov.vn."));
        return null;
    }
}
