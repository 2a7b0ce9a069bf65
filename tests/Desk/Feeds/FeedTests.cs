using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Feeds;

/// <summary>Calendars under a secret address.</summary>
public sealed class FeedTests
{
    private const string Page = "/lich/dia-chi";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task An_address_is_shown_once_read_by_whoever_has_it_and_gone_when_it_is_revoked()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.Account(ChannelKind.Facebook);
        await desk.Post(page, "Lịch tiếp dân; tháng 10", due: Hour);
        await desk.Post(page, "Đã hủy", PostState.Cancelled, due: Hour);

        var secret = await Make(desk);
        using var read = await desk.Client.GetAsync(secret);

        read.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var ics = await read.Content.ReadAsStringAsync();
        ics.ShouldContain("DTSTART:20261005T020000Z\r\n");
        ics.ShouldContain("SUMMARY:Kênh Facebook: Lịch tiếp dân\\; tháng 10\r\n");
        ics.ShouldNotContain("Đã hủy");
        ics.Split("BEGIN:VEVENT").Length.ShouldBe(ics.Split("END:VEVENT").Length);
        (await desk.Text(Page)).ShouldNotContain(secret.Split('/')[^1].Split('.')[0]);
        (await desk.Text(Page)).ShouldContain("Được đọc lần cuối khoảng 08:00 05/10/2026.");

        using var revoked = await desk.Submit(Page, "thu-hoi");
        (await desk.Status(secret)).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Page(Page)).Body!.TextContent.ShouldContain("Chưa có địa chỉ nào.");
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act IN ('feed.add', 'feed.revoke')")).ShouldBe(2);
    }

    [StoreFact]
    public async Task What_is_no_post_stands_in_it_on_whole_days_until_it_is_dropped()
    {
        await using var desk = await DeskBench.Open();
        var activities = desk.Service<ActivityStore>();
        var van = (await activities.Save(new() { UnitId = desk.Unit.Id, Kind = ActivityKind.MobileVan, Title = "Xe lưu động", Place = "Bản Áng", Person = "Lò Thị Hoa", First = new(2026, 10, 6), Last = new(2026, 10, 8) }, DeskBench.Usual)).Value!;
        var secret = await Make(desk);

        var ics = await desk.Text(secret);

        ics.ShouldContain($"UID:{van.Id}@campaigns\r\n");
        ics.ShouldContain("DTSTART;VALUE=DATE:20261006\r\nDTEND;VALUE=DATE:20261009\r\nSUMMARY:Xe lưu động\r\nLOCATION:Bản Áng\r\n");
        await activities.Save(new() { UnitId = desk.Unit.Id, Kind = ActivityKind.Oral, Title = "Họp bản", First = new(2026, 10, 8), Last = new(2026, 10, 8), Start = new(19, 30), End = new(21, 0) }, DeskBench.Usual);
        await activities.Drop(van.Id, "Mưa lũ", DeskBench.Usual);
        var now = await desk.Text(secret);
        now.ShouldNotContain("Xe lưu động");
        now.ShouldContain("DTSTART:20261008T123000Z\r\nDTEND:20261008T140000Z\r\nSUMMARY:Họp bản\r\n", customMessage: "one with hours stands at its hours");
    }

    [StoreFact]
    public async Task Of_the_secret_the_store_keeps_a_hash_alone()
    {
        await using var desk = await DeskBench.Open();
        var secret = (await Make(desk)).Split('/')[^1].Split('.')[0];

        secret.Length.ShouldBe(43);
        (await desk.Value<int>("SELECT COUNT(*) FROM calendar_feed WHERE secret_hash = @secret OR name = @secret OR id = @secret", new { secret })).ShouldBe(0);
        (await desk.Value<string>("SELECT secret_hash FROM calendar_feed"))!.Length.ShouldBe(64);
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'feed.add'"))!.ShouldNotContain(secret);
    }

    [StoreFact]
    public async Task A_feed_shows_its_own_units_posts_and_no_others()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(ChannelKind.Facebook), "Của xã", due: Hour);
        var elsewhere = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban" });
        var other = await desk.Post(await desk.Account(ChannelKind.Portal), "Của bản", due: Hour);
        await desk.Run("UPDATE post SET unit_id = @Id WHERE id = @other", new { elsewhere.Id, other });

        var ics = await desk.Text(await Make(desk));

        ics.ShouldContain("Của xã");
        ics.ShouldNotContain("Của bản");
    }

    [StoreTheory]
    [InlineData("/lich/khong-co.ics")]
    [InlineData("/lich/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    [InlineData("/lich/.ics")]
    public async Task A_secret_that_is_none_is_not_found(string path)
    {
        await using var desk = await DeskBench.Open();
        (await desk.Status(path)).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task An_address_needs_a_name_and_a_form_of_this_desk()
    {
        await using var desk = await DeskBench.Open();
        using var nameless = await desk.Send(Page, $"{Page}/them", fields: [("don-vi", desk.Unit.Code), ("cho-ai", " ")]);
        using var unitless = await desk.Send(Page, $"{Page}/them", fields: [("don-vi", "khong-co"), ("cho-ai", "Chị Lan")]);
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("don-vi", desk.Unit.Code), KeyValuePair.Create("cho-ai", "Kẻ lạ")]);
        using var foreign = await desk.Client.PostAsync($"{Page}/them", forged);

        (nameless.StatusCode, unitless.StatusCode, foreign.IsSuccessStatusCode).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, false));
        (await desk.Value<int>("SELECT COUNT(*) FROM calendar_feed")).ShouldBe(0);
    }

    /// <summary>The path of a new address. That it is asked for stands in the framework's own diagnostics, which the product's log leaves out; so it is no secret of the suite.</summary>
    private static async Task<string> Make(DeskBench desk)
    {
        using var made = await desk.Send(Page, $"{Page}/them", fields: [("don-vi", desk.Unit.Code), ("cho-ai", "Điện thoại chị Lan")]);
        made.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var address = new HtmlParser().ParseDocument(await made.Content.ReadAsStringAsync()).QuerySelector("#dia-chi-moi")!.GetAttribute("value")!;
        return new Uri(address).AbsolutePath;
    }
}
