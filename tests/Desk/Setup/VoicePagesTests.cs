using System.Net;
using System.Text.Json.Nodes;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Setup;

/// <summary>How a station speaks: chosen, typed, and measured against a watch.</summary>
public sealed class VoicePagesTests
{
    [StoreFact]
    public async Task Each_reader_of_a_station_has_a_pace_of_their_own_typed_or_measured()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);
        async Task<Voice> Kept() => Voice.Of((await desk.Service<AccountStore>().Find(station.Id))!.Settings);
        Task<(HttpStatusCode Status, string Text, string? Location)> Post(params (string, string)[] fields) => desk.Post(page, $"{page}/nguoi-doc", fields);

        (await Post(("moi", "1"), ("ten", " Lò Thị Hoa "), ("ngon-ngu", "tiếng Việt"), ("tieng", "205,5"))).Location.ShouldBe($"{page}?xong=nguoi");
        var sample = (await desk.Page(page)).QuerySelector("blockquote")!.TextContent;
        var took = new Pace { SyllablesAMinute = 150 }.Seconds(sample).ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));
        await Post(("moi", "1"), ("ten", "Hà Văn Minh"), ("ngon-ngu", ""), ("phut", ""), ("giay", took));
        await Post(("moi", "1"), ("ten", "Vừ A Dơ"), ("ngon-ngu", "Mông"), ("doan", string.Concat(Enumerable.Repeat("Nyob zoo ", 60))), ("phut", "1"));
        (await Kept()).Readers.Select(one => (one.Name, one.Language, Math.Round(one.Rate!.Value))).ShouldBe([("Lò Thị Hoa", null, 206), ("Hà Văn Minh", null, 150), ("Vừ A Dơ", "Mông", 120)]);
        (await Kept()).Pace.SyllablesAMinute.ShouldBe(190, "the station's own stays");

        (await desk.Page(page)).QuerySelector("#nguoi-0")!.TextContent.ShouldBe("Lò Thị Hoa · tiếng Việt · đọc thường lệ");
        var (status, text, _) = await Post(("ten", "Vừ A Dơ"), ("ngon-ngu", "Mông"), ("tieng", "nhanh"));
        (status, text.Contains("cần từ 80 đến 400 tiếng một phút", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.UnprocessableEntity, true));
        (await Post(("moi", "1"), ("ten", " "), ("tieng", "200"))).Text.ShouldContain("Cần họ tên phát thanh viên");
        (await Post(("moi", "1"), ("ten", "Sùng A Chua"), ("ngon-ngu", "Mông"), ("giay", "60"))).Text.ShouldContain("Chưa có đoạn vừa đọc.");
        await Post(("ten", "Lò Thị Hoa"), ("ngon-ngu", ""), ("tieng", ""));
        (await Kept()).Readers[0].Rate.ShouldBeNull();
        (await Post(("ten", "Lò Thị Hoa"), ("ngon-ngu", ""), ("bo", "1"))).Location.ShouldBe($"{page}?xong=bo-nguoi");
        (await Kept()).Readers.Select(one => one.Name).ShouldBe(["Hà Văn Minh", "Vừ A Dơ"]);
    }

    [StoreFact]
    public async Task Words_and_pace_are_kept_and_the_station_reads_by_them()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk, """{"khac":1}""");

        var (status, _, location) = await desk.Post(page, page, ("nghin", "ngàn"), ("linh", "lẻ"), ("tu", "tư"), ("bay", "bảy"), ("ty", "tỷ"), ("mung", ""), ("tieng", "200,5"));

        (status, location).ShouldBe((HttpStatusCode.SeeOther, $"{page}?xong=luu"));
        var kept = (await desk.Service<AccountStore>().Find(station.Id))!;
        JsonNode.Parse(kept.Settings)!["khac"]!.GetValue<int>().ShouldBe(1, "what else the station's settings hold stays");
        Voice.Of(kept.Settings).Pace.SyllablesAMinute.ShouldBe(200.5);
        var announcer = (await desk.Service<SpeechShelf>().For(desk.Unit, kept)).Value!;
        announcer.Reader.Read("1.005 hộ, ngày 05/10/2026").Text.ShouldBe("một ngàn không trăm lẻ năm hộ, ngày năm tháng mười năm hai ngàn không trăm hai mươi sáu");
        (await desk.Value<string>("SELECT detail FROM audit WHERE act = 'station.voice'")).ShouldBe("Kênh Radio: ngàn, lẻ, tư, bảy, tỷ; 200,5 tiếng một phút");
    }

    [StoreFact]
    public async Task A_reader_is_measured_by_how_long_the_text_on_the_page_took()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);
        var sample = (await desk.Page(page)).QuerySelector("blockquote")!.TextContent;
        sample.Any(char.IsDigit).ShouldBeFalse("it is shown as it is said");
        var took = new Pace { SyllablesAMinute = 160 }.Seconds(sample);

        var (status, _, location) = await desk.Post(page, $"{page}/do", ("phut", "1"), ("giay", (took - 60).ToString("0.0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))));

        (status, location).ShouldBe((HttpStatusCode.SeeOther, $"{page}?xong=do"));
        Voice.Of((await desk.Service<AccountStore>().Find(station.Id))!.Settings).Pace.SyllablesAMinute.ShouldBe(160, 0.5);
        (await desk.Page($"{page}?xong=do")).Body!.TextContent.ShouldContain("Đã đo và lưu: 1");
    }

    [StoreTheory]
    [InlineData("", "")]
    [InlineData("", "3")]
    [InlineData("9", "0")]
    [InlineData("một", "phút")]
    [InlineData("-1", "90")]
    public async Task A_slip_of_the_watch_is_no_pace(string minutes, string seconds)
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);

        var (status, text, _) = await desk.Post(page, $"{page}/do", ("phut", minutes), ("giay", seconds));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("cần từ 80 đến 400 tiếng một phút");
        Voice.Of((await desk.Service<AccountStore>().Find(station.Id))!.Settings).ShouldBe(Voice.Usual);
    }

    [StoreTheory]
    [InlineData("79")]
    [InlineData("401")]
    [InlineData("nhanh")]
    public async Task Nobody_reads_at_any_pace(string typed)
    {
        await using var desk = await DeskBench.Open();
        var (_, page) = await Ready(desk);

        var (status, text, _) = await desk.Post(page, page, ("nghin", "ngàn"), ("tieng", typed));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("cần từ 80 đến 400 tiếng một phút");
        text.ShouldContain($"value=\"{typed}\"");
    }

    [StoreFact]
    public async Task Who_reads_another_language_has_a_pace_of_their_own_typed_or_measured()
    {
        await using var desk = await DeskBench.Open();
        var (station, page) = await Ready(desk);
        (await desk.Page(page)).QuerySelector("form[action$='/tieng']").ShouldBeNull("a station that speaks Vietnamese alone is not asked");
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(5, 0), 15);
        await desk.Run("UPDATE slot SET language = 'Mông'", new { });
        async Task<Voice> Kept() => Voice.Of((await desk.Service<AccountStore>().Find(station.Id))!.Settings);

        (await desk.Post(page, $"{page}/tieng", ("ngon-ngu", "Mông"), ("tieng", "150,5"))).Location.ShouldBe($"{page}?xong=tieng");
        ((await Kept()).Rate("mông"), (await Kept()).Pace.SyllablesAMinute).ShouldBe((150.5, 190));
        var text = string.Concat(Enumerable.Repeat("Nyob zoo ", 60));
        await desk.Post(page, $"{page}/tieng", ("ngon-ngu", "Mông"), ("tieng", "150,5"), ("doan", text), ("phut", "1"), ("giay", ""));
        (await Kept()).Rate("Mông").ShouldBe(120);
        var (status, answer, _) = await desk.Post(page, $"{page}/tieng", ("ngon-ngu", "Mông"), ("doan", text), ("phut", ""), ("giay", "3"));
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldContain("cần từ 80 đến 400 tiếng một phút");
        await desk.Post(page, $"{page}/tieng", ("ngon-ngu", "Mông"), ("tieng", ""));
        (await Kept()).Rate("Mông").ShouldBeNull();
    }

    [StoreFact]
    public async Task What_is_no_station_has_no_voice()
    {
        await using var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);
        var page = $"/cai-dat/dai/{(await desk.Account(ChannelKind.Facebook)).Id}";

        (await desk.Status(page)).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Post("/tai-khoan", page, ("tieng", "200"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(Account Station, string Page)> Ready(DeskBench desk, string settings = "{}")
    {
        await desk.As(DeskBench.Usual);
        var station = await desk.Service<AccountStore>().Save(await desk.Account(ChannelKind.Radio) with { Settings = settings });
        return (station, $"/cai-dat/dai/{station.Id}");
    }
}
