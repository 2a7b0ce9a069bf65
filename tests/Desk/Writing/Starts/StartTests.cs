using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Items;
using Campaigns.Content.Remarks;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Writing.Starts;

/// <summary>Beginning an item from words that exist already.</summary>
public sealed class StartTests
{
    [StoreFact]
    public async Task A_word_file_becomes_an_item_with_its_title_and_a_note_of_what_was_left_behind()
    {
        await using var desk = await WritingBench.Open();

        var begun = await Upload(desk, "Thông báo.docx", Docx("Th«ng b¸o häp b¶n", "KÝnh mêi bµ con ®Õn dù häp b¶n ®Ó bµn viÖc chuyÓn ®æi sè."));

        begun.Status.ShouldBe(HttpStatusCode.Redirect);
        var item = await Made(desk, begun.Location!);
        (item.Title, item.Body, item.Person).ShouldBe(("Thông báo họp bản", "Kính mời bà con đến dự họp bản để bàn việc chuyển đổi số.", WritingBench.Writer));
        (await desk.Service<RemarkStore>().Of(item.Id)).ShouldHaveSingleItem().Words.ShouldContain("TCVN3");
    }

    [StoreFact]
    public async Task A_file_that_is_no_word_file_begins_nothing_and_the_form_says_why()
    {
        await using var desk = await WritingBench.Open();

        foreach (var (name, bytes, why) in new[] { ("a.docx", new byte[] { 1, 2, 3 }, "hỏng"), ("a.pdf", [1], "Chỉ đọc được tệp .docx"), ("a.docx", [], "Chưa chọn tệp"), ("to.docx", new byte[11 * 1024 * 1024], "quá lớn") })
        {
            var refused = await Upload(desk, name, bytes);
            refused.Status.ShouldBe(HttpStatusCode.BadRequest, name);
            refused.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(why);
            refused.Page.QuerySelector("details[open] #tep").ShouldNotBeNull();
        }
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(0);
    }

    [StoreFact]
    public async Task Pasted_words_become_an_item_with_their_marks_where_the_browser_had_them()
    {
        await using var desk = await WritingBench.Open();

        var plain = await Made(desk, (await desk.Press("/tin-bai/moi", "/moi/chu", null, ("chu", "Họp bản\r\nMời bà con."))).Location!);
        var marked = await Made(desk, (await desk.Press("/tin-bai/moi", "/moi/chu", null, ("chu", "Họp bản Mời bà con."), ("html", "<h1>Họp bản</h1><p>Mời <b>bà con</b>.</p>"))).Location!);

        (plain.Title, plain.Body).ShouldBe(("Họp bản", "Mời bà con."));
        (marked.Title, marked.Body).ShouldBe(("Họp bản", "Mời **bà con**."));
        var empty = await desk.Press("/tin-bai/moi", "/moi/chu", null, ("chu", " "));
        (empty.Status, empty.Page.QuerySelector("[role=alert]")!.TextContent).ShouldBe((HttpStatusCode.BadRequest, "Chưa dán chữ nào. Dán chữ vào ô rồi bấm lại."));
    }

    [StoreFact]
    public async Task What_is_marked_secret_is_not_kept_however_it_comes()
    {
        await using var desk = await WritingBench.Open();

        (await desk.Press("/tin-bai/moi", "/moi/chu", null, ("chu", "MẬT\r\nKế hoạch"))).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("MẬT");
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_link_gives_title_summary_and_source_and_none_of_the_article()
    {
        await using var site = await Site();
        await using var desk = await DeskBench.Open(settings: [("Channels:AllowPrivateAddresses", "true")]);

        var item = await Made(desk, (await desk.Press("/tin-bai/moi", "/moi/lien-ket", null, ("dia-chi", $"{Address(site)}/tin"))).Location!);

        (item.Title, item.Summary, item.Origin, item.Link).ShouldBe(("Ra quân", "Tóm tắt.", Origin.Reprinted, $"{Address(site)}/tin"));
        item.Body.ShouldBe($"Nguồn: [Báo Bản]({Address(site)}/tin).");
        var gone = await desk.Press("/tin-bai/moi", "/moi/lien-ket", null, ("dia-chi", $"{Address(site)}/mat"));
        gone.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("404");
        gone.Page.QuerySelector("details[open] #dia-chi")!.GetAttribute("value").ShouldBe($"{Address(site)}/mat");
    }

    [StoreFact]
    public async Task A_link_into_a_closed_network_is_not_followed()
    {
        await using var site = await Site();
        await using var desk = await WritingBench.Open();

        var refused = await desk.Press("/tin-bai/moi", "/moi/lien-ket", null, ("dia-chi", $"{Address(site)}/tin"));

        refused.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("mạng nội bộ");
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(0);
    }

    [StoreFact]
    public async Task An_old_item_is_found_with_and_without_marks_and_copied_without_its_times()
    {
        await using var desk = await WritingBench.Open();
        await desk.Item("Ngày Chuyển đổi số 2025", "Sáng 10/10/2025, theo Kế hoạch số 07/KH-UBND.", more: item => item with { NotAfter = desk.Clock.GetUtcNow() });
        await desk.Item("Tin khác");

        foreach (var sought in new[] { "chuyen doi so", "chuyển đổi số" })
            (await desk.See($"/tin-bai/moi/bai-cu?tim={Uri.EscapeDataString(sought)}")).QuerySelectorAll(".title").ShouldHaveSingleItem().TextContent.ShouldBe("Ngày Chuyển đổi số 2025");
        var page = await desk.See("/tin-bai/moi/bai-cu?tim=chuyen");
        var copied = await desk.Press(page, "/moi/bai-cu", null, ("tin", page.QuerySelector("button[name=tin]")!.GetAttribute("value")!));

        var item = await Made(desk, copied.Location!);
        (item.Title, item.Body, item.NotAfter, item.State, item.Revision).ShouldBe(("Ngày Chuyển đổi số 2025", "Sáng 10/10/2025, theo Kế hoạch số 07/KH-UBND.", null, ItemState.Draft, 1));
        (await desk.Service<RemarkStore>().Of(item.Id)).ShouldHaveSingleItem().Words.ShouldBe("Chép từ bài “Ngày Chuyển đổi số 2025”. Xem lại trước khi gửi duyệt: ngày 10/10/2025; năm 2025; số văn bản 07/KH-UBND.");
    }

    private static Task<Item> Made(DeskBench desk, string location) => Found(desk, location.Split('/')[^1]);

    private static async Task<Item> Found(DeskBench desk, string id) => (await desk.Service<ItemStore>().Find(id)).ShouldNotBeNull();

    private static async Task<(HttpStatusCode Status, IDocument Page, string? Location)> Upload(DeskBench desk, string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await desk.Signature("/tin-bai/moi")), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "tep", name } };
        using var answer = await desk.Client.PostAsync("/tin-bai/moi/tep", content);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.Headers.Location?.ToString());
    }

    private static byte[] Docx(params string[] lines)
    {
        var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Write(archive, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write(archive, "word/document.xml", $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{string.Concat(lines.Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"))}</w:body></w:document>""");
        }
        return stream.ToArray();
    }

    private static void Write(System.IO.Compression.ZipArchive archive, string part, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(part).Open());
        writer.Write(content);
    }

    private static async Task<WebApplication> Site()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/tin", () => Results.Content("""<meta property="og:title" content="Ra quân"><meta property="og:description" content="Tóm tắt."><meta property="og:site_name" content="Báo Bản"><p>Lời bài của báo.</p>""", "text/html; charset=utf-8"));
        await app.StartAsync();
        return app;
    }

    private static string Address(WebApplication app) => app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
