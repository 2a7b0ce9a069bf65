using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Radio;

public sealed class RadioTests
{
    [StoreFact]
    public async Task The_only_station_is_where_radio_leads()
    {
        await using var desk = await DeskBench.Open();
        (await desk.Text("/radio")).ShouldContain("Chưa có đài nào.");
        var station = await desk.Account(ChannelKind.Radio);
        using var response = await desk.Client.GetAsync("/radio");
        response.Headers.Location.ShouldBe(new Uri($"/radio/{station.Id}", UriKind.Relative));
    }

    [StoreFact]
    public async Task A_day_shows_its_script_from_the_call_to_the_farewell_without_script_code()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = "Ra quân", Text = "Kính thưa bà con.\nXã ta ra quân \"ngày mai\"." });
        var html = await desk.Text($"/radio/{station.Id}");
        html.ShouldContain("Thứ Hai, 05/10/2026");
        html.ShouldContain("17:00");
        html.ShouldContain("<p>Kính thưa bà con.</p>");
        html.ShouldContain("<p>Xã ta ra quân &quot;ngày mai&quot;.</p>");
        html.ShouldContain("Đây là Kênh Ra-đi-ô", Case.Sensitive, "a station is called as it is read");
        html.ShouldNotContain("<script");
        (await desk.Text($"/radio/{station.Id}?date=2026-10-06")).ShouldContain("Ngày này không có chương trình nào.");
    }

    [StoreFact]
    public async Task A_script_longer_than_its_slot_says_by_how_much()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = "Dài", Text = string.Concat(Enumerable.Repeat("bà con nghe rõ ", 60)) });
        (await desk.Text($"/radio/{station.Id}")).ShouldNotContain("Dài hơn khung giờ");
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 1);
        (await desk.Text($"/radio/{station.Id}")).ShouldContain("Dài hơn khung giờ khoảng");
    }

    [StoreFact]
    public async Task A_wrong_date_or_station_is_told()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        using var wrong = await desk.Client.GetAsync($"/radio/{station.Id}?date=31-12");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("Không có ngày “31-12”");
        (await desk.Status("/radio/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }
}
