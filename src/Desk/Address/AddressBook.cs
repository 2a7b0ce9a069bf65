using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Address;

/// <summary>Decides the address situation from the settings, the units and the accounts; for the first page and for <c>check</c>.</summary>
internal sealed class AddressBook(IOptions<DeskOptions> options, UnitStore units, AccountStore accounts)
{
    private static readonly Phrase Planning = new(
        "Lên kế hoạch, soạn, duyệt, in và xuất tệp trên máy này và các máy cùng mạng.", "Planning, writing, approving, paper and files, on this PC and its network.");

    private static readonly Phrase Facebook = new(
        "Đăng Facebook: ảnh được gửi thẳng lên, không cần địa chỉ công khai.", "Facebook: pictures are uploaded, no public address is needed.");

    private static readonly Phrase NoZaloPicture = new(
        "Ảnh trong bài Zalo OA: Zalo phải tải được ảnh từ Internet. Cần địa chỉ https công khai hoặc một trang WordPress.",
        "Pictures in Zalo OA articles: Zalo must fetch them from the Internet. It takes a public https address or a WordPress site.");

    private static readonly Phrase NoCitizens = new(
        "Cổng thông tin chỉ xem được trong mạng này; người dân chưa vào được.", "The portal is seen on this network only; citizens cannot reach it.");

    private static readonly Phrase NoBrowserGifts = new(
        "Trình duyệt không cho máy khác trong mạng dùng máy ảnh, chép vào bộ nhớ tạm hay chạy khi mất mạng, vì không có https.",
        "Browsers give other machines of the network no camera, clipboard or offline work, for want of https.");

    public async Task<AddressSituation> Situation(CancellationToken cancel)
    {
        var address = options.Value.PublicAddress is { Length: > 0 } set
            ? set
            : (await units.All(cancel)).Select(u => u.Settings.PublicAddress).FirstOrDefault(IsHttps);
        if (address is not null)
            return Public(address);
        var all = await accounts.All(cancel);
        return all.Any(a => a is { Kind: ChannelKind.WordPress, Active: true, Sandbox: false }) ? WithWordPress() : Local();
    }

    private static bool IsHttps(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static AddressSituation Public(string address) => new(AddressKind.PublicHttps, address,
        new($"Có địa chỉ công khai: {address}", $"Public address: {address}"),
        [Planning, Facebook,
            new("Người dân xem được cổng thông tin; Zalo tải được ảnh; trình duyệt cho dùng máy ảnh và bộ nhớ tạm.",
                "Citizens see the portal; Zalo fetches pictures; browsers give camera and clipboard.")],
        []);

    private static AddressSituation WithWordPress() => new(AddressKind.LocalNetworkWithWordPress, null,
        new("Chạy trong mạng nội bộ, có trang WordPress.", "On the local network, with a WordPress site."),
        [Planning, Facebook,
            new("Thư viện ảnh của WordPress giữ ảnh cho Zalo tải; người dân đọc bài trên trang WordPress.",
                "The WordPress media library holds the pictures that Zalo fetches; citizens read on the WordPress site.")],
        [NoCitizens, NoBrowserGifts]);

    private static AddressSituation Local() => new(AddressKind.LocalNetwork, null,
        new("Chạy trên máy này và mạng nội bộ, qua http.", "On this PC and its local network, over http."),
        [Planning, Facebook],
        [NoCitizens, NoZaloPicture, NoBrowserGifts]);
}
