using System.Net;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Setup;

/// <summary>The unit's dictionary: written, tried out, changed and removed.</summary>
public sealed class ReadingPagesTests
{
    [StoreFact]
    public async Task An_entry_is_kept_changed_and_removed_and_each_stands_in_the_audit()
    {
        await using var desk = await Ready();
        var page = Address(desk);

        (await desk.Post(page, page, ("viet", "Nà Ban"), ("doc", "na ban"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Post(page, page, ("viet", "Nà Ban"), ("doc", "nà ban"))).Location.ShouldBe($"{page}?xong=luu");
        (await Readings(desk)).ShouldBe(new Dictionary<string, string> { ["Nà Ban"] = "nà ban" });
        (await desk.Page($"{page}?sua=N%C3%A0%20Ban")).QuerySelector("#doc")!.GetAttribute("value").ShouldBe("nà ban");
        (await desk.Post(page, $"{page}/bo", ("viet", "Nà Ban"))).Location.ShouldBe($"{page}?xong=bo");
        await desk.Post(page, $"{page}/bo", ("viet", "Nà Ban"));

        (await Readings(desk)).ShouldBeEmpty();
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'unit.reading'")).ShouldBe(3);
    }

    [StoreFact]
    public async Task A_sentence_is_read_with_the_entry_before_it_is_kept()
    {
        await using var desk = await Ready();
        var page = Address(desk);
        (string, string)[] typed = [("viet", "TTHC"), ("doc", "trung tâm học tập cộng đồng"), ("cau", "Họp tại TTHC lúc 7h30")];

        var (status, text, _) = await desk.Post(page, $"{page}/thu", typed);
        var part = await Part(desk, typed);

        status.ShouldBe(HttpStatusCode.OK);
        foreach (var said in new[] { text, part })
        {
            said.ShouldContain("Họp tại trung tâm học tập cộng đồng lúc bảy giờ ba mươi phút");
            said.ShouldContain("Nếu không có mục này:");
        }
        part.ShouldNotContain("<html");
        (await Part(desk, ("viet", "TTHC"), ("doc", ""), ("cau", "Họp lúc 7h30"))).ShouldNotContain("Nếu không có mục này:", customMessage: "half an entry is none yet");
        (await Readings(desk)).ShouldBeEmpty();
    }

    [StoreTheory]
    [InlineData("", "nhà văn hóa", "Chữ trong bài cần từ 1 đến 100 ký tự.")]
    [InlineData("NVH", "", "Cách đọc cần từ 1 đến 300 ký tự.")]
    [InlineData("QL6", "quốc lộ 6", "Cách đọc còn chữ số.")]
    public async Task What_cannot_be_read_is_not_kept(string written, string spoken, string said)
    {
        await using var desk = await Ready();

        var (status, page, _) = await desk.Post(Address(desk), Address(desk), ("viet", written), ("doc", spoken));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain(said);
        (await Readings(desk)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_long_dictionary_comes_in_pages_and_has_an_end()
    {
        await using var desk = await Ready();
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = new UnitSettings { Readings = Enumerable.Range(0, UnitRules.MostReadings).ToDictionary(i => $"T{i:000}", _ => "tê") } });
        var page = Address(desk);

        (await desk.Page(page)).QuerySelectorAll("form[action$='/bo']").Length.ShouldBe(ReadingsView.PageSize);
        (await desk.Page($"{page}?trang=5")).Body!.TextContent.ShouldContain("T499");
        (await desk.Post(page, page, ("viet", "Thêm"), ("doc", "thêm"))).Text.ShouldContain("Từ điển có tối đa 500 mục.");
        (await desk.Post(page, page, ("viet", "T001"), ("doc", "tê một"))).Status.ShouldBe(HttpStatusCode.SeeOther, "what is there is changed all the same");
    }

    [StoreFact]
    public async Task Proper_names_are_kept_one_a_line_and_what_changed_stands_in_the_audit()
    {
        await using var desk = await Ready();
        var page = Address(desk);

        (await List(desk, ("ten-rieng", "Lò Văn Toản\r\nNà Ban\r\n"))).Location.ShouldBe($"{page}?xong=ten");
        (await List(desk, ("ten-rieng", "Lò Văn Toản\nBản Lìm"))).Location.ShouldBe($"{page}?xong=ten");
        (await List(desk, ("ten-rieng", "Lò Văn Toản\nBản Lìm"))).Location.ShouldBe($"{page}?xong=ten");

        (await Names(desk)).ShouldBe(["Lò Văn Toản", "Bản Lìm"]);
        (await desk.Page(page)).QuerySelector("#ten-rieng")!.TextContent.ShouldBe("Lò Văn Toản\nBản Lìm");
        (await desk.Service<Database>().Read(session => session.List<string>("SELECT detail FROM audit WHERE act = 'unit.properNames' ORDER BY at, id"))).ShouldBe(["thêm Lò Văn Toản, Nà Ban", "thêm Bản Lìm; bỏ Nà Ban"], ignoreOrder: true);
        (await List(desk, ("ten-rieng", "không viết hoa"))).Text.ShouldContain("“không viết hoa” chưa viết hoa");
    }

    [StoreFact]
    public async Task A_list_that_somebody_changed_meanwhile_is_not_written_over()
    {
        await using var desk = await Ready();
        var page = Address(desk);
        var opened = (await desk.Page(page)).QuerySelector("[name=truoc]")!.GetAttribute("value")!;
        await List(desk, ("ten-rieng", "Nà Ban"));

        var (status, text, _) = await desk.Post(page, $"{page}/ten-rieng", ("truoc", opened), ("ten-rieng", "Bản Lìm"));

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain("Có người vừa đổi danh sách này");
        text.ShouldContain("Bản Lìm", customMessage: "what was typed is not lost");
        (await Names(desk)).ShouldBe(["Nà Ban"]);
    }

    private static async Task<DeskBench> Ready()
    {
        var desk = await DeskBench.Open();
        await desk.As(DeskBench.Usual);
        return desk;
    }

    private static string Address(DeskBench desk) => $"/cai-dat/don-vi/{desk.Unit.Id}/cach-doc";

    private static async Task<IReadOnlyList<string>> Names(DeskBench desk) => (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.ProperNames;

    private static async Task<IReadOnlyDictionary<string, string>> Readings(DeskBench desk) => (await desk.Service<UnitStore>().ByCodeOrName(desk.Unit.Id))!.Settings.Readings;

    /// <summary>Saves the list of names as the page has it now.</summary>
    private static async Task<(HttpStatusCode Status, string Text, string? Location)> List(DeskBench desk, params (string Name, string Value)[] typed) =>
        await desk.Post(Address(desk), $"{Address(desk)}/ten-rieng", [("truoc", (await desk.Page(Address(desk))).QuerySelector("[name=truoc]")!.GetAttribute("value")!), .. typed]);

    /// <summary>As the page's script asks.</summary>
    private static async Task<string> Part(DeskBench desk, params (string Name, string Value)[] typed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address(desk)}/thu")
        {
            Content = new FormUrlEncodedContent([.. typed.Select(t => KeyValuePair.Create(t.Name, t.Value)), KeyValuePair.Create("__RequestVerificationToken", await desk.Signature(Address(desk)))]),
        };
        request.Headers.Add("HX-Request", "true");
        using var response = await desk.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
