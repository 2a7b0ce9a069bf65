using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Collecting;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Content.Workbooks;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Collecting;

/// <summary>Figures asked for, sent from a phone that is not signed in, and accepted. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class CollectingPagesTests
{
    [StoreFact]
    public async Task A_round_is_begun_answered_by_its_link_and_accepted()
    {
        await using var desk = await DeskBench.Open();
        var (round, link, _, _) = await Asked(desk);
        using var phone = Phone(desk);
        var page = await Get(phone, link);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Số liệu 6 tháng");
        page.QuerySelectorAll("main a").ShouldBeEmpty("nothing leads on into the desk");

        (await Send(phone, link, [("so-buoi", "12 buổi"), ("nguoi-gui", "Vàng A Páo")])).Page.QuerySelector(".alert-danger")!.TextContent.ShouldContain("không phải là số");
        (await Send(phone, link, [("so-buoi", "12"), ("so-rieng-1", "1.250,5"), ("nguoi-gui", "Vàng A Páo"), ("tin-0", "Thôn ra quân"), ("loi-0", "Sáng nay, thôn ra quân."), ("mo-ta-anh", "Bà con dự họp")], TestPicture.Jpeg())).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await Get(phone, link + "?xong=1")).QuerySelector(".alert-success")!.TextContent.ShouldContain("Đã nhận lúc 08:00 ngày 05/10/2026: 2 số liệu, 1 ảnh, 1 tin; người gửi Vàng A Páo.");

        var shown = await desk.Page(round);
        shown.QuerySelector(".thu-tom-tat")!.TextContent.ShouldContain("1 trên 2 nơi đã gửi");
        shown.QuerySelector("section[aria-labelledby=tong]")!.TextContent.ShouldContain("1.250,5");
        shown.QuerySelector("section[aria-labelledby=tong]")!.TextContent.ShouldContain("chưa có: Thôn Pom");
        var part = shown.QuerySelectorAll("a").First(a => a.TextContent == "Thôn Nà Ban").GetAttribute("href")!;
        (await desk.Page(part)).QuerySelector(".library-strip img")!.GetAttribute("alt").ShouldBe("Bà con dự họp");
        (await desk.Post(part, $"{part}/nhan", ("ban", "1"), ("anh", "kho"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await desk.Service<FigureStore>().List([desk.Unit.Id], new(2026, 1, 1), new(2026, 12, 31))).Rows.Select(figure => (figure.Value, figure.Source)).ShouldBe([(12, "Thôn Nà Ban"), (1250.5, "Thôn Nà Ban")], ignoreOrder: true);
        var entry = (await desk.Service<LibraryStore>().List(new LibrarySought { Units = [desk.Unit.Id] })).Entries.ShouldHaveSingleItem();
        entry.Notes.Credit.ShouldBe("Vàng A Páo, Thôn Nà Ban");
        Encoding.Latin1.GetString((await desk.Service<FrozenStore>().Find(entry.Hash!))!.Bytes).ShouldNotContain(TestPicture.Place);
        var draft = (await desk.Page(part)).QuerySelector("a[href^='/tin-bai/']")!.GetAttribute("href")!;
        (await desk.Service<ItemStore>().Find(draft.Split('/')[^1]))!.Title.ShouldBe("Thôn ra quân");
        (await Get(phone, link)).QuerySelector("form").ShouldBeNull("what was accepted changes no more");
    }

    [StoreFact]
    public async Task What_is_sent_back_says_why_on_the_page_of_the_link_and_is_sent_again()
    {
        await using var desk = await DeskBench.Open();
        var (round, link, part, _) = await Asked(desk);
        using var phone = Phone(desk);
        await Send(phone, link, [("so-buoi", "3"), ("nguoi-gui", "Vàng A Páo")]);

        (await desk.Post(part, $"{part}/tra-lai", ("ban", "1"), ("ly-do", "Thiếu quý II"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        var page = await Get(phone, link);
        page.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Thiếu quý II");
        page.QuerySelector("#so-buoi")!.GetAttribute("value").ShouldBe("3");
        (await desk.Page(round)).QuerySelector(".thu-tom-tat")!.TextContent.ShouldContain("0 trên 2 nơi đã gửi");
        (await Send(phone, link, [("so-buoi", "5"), ("nguoi-gui", "Vàng A Páo")])).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Post(part, $"{part}/nhan", ("ban", "1"))).Text.ShouldContain("vừa gửi lại; bạn đang xem bản cũ");
    }

    [StoreFact]
    public async Task A_pin_stands_before_the_link_and_a_new_link_or_a_revoked_one_ends_it()
    {
        await using var desk = await DeskBench.Open();
        var (round, link, part, pin) = await Asked(desk, pin: true);
        var kept = (await desk.Value<string>("SELECT pin FROM collecting_link"))!;
        using var phone = Phone(desk);

        var door = await Get(phone, link);
        door.QuerySelector("#so-buoi").ShouldBeNull();
        door.QuerySelector("h1")!.TextContent.ShouldBe("Gửi số liệu");
        kept.ShouldNotContain(pin!, customMessage: "the store holds no PIN");
        (await Send(phone, link, [("so-buoi", "5"), ("nguoi-gui", "Kẻ lạ")])).Page.QuerySelector("#pin").ShouldNotBeNull("nothing is taken before the PIN");
        using (var wrong = await phone.PostAsync(link, new FormUrlEncodedContent([KeyValuePair.Create("pin", "000000")])))
            wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using (var right = await phone.PostAsync(link, new FormUrlEncodedContent([KeyValuePair.Create("pin", pin!)])))
            right.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Get(phone, link)).QuerySelector("#so-buoi").ShouldNotBeNull();

        var (again, _) = Link(await desk.Post(round, $"{round}/lien-ket", ("noi", part.Split('/')[^1])));
        (await phone.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await phone.GetAsync(again)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await desk.Post(part, $"{part}/thu-hoi")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await phone.GetAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await desk.Value<long>("SELECT closed_why FROM collecting_link WHERE pin IS NULL")).ShouldBe((long)LinkClosed.Revoked);
    }

    [StoreFact]
    public async Task What_was_typed_waits_behind_the_pin_and_two_telephones_may_look_at_once()
    {
        await using var desk = await DeskBench.Open();
        var (_, link, part, pin) = await Asked(desk, pin: true);
        using var phone = Phone(desk);
        using var other = Phone(desk);
        foreach (var one in new[] { phone, other })
            using (var opened = await one.PostAsync(link, new FormUrlEncodedContent([KeyValuePair.Create("pin", pin!)])))
                opened.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Get(phone, link)).QuerySelector("#so-buoi").ShouldNotBeNull("the second did not shut the first out");

        desk.Clock.Advance(PersonalLinks.Look);
        var (status, door) = await Send(phone, link, [("so-buoi", "khoảng 4"), ("nguoi-gui", "Cô Hạnh"), ("ghi-chu", "gõ \"nửa\" tiếng"), ("tin-0", "Thôn ra quân"), ("loi-0", "Sáng nay.\nBà con ra quân.")]);

        status.ShouldBe(HttpStatusCode.OK);
        door.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chưa gửi: đã quá 30 phút");
        var form = door.QuerySelector("form")!;
        form.GetAttribute("action").ShouldBe(link);
        KeyValuePair<string, string>[] Typed(string typed) => [.. form.QuerySelectorAll("input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? "")), KeyValuePair.Create("pin", typed)];
        using (var wrong = await phone.PostAsync(link, new FormUrlEncodedContent(Typed("000000"))))
            new HtmlParser().ParseDocument(await wrong.Content.ReadAsStringAsync()).QuerySelector("input[name=ghi-chu]")!.GetAttribute("value").ShouldBe("gõ \"nửa\" tiếng");
        using (var right = await phone.PostAsync(link, new FormUrlEncodedContent(Typed(pin!))))
        {
            right.StatusCode.ShouldBe(HttpStatusCode.OK);
            var page = new HtmlParser().ParseDocument(await right.Content.ReadAsStringAsync());
            page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Chưa gửi. Những gì vừa điền còn nguyên");
            (page.QuerySelector("#so-buoi")!.GetAttribute("value"), page.QuerySelector("#nguoi-gui")!.GetAttribute("value"), page.QuerySelector("#ghi-chu")!.TextContent, page.QuerySelector("#loi-0")!.TextContent.ReplaceLineEndings("\n"))
                .ShouldBe(("khoảng 4", "Cô Hạnh", "gõ \"nửa\" tiếng", "Sáng nay.\nBà con ra quân."));
        }
        (await Send(phone, link, [("so-buoi", "4"), ("nguoi-gui", "Cô Hạnh")])).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Page(part)).Body!.TextContent.ShouldContain("Cô Hạnh");
    }

    [StoreFact]
    public async Task A_workbook_that_comes_back_is_taken_in_and_what_is_wrong_is_told_by_row_and_column()
    {
        await using var desk = await DeskBench.Open();
        var (round, _, part, _) = await Asked(desk);
        var form = await desk.Client.GetByteArrayAsync($"{part}/bieu.xlsx");
        var (kept, asked) = (desk.Service<CollectingStore>(), part.Split('/')[^1]);
        (await Upload(desk, round, form)).Text.ShouldContain("Chưa ghi tên người gửi");

        var found = (await kept.Find(round.Split('/')[^1]))!;
        var filled = AnswerSheet.Write(found, (await kept.Part(asked))! with { Answer = new() { Values = new Dictionary<string, double> { ["buoi"] = 7 }, Sender = "Ông Sơn" } }, desk.Unit.Name);
        (await Upload(desk, round, filled)).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await kept.Part(asked))!.Answer!.Way.ShouldBe(AnswerWay.Workbook);
        (await Upload(desk, round, AnswerSheet.Write(found, (await kept.Part(asked))! with { Id = "khac" }, ""))).Text.ShouldContain("Biểu này không thuộc đợt thu này.");
        (await Upload(desk, round, [1, 2, 3])).Text.ShouldContain("bị hỏng");
    }

    [StoreFact]
    public async Task A_workbook_that_is_older_than_what_was_sent_since_takes_its_place_only_where_somebody_says_so()
    {
        await using var desk = await DeskBench.Open();
        var (round, link, part, _) = await Asked(desk);
        var (kept, asked) = (desk.Service<CollectingStore>(), part.Split('/')[^1]);
        var old = AnswerSheet.Write((await kept.Find(round.Split('/')[^1]))!, (await kept.Part(asked))! with { Answer = new() { Values = new Dictionary<string, double> { ["buoi"] = 7 }, Sender = "Ông Sơn" } }, desk.Unit.Name);
        using var phone = Phone(desk);
        await Send(phone, link, [("so-buoi", "9"), ("nguoi-gui", "Vàng A Páo")]);

        var refused = await Upload(desk, round, old);

        (refused.Status, refused.Text.Contains("Số liệu của Thôn Nà Ban đã được gửi hoặc nhập sau khi biểu này được tải"), refused.Text.Contains("name=\"thay\"")).ShouldBe((HttpStatusCode.Conflict, true, true));
        (await kept.Part(asked))!.Answer!.Values["buoi"].ShouldBe(9);
        (await desk.Page(round)).QuerySelector("input[name=thay]").ShouldBeNull("it is asked only where there is something to ask");
        (await Upload(desk, round, old, sure: true)).Status.ShouldBe(HttpStatusCode.SeeOther);
        ((await kept.Part(asked))!.Answer!.Values["buoi"], (await kept.Part(asked))!.Sends).ShouldBe((7, 2));
        (await Upload(desk, round, await desk.Client.GetByteArrayAsync($"{part}/bieu.xlsx"))).Status.ShouldBe(HttpStatusCode.SeeOther, "the newest form asks nothing");
    }

    [StoreFact]
    public async Task That_a_link_can_be_opened_on_this_machine_alone_is_said_before_it_is_made_until_a_public_address_is_set()
    {
        await using var desk = await DeskBench.Open();
        var (round, _, _, _) = await Asked(desk);

        var said = (await desk.Page(round)).QuerySelector("form[action$=lien-ket] #dia-chi")!;
        said.TextContent.ShouldContain("Chạy trên máy này và mạng nội bộ, qua http.", customMessage: "as the first page has it");
        said.TextContent.ShouldContain($"({desk.Client.BaseAddress!.ToString().TrimEnd('/')}) chỉ mở được");
        said.TextContent.ShouldContain(".xlsx");
        said.QuerySelector("a")!.GetAttribute("href").ShouldBe("/cai-dat/dia-chi");
        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = desk.Unit.Settings with { PublicAddress = "https://xa.example" } });

        (await desk.Page(round)).QuerySelector("#dia-chi").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_new_round_asks_for_the_days_of_the_report_that_is_due()
    {
        await using var desk = await DeskBench.Open();
        await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new() { Document = new() { Number = "27/KH-TTTT" }, Tasks = [], Duties = [new() { Kind = DutyKind.Year, BeforeDay = 25, BeforeMonth = 11, Reporter = "Các bản, trường học" }] });
        var begin = $"/thu-so-lieu/don-vi/{desk.Unit.Id}/moi";

        var page = await desk.Page(begin);
        (Field(page, "tu-ngay"), Field(page, "den-ngay"), Field(page, "han")).ShouldBe(("2025-11-15", "2026-11-14", "2026-11-24"));
        page.Body!.TextContent.ShouldContain("Hạn đề xuất theo 27/KH-TTTT: Các bản, trường học gửi chậm nhất ngày 24/11/2026.");

        static string? Field(IDocument page, string id) => page.QuerySelector($"#{id}")!.GetAttribute("value");
    }

    [StoreFact]
    public async Task The_letter_and_the_list_are_for_those_who_may_collect()
    {
        await using var desk = await DeskBench.Open();
        var (round, _, _, _) = await Asked(desk);
        using var letter = await desk.Client.PostAsync($"{round}/cong-van.docx", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await desk.Signature(round)), KeyValuePair.Create("chuc-danh", "1"), KeyValuePair.Create("nguoi-ky", "Lò Văn A")]));
        letter.Content.Headers.ContentType!.MediaType.ShouldBe(RoundPages.Word);
        (await desk.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'collecting.letter'")).ShouldBe(1);
        var list = $"/thu-so-lieu/don-vi/{desk.Unit.Id}/noi-gui";
        (await desk.Post(list, list, ("danh-sach", "; Trường học"))).Text.ShouldContain("dòng 1: Dòng này không có tên.");

        await desk.As("Người xem", PersonRole.Viewer);

        (await desk.Page(round)).QuerySelector("form[action$=khep]").ShouldBeNull();
        (await desk.Status(list)).ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>A round that two owe, with the link of the first.</summary>
    private static async Task<(string Round, string Link, string Part, string? Pin)> Asked(DeskBench desk, bool pin = false)
    {
        var unit = $"/thu-so-lieu/don-vi/{desk.Unit.Id}";
        (await desk.Post($"{unit}/noi-gui", $"{unit}/noi-gui", ("danh-sach", "Thôn Nà Ban; ; Ông Páo\nThôn Pom"))).Location!.ShouldEndWith("?moi=2");
        var ids = (await desk.Page($"{unit}/moi")).QuerySelectorAll("input[name=noi-gui]").Select(box => box.GetAttribute("value")!).ToArray();
        var (status, text, round) = await desk.Post($"{unit}/moi", $"{unit}/moi", ("ten", "Số liệu 6 tháng"), ("tu-ngay", "2026-01-01"), ("den-ngay", "2026-06-30"), ("han", "2026-10-12"), ("so-lieu", "buoi"), ("rieng", "Số mô hình; mô hình"), ("anh", "1"), ("tin", "1"), ("noi-gui", ids[0]), ("noi-gui", ids[1]));
        status.ShouldBe(HttpStatusCode.SeeOther, text);
        var part = (await desk.Page(round!)).QuerySelectorAll("a").First(a => a.TextContent == "Thôn Nà Ban").GetAttribute("href")!;
        var made = await desk.Post(round!, $"{round}/lien-ket", pin ? [("noi", part.Split('/')[^1]), ("pin", "1")] : [("noi", part.Split('/')[^1])]);
        var (link, asked) = Link(made);
        return (round!, link, part, asked);
    }

    private static (string Link, string? Pin) Link((HttpStatusCode Status, string Text, string? Location) made)
    {
        made.Status.ShouldBe(HttpStatusCode.OK, made.Text);
        var page = new HtmlParser().ParseDocument(made.Text);
        var message = page.QuerySelector("textarea[readonly]")!.TextContent;
        var pin = page.QuerySelector(".thu-pin")?.TextContent;
        message.ShouldNotContain(pin ?? "\0", customMessage: "the PIN goes another way than the link");
        return (new Uri(message.Split(' ', '\n').Single(word => word.StartsWith("http", StringComparison.Ordinal))).AbsolutePath, pin);
    }

    private static HttpClient Phone(DeskBench desk) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = desk.Client.BaseAddress };

    private static async Task<IDocument> Get(HttpClient phone, string path) => new HtmlParser().ParseDocument(await phone.GetStringAsync(path));

    private static async Task<(HttpStatusCode Status, IDocument Page)> Send(HttpClient phone, string link, (string Name, string Value)[] fields, byte[]? picture = null)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        if (picture is not null)
            content.Add(new ByteArrayContent(picture), "anh", "anh.jpg");
        using var answer = await phone.PostAsync($"{link}/gui", content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()));
    }

    private static async Task<(HttpStatusCode Status, string Text)> Upload(DeskBench desk, string round, byte[] bytes, bool sure = false)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await desk.Signature(round)), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "tep", "so-lieu.xlsx" } };
        if (sure)
            content.Add(new StringContent("1"), "thay");
        using var answer = await desk.Client.PostAsync($"{round}/nhap-bieu", content);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
