using System.Net;
using System.Text;
using AngleSharp.Dom;
using Campaigns.Content.Items;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Gallery;

public sealed class GalleryPagesTests
{
    private const string Own = """<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1080" viewBox="0 0 1080 1080"><rect width="1080" height="1080" fill="#0B2A5B"/><rect data-box="title" data-size="20-60" data-lines="3" data-required="true" x="80" y="80" width="920" height="300" fill="#FFFFFF"/></svg>""";

    [Fact]
    public async Task Every_template_stands_there_with_its_sizes_and_a_drawing_of_sample_words()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.See("/infographic");

        page.QuerySelectorAll(".gallery-list h2").Select(h => h.TextContent.Trim()).ShouldContain("Ngày hưởng ứng");
        foreach (var image in page.QuerySelectorAll(".gallery-list img"))
        {
            using var drawing = await desk.Client.GetAsync(image.GetAttribute("src"));
            drawing.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml", image.GetAttribute("src"));
            (await drawing.Content.ReadAsStringAsync()).ShouldContain("aria-label");
        }
        page.QuerySelectorAll("section.alert").ShouldBeEmpty();
        (await desk.Status("/infographic/khong-co")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status("/infographic/observance/1x1.svg")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_centres_own_drawing_stands_there_without_a_restart_and_what_is_wrong_with_one_is_told_with_its_line()
    {
        await using var desk = await DeskBench.Open();
        await desk.See("/infographic");
        var folder = Directory.CreateDirectory(Path.Combine(desk.Folder, "templates", "cards")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "xa-toi.1080x1080.svg"), Own);
        await File.WriteAllTextAsync(Path.Combine(folder, "hong.1080x1080.svg"), Own.Replace("<rect data-box", "\n<text>Chữ</text>\n<rect data-box", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "Mẫu mới.svg"), Own);

        var page = await desk.See("/infographic");

        page.QuerySelectorAll(".gallery-list li").Single(li => li.QuerySelector("h2")!.TextContent.Trim() == "xa-toi").TextContent.ShouldContain("Mẫu của đơn vị");
        var wrong = page.QuerySelectorAll("section.alert-warning").Select(alert => alert.TextContent).ToArray();
        wrong.Length.ShouldBe(2);
        wrong.ShouldContain(text => text.Contains("hong.1080x1080.svg", StringComparison.Ordinal) && text.Contains("Dòng 2:", StringComparison.Ordinal) && text.Contains("<text>", StringComparison.Ordinal));
        wrong.ShouldContain(text => text.Contains("Mẫu mới.svg", StringComparison.Ordinal) && text.Contains("ten-mau.1080x1080.svg", StringComparison.Ordinal));
        wrong.ShouldAllBe(text => !text.Contains(desk.Folder, StringComparison.Ordinal));
        (await desk.See("/infographic/xa-toi")).QuerySelector("#o-title").ShouldNotBeNull();

        await File.WriteAllTextAsync(Path.Combine(folder, "hong.1080x1080.svg"), Own);
        File.Delete(Path.Combine(folder, "Mẫu mới.svg"));
        (await desk.See("/infographic")).QuerySelectorAll("section.alert-warning").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_is_drawn_in_the_chosen_size_and_a_box_that_is_too_full_is_told_beside_its_field()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.See("/infographic/observance");

        var drawn = (await desk.Press(page, "bang", "/infographic/observance/xem", ("o-title", "Họp bản"), ("co", "1200x630"))).Page;
        var image = drawn.QuerySelectorAll("img").ShouldHaveSingleItem();
        image.GetAttribute("width").ShouldBe("1200");
        image.GetAttribute("alt")!.ShouldContain("Họp bản");
        Encoding.UTF8.GetString(Convert.FromBase64String(image.GetAttribute("src")!.Split(',')[1])).ShouldStartWith("<svg");
        drawn.QuerySelector("#loi-title")!.TextContent.Trim().ShouldBeEmpty();

        var full = (await desk.Press(page, "bang", "/infographic/observance/xem", ("o-title", string.Join(' ', Enumerable.Repeat("dài", 300))))).Page;
        full.QuerySelectorAll("img").ShouldBeEmpty();
        var wrong = full.QuerySelector("#loi-title")!;
        wrong.TextContent.ShouldContain("ký tự");
        wrong.GetAttribute("hx-swap-oob").ShouldBe("outerMorph");
        full.QuerySelectorAll(".alert").ShouldBeEmpty();
        page.QuerySelector("#o-title")!.GetAttribute("aria-describedby").ShouldBe("loi-title");
    }

