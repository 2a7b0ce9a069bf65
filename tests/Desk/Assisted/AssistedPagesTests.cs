using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Channels.Assisted;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Desk.Pictures;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Assisted;

/// <summary>The pages as a phone sends their forms: no script, a cookie, and what signs them.</summary>
public sealed class AssistedPagesTests
{
    private const string Words = "Ngày hội “số” <xã Mường Sáng>\n\nMời bà con & các cháu.";

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [StoreFact]
    public async Task What_waits_is_listed_and_leads_to_its_page()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);

        var list = await Page(desk, "/dang-tay");

        var line = list.QuerySelectorAll("a.hand-line").ShouldHaveSingleItem();
        line.GetAttribute("href").ShouldBe($"/dang-tay/{post}");
        line.TextContent.ShouldContain("Kênh Assisted");
        line.TextContent.ShouldContain("Chậm nhất 10:00");
        (await desk.Text("/dang-tay/danh-sach")).ShouldContain(post);
        (await desk.Text("/")).ShouldContain($"href=\"/dang-tay/{post}\"");
    }

    [StoreFact]
    public async Task The_page_gives_the_approved_words_to_the_letter_the_pictures_to_save_and_the_group_to_open()
    {
        await using var desk = await DeskBench.Open();
        var picture = await desk.Picture("Mười việc số");
        var post = await Waiting(desk, new Variant { Form = VariantForm.GroupMessage, Title = "Ngày hội", Text = Words, Pictures = [picture] });

        var page = await Page(desk, $"/dang-tay/{post}");

        page.QuerySelector("textarea[readonly]")!.TextContent.ShouldBe(Words);
        var save = page.QuerySelector("a[download]")!;
        (save.GetAttribute("download"), save.GetAttribute("href")).ShouldBe(("ngay-hoi-chuyen-doi-so-1.png", PictureEndpoints.Path(picture.Hash)));
        page.QuerySelector("figure img")!.GetAttribute("alt").ShouldBe("Mười việc số");
        page.QuerySelector("a[href='https://zalo.me/g/naban']").ShouldNotBeNull().GetAttribute("rel").ShouldBe("noopener noreferrer");
        page.QuerySelectorAll("button[data-copy], button[data-share]").ShouldAllBe(b => b.HasAttribute("hidden"));
    }

    [StoreFact]
    public async Task A_page_for_a_portal_gives_title_description_and_body_apart()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk, DeskBench.Page("Ra quân", "<h2>Ba việc</h2><p>Bà con đến đông.</p>"));

        var page = await Page(desk, $"/dang-tay/{post}");

        page.QuerySelectorAll("textarea[readonly]").Select(t => t.TextContent).ShouldBe(["Ra quân", "Tóm tắt: Ra quân"]);
        page.QuerySelector("#chu-text")!.InnerHtml.ShouldBe("<h2>Ba việc</h2><p>Bà con đến đông.</p>");
    }

    [StoreFact]
    public async Task Who_is_signed_in_takes_a_post_and_gives_it_back()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);
        await Send(desk, post, "nhan");

        var page = await Page(desk, $"/dang-tay/{post}");
        (await Found(desk, post)).Taken!.Person.ShouldBe(DeskBench.Usual);
        page.QuerySelectorAll("input[name=person]").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("Bạn đang giữ bài này.");
        (await Page(desk, "/dang-tay")).Body!.TextContent.ShouldContain("Bạn đang giữ");
        await Send(desk, post, "tra-lai");
        (await Found(desk, post)).Taken.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_second_colleague_sees_who_has_it_and_cannot_take_it()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);
        await desk.Service<AssistedDesk>().Take(post, "Anh Toản");

        var page = await Page(desk, $"/dang-tay/{post}");
        page.Body!.TextContent.ShouldContain("Anh Toản đang đăng bài này từ 08:00.");
        page.QuerySelector("form[action$='/nhan']").ShouldBeNull();
        using var refused = await Post(desk, post, "nhan", await Token(desk, post));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Parse(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Anh Toản đang đăng bài này");
    }

    [StoreFact]
    public async Task An_address_closes_the_post_and_the_page_shows_it()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);

        await Send(desk, post, "da-dang", ("url", "https://zalo.me/g/1"), ("seen", (await Found(desk, post)).ContentHash!));

        var page = await Page(desk, $"/dang-tay/{post}");
        page.Body!.TextContent.ShouldContain("Lò Thị Hoa, lúc 08:00, 05/10/2026.");
        page.QuerySelector("a[href='https://zalo.me/g/1']").ShouldNotBeNull();
        (await Page(desk, "/dang-tay")).Body!.TextContent.ShouldContain("Không có bài nào chờ đăng tay.");
    }

    [StoreFact]
    public async Task A_screenshot_closes_the_post_and_is_seen_inside_only()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);

        using var sent = await Upload(desk, post, Png);

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Client.GetByteArrayAsync($"/dang-tay/{post}/anh-chup")).ShouldBe(Png);
        (await desk.Status(PictureEndpoints.Path((await Found(desk, post)).Screenshot!))).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task A_file_that_is_no_picture_or_too_large_is_refused_in_words()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);

        using var noPicture = await Upload(desk, post, Encoding.UTF8.GetBytes("%PDF-1.7"));
        using var tooLarge = await Upload(desk, post, [.. Png, .. new byte[AssistedProof.MostBytes]]);

        noPicture.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Parse(noPicture)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("không phải ảnh PNG hay JPEG");
        (await Parse(tooLarge)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("quá 5 MB");
        (await Found(desk, post)).State.ShouldBe(PostState.Waiting);
    }

    [StoreFact]
    public async Task What_could_not_be_posted_says_why_and_goes_back_to_the_list_by_one_tap()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);

        await Send(desk, post, "khong-dang-duoc", ("why", "Nhóm đã khóa"));
        (await Page(desk, $"/dang-tay/{post}")).Body!.TextContent.ShouldContain("Nhóm đã khóa");
        await Send(desk, post, "dang-lai");

        (await Found(desk, post)).State.ShouldBe(PostState.Scheduled);
    }

    [StoreFact]
    public async Task A_form_from_elsewhere_or_with_another_name_changes_nothing()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);

        using var foreign = await Post(desk, post, "nhan", "");

        foreign.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Found(desk, post)).Taken.ShouldBeNull();
        await Send(desk, post, "nhan", ("person", "Kẻ lạ"));
        (await Found(desk, post)).Taken!.Person.ShouldBe(DeskBench.Usual);
    }

    [StoreFact]
    public async Task Words_whose_approval_was_voided_are_not_shown()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);
        await desk.Service<Database>().Write(session => session.Run("UPDATE approval SET voided = 1"));

        var page = await Page(desk, $"/dang-tay/{post}");

        page.Body!.TextContent.ShouldContain("đừng đăng bản cũ");
        page.QuerySelector("textarea[readonly]").ShouldBeNull();
        page.QuerySelector("form[action$='/nhan']").ShouldBeNull();
    }

    [StoreFact]
    public async Task The_public_address_shows_none_of_it()
    {
        await using var desk = await DeskBench.Open();
        var post = await Waiting(desk);
        using var upload = await Upload(desk, post, Png);
        foreach (var path in new[] { "/dang-tay", "/dang-tay/danh-sach", $"/dang-tay/{post}", $"/dang-tay/{post}/anh-chup" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            using var response = await desk.Client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [StoreFact]
    public async Task What_is_not_worked_by_hand_has_no_page_here()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Post(await desk.Account(ChannelKind.Portal), "Bài", PostState.Waiting);

        (await desk.Status($"/dang-tay/{portal}")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status("/dang-tay/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> Waiting(DeskBench desk, Variant? words = null)
    {
        var settings = new AssistedSettings { Person = "Trưởng bản Toản", What = "Nhóm Zalo bản", Link = "https://zalo.me/g/naban" };
        var account = await desk.Service<AccountStore>().Save((await desk.Account(ChannelKind.Assisted)) with { Settings = JsonSerializer.Serialize(settings, Json.Compact) });
        var post = await desk.Post(account, "Ngày hội Chuyển đổi số", PostState.Waiting);
        var hash = await desk.Freeze(JsonSerializer.SerializeToUtf8Bytes(words ?? new Variant { Form = VariantForm.GroupMessage, Title = "Ngày hội", Text = Words }, Json.Compact), "application/json");
        await desk.Service<Database>().Write(async session =>
        {
            await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) SELECT 'a1', unit_id, item_id, 1, 'Lãnh đạo', created FROM post WHERE id = @post", new { post });
            await session.Run("UPDATE post SET approval_id = 'a1', content_hash = @hash, not_after = due + 7200000, wake = due + 7200001 WHERE id = @post", new { post, hash });
        });
        return post;
    }

    private static async Task<AssistedPost> Found(DeskBench desk, string post) => (await desk.Service<AssistedPosts>().Find(post)).ShouldNotBeNull();

    private static async Task<IDocument> Page(DeskBench desk, string path) => new HtmlParser().ParseDocument(await desk.Text(path));

    private static async Task<IDocument> Parse(HttpResponseMessage response) => new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    private static async Task<string> Token(DeskBench desk, string post) =>
        (await Page(desk, $"/dang-tay/{post}")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Sends a form as the page holds it; it was done where the page is shown by its own address again.</summary>
    private static async Task Send(DeskBench desk, string post, string act, params (string Name, string Value)[] fields)
    {
        using var response = await Post(desk, post, act, await Token(desk, post), fields);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        response.Headers.Location!.ToString().ShouldBe($"/dang-tay/{post}");
    }

    private static async Task<HttpResponseMessage> Post(DeskBench desk, string post, string act, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        return await desk.Client.PostAsync($"/dang-tay/{post}/{act}", form);
    }

    private static async Task<HttpResponseMessage> Upload(DeskBench desk, string post, byte[] bytes)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Token(desk, post)), "__RequestVerificationToken" },
            { new StringContent(""), "url" },
            { new ByteArrayContent(bytes), "screenshot", "anh.png" },
        };
        return await desk.Client.PostAsync($"/dang-tay/{post}/da-dang", form);
    }
}
