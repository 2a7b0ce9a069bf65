using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Accounts;

/// <summary>A portal and a station are made on pages, without a platform to ask.</summary>
public sealed class LocalConnectTests
{
    private const string Portal = "/kenh/ket-noi/cong", Radio = "/kenh/ket-noi/truyen-thanh";

    [StoreFact]
    public async Task A_portal_is_opened_once()
    {
        await using var desk = await Ready();

        var (status, _, location) = await desk.Post(Portal, Portal, ("ten", "Cổng xã Mường Sáng"), ("don-vi", desk.Unit.Id));

        status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Page(location!)).Body!.TextContent.ShouldContain("Kênh đã sẵn sàng.");
        (await desk.Service<AccountStore>().Of(desk.Unit.Id)).ShouldHaveSingleItem().Kind.ShouldBe(ChannelKind.Portal);
        var again = await desk.Post(Portal, Portal, ("ten", "Cổng khác"), ("don-vi", desk.Unit.Id));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Text.ShouldContain("Đơn vị đã có cổng thông tin.");
    }

    [StoreFact]
    public async Task What_is_posted_by_hand_is_written_for_a_channel_that_is_chosen_by_its_name()
    {
        const string hand = "/kenh/ket-noi/dang-tay";
        await using var desk = await Ready();
        var form = await desk.Page(hand);
        form.QuerySelectorAll("select#f-form option").Select(option => option.TextContent).ShouldContain("Tin nhắn SMS");
        form.Body!.TextContent.ShouldNotContain("messagingGroup");

        (await desk.Post(hand, hand, ("ten", "Nhóm Zalo bản"), ("don-vi", desk.Unit.Id), ("f.person", "Lò Văn Toản"), ("f.what", "Nhóm Zalo thôn"), ("f.form", "sms"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        CaptionChannels.Form((await desk.Service<AccountStore>().Of(desk.Unit.Id)).ShouldHaveSingleItem()).ShouldBe(VariantForm.Sms);
    }

    [StoreFact]
    public async Task A_station_is_made_with_its_first_slot_and_the_rules_that_were_chosen()
    {
        await using var desk = await Ready();
        var form = await desk.Page(Radio);
        (form.QuerySelector("#f-at")!.GetAttribute("value"), form.QuerySelector("#f-minutes")!.GetAttribute("value")).ShouldBe(("17:00", "15"), "what is usual stands there already");
        form.QuerySelectorAll("#f-preset option").Select(option => option.GetAttribute("value")).ShouldContain("ha-noi-phuong");

        var (status, _, location) = await desk.Post(Radio, Radio, ("ten", "Đài xã"), ("don-vi", desk.Unit.Id), ("f.at", "05:00"), ("f.minutes", "15"), ("f.preset", "ha-noi-phuong"));

        status.ShouldBe(HttpStatusCode.SeeOther);
        var station = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).ShouldHaveSingleItem();
        (await desk.Page(location!)).QuerySelectorAll("a").ShouldContain(link => link.GetAttribute("href") == $"/cai-dat/dai/{station.Id}/khung-gio");
        var airtime = await desk.Service<SlotStore>().Airtime(station.Id);
        airtime.Rules.ShouldBe(new StationRules { Sessions = 2, Minutes = 15, WeekendSpecial = true });
        var slot = airtime.Slots.ShouldHaveSingleItem();
        (slot.Start, slot.Minutes, slot.Days).ShouldBe((new TimeOnly(5, 0), 15, BroadcastDays.EveryDay & ~BroadcastDays.Weekend));
    }

    [StoreTheory]
    [InlineData("25:00", "15", "", "Giờ viết theo dạng 17:00.")]
    [InlineData("17:00", "mười", "", "Số phút từ 1 đến 60.")]
    [InlineData("17:00", "30", "ha-noi-phuong", "Quy định của đài: mỗi buổi không quá 15 phút.")]
    [InlineData("17:00", "15", "khong-co", "Không có mẫu quy định này.")]
    public async Task What_is_wrong_is_told_before_there_is_a_station(string at, string minutes, string preset, string said)
    {
        await using var desk = await Ready();

        var (status, text, _) = await desk.Post(Radio, Radio, ("ten", "Đài xã"), ("don-vi", desk.Unit.Id), ("f.at", at), ("f.minutes", minutes), ("f.preset", preset));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain(said);
        text.ShouldContain("Đài xã");
        (await desk.Service<AccountStore>().Of(desk.Unit.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_station_that_is_there_is_not_made_anew_and_keeps_its_voice()
    {
        await using var desk = await Ready();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Run("""UPDATE account SET settings = '{"pace":{"syllablesAMinute":170}}' WHERE id = @Id""", new { station.Id });

        (await desk.Post(Radio, Radio, ("ten", station.Name), ("don-vi", desk.Unit.Id), ("f.at", "05:00"), ("f.minutes", "15"), ("f.preset", ""))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await desk.Service<AccountStore>().Find(station.Id))!.Settings.ShouldContain("170");
        (await desk.Status($"{Radio}?kenh={station.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Page("/kenh")).QuerySelectorAll("a").ShouldNotContain(link => link.GetAttribute("href")!.Contains($"kenh={station.Id}"));
    }

    private static async Task<DeskBench> Ready()
    {
        var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);
        return desk;
    }
}