    [CardFact(paints: true)]
    public async Task It_is_saved_as_picture_drawing_and_page()
    {
        await using var desk = await DeskBench.Open();
        var token = (await desk.See("/infographic/observance")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (form, begins) in new[] { ("png", "\u0089PNG"), ("svg", "<svg"), ("pdf", "%PDF-") })
        {
            using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("o-title", "Họp bản"), new("co", "1200x630")]);
            using var saved = await desk.Client.PostAsync($"/infographic/observance/tai.{form}", fields);
            saved.StatusCode.ShouldBe(HttpStatusCode.OK, form);
            saved.Content.Headers.ContentDisposition!.FileName.ShouldBe($"observance-1200x630.{form}");
            Encoding.Latin1.GetString(await saved.Content.ReadAsByteArrayAsync()).ShouldStartWith(begins);
        }
        (await desk.Press("/infographic/observance", "bang", "/infographic/observance/tai.exe")).Status.ShouldBe(HttpStatusCode.NotFound);
        var full = await desk.Press("/infographic/observance", "bang", null, ("o-title", string.Join(' ', Enumerable.Repeat("dài", 300))));
        full.Status.ShouldBe(HttpStatusCode.BadRequest);
        full.Page.QuerySelector("#loi-title")!.TextContent.ShouldContain("ký tự");
    }

    [StoreFact]
    public async Task It_is_used_for_an_item_whose_page_opens_with_the_words_and_keeps_them()
    {
        await using var desk = await DeskBench.Open();
        var item = await desk.Item();
        var page = await desk.See($"/infographic/observance?tin={item.Id}");
        page.QuerySelector("#o-title")!.TextContent.ShouldBe(item.Title);

        var opened = await desk.Press(page, "bang", "/infographic/observance/dung", ("o-title", "Họp chiều thứ Bảy"), ("o-date", "12/9/2026"));
        opened.Status.ShouldBe(HttpStatusCode.OK);
        opened.Page.QuerySelector("#o-title")!.TextContent.ShouldBe("Họp chiều thứ Bảy");
        (await desk.Service<ItemStore>().Cards(item.Id)).ShouldBeEmpty();

        (await desk.Press((IDocument)opened.Page, "bang")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<ItemStore>().Cards(item.Id)).ShouldHaveSingleItem().Boxes["date"].ShouldBe("12/9/2026");
        (await desk.Press("/infographic/observance", "bang", "/infographic/observance/dung", ("tin", "khong-co"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [StoreFact]
    public async Task Whoever_only_looks_may_try_a_template_and_give_it_to_no_item()
    {
        await using var desk = await DeskBench.Open();
        var item = await desk.Item();
        await desk.As("Người xem", PersonRole.Viewer);
        var page = await desk.See("/infographic/observance");
        page.QuerySelector("#tin").ShouldBeNull();
        (await desk.Press(page, "bang", "/infographic/observance/xem", ("o-title", "Họp"))).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.Press(page, "bang", "/infographic/observance/dung", ("tin", item.Id))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_photograph_is_tried_without_what_its_camera_wrote_seen_by_its_person_alone_and_kept_half_an_hour_at_most()
    {
        await using var desk = await DeskBench.Open();
        var page = await desk.See("/infographic/model");
        page.QuerySelector("form#bang")!.GetAttribute("enctype").ShouldBe("multipart/form-data");
        (await Send(desk, page, "anh", "Tệp"u8.ToArray())).QuerySelector("[role=alert]")!.TextContent.ShouldContain("không phải ảnh");

        var tried = await Send(desk, page, "anh", TestPicture.Jpeg(640, 480), ("o-title", "Van tưới tự động"));

        tried.QuerySelector("#o-title")!.TextContent.ShouldBe("Van tưới tự động");
        var key = tried.QuerySelector("input[name=o-photo]")!.GetAttribute("value")!;
        var look = await Send(desk, tried, "xem", null, ("o-photo", key));
        Drawing(look).ShouldContain("data:image/jpeg;base64,");
        Drawing(tried).ShouldContain("data:image/jpeg;base64,");
        var kept = Convert.FromBase64String(Drawing(look).Split("data:image/jpeg;base64,")[1].Split('"')[0]);
        Encoding.Latin1.GetString(kept).ShouldNotContain(TestPicture.Place);

        (await Send(desk, tried, "bo-anh", null, ("o-photo", key))).QuerySelector("input[name=o-photo]").ShouldBeNull();
        (await Send(desk, tried, "xem", null, ("o-photo", key))).QuerySelector("#loi-photo")!.TextContent.ShouldContain("Chọn lại ảnh");

        key = (await Send(desk, page, "anh", TestPicture.Jpeg(640, 480))).QuerySelector("input[name=o-photo]")!.GetAttribute("value")!;
        await desk.As("Người khác", PersonRole.Editor);
        page = await desk.See("/infographic/model");
        (await Send(desk, page, "xem", null, ("o-photo", key))).QuerySelectorAll("img").ShouldBeEmpty();
        key = (await Send(desk, page, "anh", TestPicture.Jpeg(640, 480))).QuerySelector("input[name=o-photo]")!.GetAttribute("value")!;
        desk.Clock.Advance(TimeSpan.FromMinutes(31));
        (await Send(desk, page, "xem", null, ("o-photo", key))).QuerySelectorAll("img").ShouldBeEmpty();
    }

    private static string Drawing(IDocument page) => Encoding.UTF8.GetString(Convert.FromBase64String(page.QuerySelector(".writing-card img")!.GetAttribute("src")!.Split(',')[1]));

    private static async Task<IDocument> Send(DeskBench desk, IDocument page, string act, byte[]? photograph, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields.Any(field => field.Name == "o-title") ? fields : [.. fields, ("o-title", "Mô hình hay")])
            form.Add(new StringContent(value), name);
        if (photograph is not null)
            form.Add(new ByteArrayContent(photograph), "anh", "van tuoi.jpg");
        using var answer = await desk.Client.PostAsync($"/infographic/model/{act}", form);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
