using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Demo;

/// <summary>A commune that does not exist, with the channels a commune has. Its Facebook and Zalo are sandboxes: nothing leaves the machine.</summary>
internal sealed class DemoCommune(UnitStore units, AccountStore accounts, SlotStore slots, TimeProvider clock)
{
    public const string Facebook = "Trang Facebook xã Mường Sáng", Zalo = "Zalo OA xã Mường Sáng";

    /// <summary>The unit with its accounts; without Facebook and Zalo where these are to be connected for real.</summary>
    public async Task<Unit> Settle(bool sandboxes, CancellationToken cancel)
    {
        var unit = await units.Save(new Unit
        {
            Id = Id.New(clock), Code = "demo", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La", Kind = UnitKind.Commune,
            Settings = new UnitSettings
            {
                Names = ["Trung tâm Cung ứng dịch vụ công xã", "Phòng Văn hóa - Xã hội", "Đài Truyền thanh xã"],
                Hashtags = ["MuongSang"],
                Contact = "Trung tâm Cung ứng dịch vụ công xã Mường Sáng",
            },
        }, cancel);
        await Account(unit, ChannelKind.Portal, "Trang thông tin điện tử xã Mường Sáng", sandbox: false, cancel);
        if (sandboxes)
        {
            await Account(unit, ChannelKind.Facebook, Facebook, sandbox: true, cancel);
            await Account(unit, ChannelKind.ZaloOa, Zalo, sandbox: true, cancel);
        }
        var station = await Account(unit, ChannelKind.Radio, "Đài Truyền thanh xã Mường Sáng", sandbox: false, cancel);
        await slots.Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(5, 0), 15, cancel);
        await slots.Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15, cancel);
        return unit;
    }

    private Task<Account> Account(Unit unit, ChannelKind kind, string name, bool sandbox, CancellationToken cancel) =>
        accounts.Save(new Account { Id = Id.New(clock), UnitId = unit.Id, Kind = kind, Name = name, Sandbox = sandbox }, cancel);
}
