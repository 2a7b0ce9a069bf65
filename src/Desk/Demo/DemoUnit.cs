using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Demo;

/// <summary>
/// The sample commune and its four accounts. Xã Mường Sáng does not exist, and what would go to Facebook or Zalo goes to
/// the sandbox: nothing of a demo leaves the machine.
/// </summary>
internal sealed class DemoUnit(UnitStore units, AccountStore accounts, TimeProvider clock)
{
    public const string Code = "demo";

    private static readonly (ChannelKind Kind, string Name, bool Sandbox)[] Accounts =
    [
        (ChannelKind.Portal, "Trang thông tin điện tử xã Mường Sáng", false),
        (ChannelKind.Facebook, "Trang Facebook xã Mường Sáng", true),
        (ChannelKind.ZaloOa, "Zalo OA xã Mường Sáng", true),
        (ChannelKind.Radio, "Đài Truyền thanh xã Mường Sáng", false),
    ];

    /// <summary>Makes the unit and its accounts, or brings those of the same names back to what they were.</summary>
    public async Task<Unit> Make(CancellationToken cancel)
    {
        var unit = await units.Save(new Unit
        {
            Id = Id.New(clock), Code = Code, Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La", Kind = UnitKind.Commune,
            Settings = new UnitSettings { Hashtags = ["MuongSang"], Names = ["UBND các xã, phường", "UBND cấp xã"] },
        }, cancel);
        foreach (var (kind, name, sandbox) in Accounts)
            await accounts.Save(new Account { Id = Id.New(clock), UnitId = unit.Id, Kind = kind, Name = name, Sandbox = sandbox }, cancel);
        return unit;
    }
}
