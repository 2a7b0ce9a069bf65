using System.Net;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Programmes;

public sealed class ProgrammePagesTests
{
    private const string Page = "/phat-thanh";

    [StoreFact]
    public async Task Without_a_station_the_page_says_so()
    {
        await using var desk = await DeskBench.Open();
        (await desk.Text(Page)).ShouldContain("Chưa có đài truyền thanh nào");
    }

    [StoreFact]
    public async Task A_day_shows_its_programmes_with_their_length_and_what_they_wait_for()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await Approved(desk, station, "Lịch tiêm chủng", "Trạm y tế tiêm lúc 7h30.");

        var page = await desk.Text(Page);

        page.ShouldContain("Lịch tiêm chủng");
        page.ShouldContain("Trạm y tế tiêm lúc bảy giờ ba mươi phút.");
        page.ShouldContain("tối đa 15 phút");
        page.ShouldContain("<meter");
        page.ShouldContain("Chưa duyệt");
        page.ShouldNotContain("<script>");
    }

    [StoreFact]
    public async Task A_day_is_asked_for_and_approved_as_one_thing_and_not_by_who_asked()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await Approved(desk, station, "Một");
        await Approved(desk, station, "Hai");
        var read = await Seal(desk);

        (await desk.Post(Page, $"{Page}/{station.Id}/gui-duyet", ("ct", read))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Text(Page)).ShouldContain($"{DeskBench.Usual} gửi duyệt lúc");
        var own = await desk.Post(Page, $"{Page}/{station.Id}/duyet", ("ct", read));
        own.Status.ShouldBe(HttpStatusCode.BadRequest);
        own.Text.ShouldContain("để người khác duyệt");

        await desk.As("Hà Văn Minh", PersonRole.Approver);
        (await desk.Post(Page, $"{Page}/{station.Id}/duyet", ("ct", read))).Location.ShouldEndWith("&xong=approved");

        (await desk.Text(Page)).ShouldContain("Hà Văn Minh duyệt lúc");
    }

    [StoreFact]
    public async Task An_approved_text_that_nobody_read_yet_is_chosen_to_stand_in_and_taken_back()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await Approved(desk, station, "Phòng cháy");
        var form = (await desk.See(Page)).QuerySelector("form:has(#du-phong-bai)")!;

        (await desk.Post(Page, form.GetAttribute("action")!, ("bai", form.QuerySelector("option")!.GetAttribute("value")!), ("giu", "1"))).Location.ShouldEndWith("&xong=reserved");
        var page = await desk.See(Page);
        page.QuerySelector(".ct-du li")!.TextContent.ShouldContain("Phòng cháy (chưa phát lần nào)");
        var add = page.QuerySelector("form.ct-them")!;
        add.QuerySelector("option")!.TextContent.ShouldBe("Phòng cháy (chưa phát lần nào)");
        (await desk.Post(Page, add.GetAttribute("action")!, ("buoi", add.QuerySelector("[name=buoi]")!.GetAttribute("value")!), ("bai", add.QuerySelector("option")!.GetAttribute("value")!))).Location.ShouldEndWith("&xong=added");
        await desk.Post(Page, form.GetAttribute("action")!, ("bai", page.QuerySelector(".ct-du input[name=bai]")!.GetAttribute("value")!));
        (await desk.See(Page)).QuerySelector(".ct-du").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_programme_that_changed_since_it_was_read_is_told_and_not_approved()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await Approved(desk, station, "Một");
        var read = await Seal(desk);
        await Approved(desk, station, "Hai");

        await desk.As("Hà Văn Minh", PersonRole.Approver);
        var answer = await desk.Post(Page, $"{Page}/{station.Id}/duyet", ("ct", read));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("vừa thay đổi sau khi bạn đọc");
    }

    [StoreFact]
    public async Task Who_does_not_approve_there_is_told_and_who_does_not_write_is_refused()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await Approved(desk, station, "Một");
        var read = await Seal(desk);

        await desk.As("Quàng Văn Ba", PersonRole.Editor);
        (await desk.Post(Page, $"{Page}/{station.Id}/duyet", ("ct", read))).Text.ShouldContain("không phải người duyệt");
        await desk.As("Hà Văn Minh", PersonRole.Approver);
        (await desk.Post(Page, $"{Page}/{station.Id}/gui-duyet", ("ct", read))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [StoreFact]
    public async Task What_makes_a_programme_too_long_is_named_and_goes_to_the_next()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await Approved(desk, station, "Ngắn");
        await Approved(desk, station, "Dài", string.Join(' ', Enumerable.Repeat("tiếng", 1500)));
        await desk.Service<ProgrammeComposer>().Keep(station.Id);
        var (day, evening) = (desk.Unit.Today(desk.Clock), new TimeOnly(17, 0));
        var entries = (await desk.Service<BulletinStore>().Day(station.Id, day))[0].Entries;
        foreach (var entry in entries)
            await desk.Service<ProgrammeDesk>().Move(entry.Id, day.AddDays(1), evening, 15, null, new(DeskBench.Usual, null));
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, evening, 5);
        var tomorrow = $"{Page}?dai={station.Id}&ngay={day.AddDays(1).Iso()}";

        var page = await desk.Text(tomorrow);
        page.ShouldContain("Dài hơn khung giờ");
        page.ShouldContain("Nên chuyển “Dài”");
        page.ShouldNotContain("Nên chuyển “Ngắn”");

        var entryId = entries.Single(entry => entry.Title == "Dài").Id;
        (await desk.Post(tomorrow, $"{Page}/{station.Id}/chuyen", ("muc", entryId), ("toi", $"{day.AddDays(2).Iso()} 17:00"), ("ngay", day.AddDays(1).Iso()))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Text(tomorrow)).ShouldNotContain("Dài hơn khung giờ");
    }

    [StoreFact]
    public async Task How_an_item_is_read_is_set_on_its_line()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        var post = await Approved(desk, station, "Cắt điện");
        await desk.Text(Page);

        (await desk.Post(Page, $"{Page}/{station.Id}/cach-phat", ("bai", post), ("uu-tien", "1"), ("phat-lai", "2"), ("den-ngay", ""), ("du-phong", "1"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Text(Page)).ShouldContain("Ưu tiên</span>");
        (await desk.Text($"{Page}?ngay={desk.Unit.Today(desk.Clock).AddDays(1).Iso()}")).ShouldContain("Phát lại</span>");
        (await desk.Post(Page, $"{Page}/{station.Id}/cach-phat", ("bai", post), ("phat-lai", "99"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task A_recording_is_attached_counts_with_its_own_length_and_is_fetched_under_a_plain_name()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await Approved(desk, station, "Lịch tiêm chủng");
        await desk.Text(Page);
        var entry = (await desk.Service<BulletinStore>().Day(station.Id, desk.Unit.Today(desk.Clock)))[0].Entries[0];

        (await Upload(desk, station, entry.Id, Wave(seconds: 90))).ShouldBe(HttpStatusCode.Redirect);

        (await desk.Text(Page)).ShouldContain("1 phút 30 giây");
        using var file = await desk.Client.GetAsync($"{Page}/{station.Id}/ghi-am/{entry.Id}");
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("2026-10-05-1700-01-lich-tiem-chung.wav");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        (await Upload(desk, station, entry.Id, "<html>"u8.ToArray())).ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task A_station_names_who_reads_and_in_which_language()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(19, 0), 15);
        await Approved(desk, station, "Một");

        (await desk.Post(Page, $"{Page}/{station.Id}/quy-uoc", ("bien-tap", "Lò Thị Hoa"), ("nguoi-doc", ""), ("am-lich", "1"), ("tieng-1140", "Thái"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var page = WebUtility.HtmlDecode(await desk.Text(Page));
        page.ShouldContain("19:00 · tiếng Thái");
        page.ShouldContain("Tức ngày hai mươi lăm tháng tám âm lịch.");
        page.ShouldContain("Biên tập: Lò Thị Hoa.");
        page.ShouldNotContain("<p>Người đọc:", Case.Sensitive, "nobody was named");
    }

    [StoreFact]
    public async Task Each_slot_has_a_reader_of_the_stations_own()
    {
        await using var desk = await DeskBench.Open();
        var station = await Station(desk);
        (await desk.See(Page)).QuerySelector("#doc-1020").ShouldBeNull("a station that tells no readers apart is not asked");
        await desk.Service<AccountStore>().Save(station with { Settings = new Voice { Readers = [new("Lò Thị Hoa", null, 220), new("Hà Văn Minh", null, 150)] }.In(station.Settings) });

        (await desk.Post(Page, $"{Page}/{station.Id}/quy-uoc", ("doc-1020", "Hà Văn Minh"))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.See(Page)).QuerySelector("#doc-1020 option[selected]")!.TextContent.ShouldBe("Hà Văn Minh");
        await desk.Post(Page, $"{Page}/{station.Id}/quy-uoc", ("doc-1020", "Người Lạ"));
        ProgrammeRules.Of((await desk.Service<AccountStore>().Find(station.Id))!.Settings).SlotReaders.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Another_units_station_is_not_there()
    {
        await using var desk = await DeskBench.Open();
        var other = await desk.Service<UnitStore>().Save(new Unit { Id = Id.New(desk.Clock), Code = "xa-ben", Name = "UBND xã bên", Place = "xã bên" });
        var station = await desk.Service<AccountStore>().Save(new Account { Id = Id.New(desk.Clock), UnitId = other.Id, Kind = ChannelKind.Radio, Name = "Đài xã bên" });

        (await desk.Text($"{Page}?dai={station.Id}")).ShouldNotContain("Đài xã bên");
        (await desk.Post("/tin-bai", $"{Page}/{station.Id}/quy-uoc")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task<Account> Station(DeskBench desk)
    {
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        return station;
    }

    internal static async Task<string> Approved(DeskBench desk, Account station, string title, string text = "Nội dung.")
    {
        var post = await desk.Post(station, title, due: TimeSpan.FromMinutes(5));
        await desk.Service<Database>().Write(async session =>
        {
            var hash = await desk.Service<FrozenStore>().Keep(session, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new Variant { Form = VariantForm.RadioText, Title = title, Text = text }, Json.Compact), "application/json");
            await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) SELECT 'duyet-' || id, unit_id, item_id, 1, 'Hà Văn Minh', 0 FROM post WHERE id = @post", new { post });
            await session.Run("UPDATE post SET approval_id = 'duyet-' || id, content_hash = @hash WHERE id = @post", new { post, hash });
        });
        return post;
    }

    /// <summary>What the page's form names of the programme of today.</summary>
    private static async Task<string> Seal(DeskBench desk) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await desk.Text(Page)).QuerySelector("input[name=ct]")!.GetAttribute("value")!;

    private static async Task<HttpStatusCode> Upload(DeskBench desk, Account station, string entry, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await desk.Signature(Page)), "__RequestVerificationToken" }, { new StringContent(entry), "muc" } };
        form.Add(new ByteArrayContent(bytes), "tep", "Lịch tiêm.wav");
        using var answer = await desk.Client.PostAsync($"{Page}/{station.Id}/ghi-am", form);
        return answer.StatusCode;
    }

    /// <summary>Silence of so many seconds: 8,000 bytes a second.</summary>
    private static byte[] Wave(int seconds)
    {
        var data = new byte[8_000 * seconds];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(36 + data.Length), .. "WAVEfmt "u8, .. BitConverter.GetBytes(16), .. BitConverter.GetBytes((short)1), .. BitConverter.GetBytes((short)1),
            .. BitConverter.GetBytes(8_000), .. BitConverter.GetBytes(8_000), .. BitConverter.GetBytes((short)1), .. BitConverter.GetBytes((short)8), .. "data"u8, .. BitConverter.GetBytes(data.Length), .. data];
    }
}
