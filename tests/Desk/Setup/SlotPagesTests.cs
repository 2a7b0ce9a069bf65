using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Setup;

/// <summary>When a station is on the air, as it is set on its page. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class SlotPagesTests
{
    [StoreFact]
    public async Task A_slot_is_added_changed_and_taken_away()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);

        (await desk.Post(page, page, ("khung", ""), ("gio", "17h30"), ("phut", "20"), ("ngay", "2"), ("ngay", "4"))).Location.ShouldBe($"{page}?xong=khung");
        var slot = (await desk.Service<SlotStore>().Of(station.Id)).ShouldHaveSingleItem();
        (slot.Start, slot.Minutes, slot.Days).ShouldBe((new TimeOnly(17, 30), 20, BroadcastDays.Monday | BroadcastDays.Tuesday));
        var form = (await desk.Page($"{page}?sua={slot.Id}")).QuerySelector($"form[action='{page}']")!;
        (form.QuerySelector("#gio")!.GetAttribute("value"), form.QuerySelectorAll("[name=ngay][checked]").Length).ShouldBe(("17:30", 2));
        await desk.Post(page, page, ("khung", slot.Id), ("gio", "05:00"), ("phut", "15"), ("ngay", "2"));
        (await desk.Service<SlotStore>().Of(station.Id)).ShouldHaveSingleItem().ShouldBe(slot with { Start = new(5, 0), Minutes = 15, Days = BroadcastDays.Monday });
        (await desk.Page(page)).QuerySelector("[aria-labelledby=cac-khung]")!.TextContent.ShouldContain("tối đa 15 phút · T2");
        (await desk.Page("/cai-dat")).Body!.TextContent.ShouldContain("1 khung giờ");

        (await desk.Post(page, $"{page}/bo", ("khung", slot.Id))).Location.ShouldBe($"{page}?xong=bo");
        (await desk.Service<SlotStore>().Of(station.Id)).ShouldBeEmpty();
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'station.slot'")).ShouldBe(3);
    }

    [StoreFact]
    public async Task A_preset_is_taken_by_one_press_and_a_slot_that_breaks_it_is_refused_by_the_rule()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(5, 0), 30);

        (await desk.Post(page, $"{page}/mau", ("mau", "ha-noi-phuong"))).Location.ShouldBe($"{page}?xong=quy-dinh");

        (await desk.Service<SlotStore>().Airtime(station.Id)).Rules.ShouldBe(new StationRules { Sessions = 2, Minutes = 15, WeekendSpecial = true });
        (await desk.Page(page)).QuerySelector("[aria-labelledby=cac-khung]")!.TextContent.ShouldContain("Không phát được như trên. Quy định của đài: mỗi buổi không quá 15 phút.");
        var (status, text, _) = await desk.Post(page, page, ("khung", ""), ("gio", "17:00"), ("phut", "15"), ("ngay", "2"), ("ngay", "64"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("Quy định của đài: thứ Bảy, Chủ nhật chỉ phát khi đặc biệt.");
        text.ShouldContain("Bỏ thứ Bảy, Chủ nhật ở khung giờ này");
        (await desk.Service<SlotStore>().Of(station.Id)).Count.ShouldBe(1);
        (await desk.Post(page, $"{page}/mau", ("mau", "khong-co"))).Text.ShouldContain("Không còn mẫu này.");
    }

    [StoreFact]
    public async Task Rules_are_typed_and_what_is_wrong_stays_in_the_form()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);

        (await desk.Post(page, $"{page}/quy-dinh", ("buoi", ""), ("phut-nhieu-nhat", "45"), ("cuoi-tuan", "dac-biet"), ("yen-tu", "22:00"), ("yen-den", "05:00"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Service<SlotStore>().Airtime(station.Id)).Rules.ShouldBe(new StationRules { Minutes = 45, WeekendSpecial = true, QuietFrom = new(22, 0), QuietTo = new(5, 0) });

        var (status, text, _) = await desk.Post(page, $"{page}/quy-dinh", ("buoi", "3"), ("phut-nhieu-nhat", "45"), ("cuoi-tuan", ""), ("yen-tu", "21:00"), ("yen-den", ""));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("Giờ yên tĩnh cần cả giờ bắt đầu và giờ kết thúc.");
        text.ShouldContain("value=\"21:00\"");
        (await desk.Post(page, $"{page}/quy-dinh", ("buoi", "ba"), ("phut-nhieu-nhat", "45"))).Text.ShouldContain("Ở đây cần một số.");
    }

    [StoreFact]
    public async Task A_surge_adds_programmes_for_its_days_and_ends()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);
        await desk.Post(page, $"{page}/mau", ("mau", "ha-noi-phuong"));

        (await desk.Post(page, $"{page}/tang-cuong", ("dot", "Tuần lễ chuyển đổi số"), ("tu", "2026-10-10"), ("den", "11/10/2026"), ("gio-them", "11:00, 19h30"), ("phut-them", "10"), ("ngay-them", "64"), ("ngay-them", "1")))
            .Location.ShouldBe($"{page}?xong=dot");

        (await desk.Service<SlotStore>().Airtime(station.Id)).On(new DateOnly(2026, 10, 10)).Select(slot => (slot.Start, slot.Minutes)).ShouldBe([(new TimeOnly(11, 0), 10), (new TimeOnly(19, 30), 10)]);
        (await desk.Page(page)).QuerySelector("[aria-labelledby=tang-cuong]")!.TextContent.ShouldContain("10/10/2026 – 11/10/2026 · lúc 11:00, 19:30 · tối đa 10 phút · T7, CN");
        var (status, text, _) = await desk.Post(page, $"{page}/tang-cuong", ("dot", "Đợt khác"), ("tu", "2026-10-12"), ("den", "2026-10-10"), ("gio-them", "11:00"), ("phut-them", "10"), ("ngay-them", "2"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("Ngày cuối phải từ ngày đầu trở đi");
        text.ShouldContain("Đợt khác");
        await desk.Post(page, $"{page}/tang-cuong/bo", ("dot", (await desk.Service<SlotStore>().Airtime(station.Id)).Surges[0].Id));
        (await desk.Service<SlotStore>().Airtime(station.Id)).Surges.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_week_asks_for_scripts_where_the_station_is_on_the_air_and_nowhere_else()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.Friday | BroadcastDays.Saturday, new TimeOnly(17, 0), 15);
        await desk.Post(page, $"{page}/mau", ("mau", "ha-noi-phuong"));
        await desk.Post(page, $"{page}/tang-cuong", ("dot", "Đợt"), ("tu", "2026-10-11"), ("den", "2026-10-11"), ("gio-them", "09:00"), ("phut-them", "10"), ("ngay-them", "1"));

        (await desk.Page("/tuan-nay")).QuerySelector("[aria-labelledby=khung-trong] li p")!.TextContent.ShouldEndWith(": T6 17:00, CN 09:00");
    }

    [StoreFact]
    public async Task Only_a_station_has_slots()
    {
        await using var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);
        var page = await desk.Account(ChannelKind.Facebook);

        (await desk.Status($"/cai-dat/dai/{page.Id}/khung-gio")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(Account Station, string Page)> Ready(DeskBench desk)
    {
        await desk.As(DeskBench.Usual);
        var station = await desk.Account(ChannelKind.Radio);
        return (station, $"/cai-dat/dai/{station.Id}/khung-gio");
    }
}
