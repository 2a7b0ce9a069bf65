using System.Net;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Writing;

public sealed class CardPagesTests
{
    [StoreFact]
    public async Task A_card_is_filled_seen_before_it_is_kept_and_stands_on_the_page_of_the_item()
    {
        await using var desk = await DeskBench.Open();
        var item = await desk.Item();
        var path = $"/tin-bai/{item.Id}/infographic";
        var page = await desk.See(path);
        page.QuerySelector("#o-title")!.TextContent.ShouldBe("Họp bản Nà Ban");

        var look = (await desk.Press(page, "bang", $"{path}/xem", ("o-title", "Họp <b>chiều</b>"))).Page;
        look.QuerySelectorAll("img").Length.ShouldBe(2);
        look.QuerySelectorAll("img").ShouldAllBe(img => img.GetAttribute("src")!.StartsWith("data:image/svg+xml;base64,"));
        var kept = await desk.Press(page, "bang", null, ("o-title", "Họp chiều thứ Bảy"), ("alt", "Giấy mời"));

        kept.Status.ShouldBe(HttpStatusCode.Redirect);
        var card = (await desk.Service<ItemStore>().Cards(item.Id)).ShouldHaveSingleItem();
        (card.Boxes["title"], card.Alt).ShouldBe(("Họp chiều thứ Bảy", "Giấy mời"));
        (await desk.Now(item)).Revision.ShouldBe(2);
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector(".writing-card img")!.GetAttribute("alt").ShouldBe("Giấy mời");
        (await desk.Press($"{path}?mau={card.Template}", "bang", $"{path}/bo")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<ItemStore>().Cards(item.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_photograph_of_the_item_is_chosen_for_the_card_and_seen_in_it_and_no_other_is_taken()
    {
        await using var desk = await DeskBench.Open();
        var entry = (await desk.Service<LibraryStore>().Add(desk.Unit.Id, new CleanPicture("image/jpeg", 1600, 1200, TestPicture.Jpeg()), new LibraryNotes { Title = "Vườn mận", Alt = "Van tưới trong vườn mận" }, DeskBench.Usual)).Value!;
        var item = await desk.Item(more: it => it with { Pictures = [entry.Picture()] });
        var path = $"/tin-bai/{item.Id}/infographic?mau=model";
        var page = await desk.See(path);
        var choice = page.QuerySelectorAll("#o-photo option")[1];
        choice.TextContent.ShouldBe("Ảnh 1: Van tưới trong vườn mận");

        var look = (await desk.Press(page, "bang", $"/tin-bai/{item.Id}/infographic/xem", ("o-photo", choice.GetAttribute("value")!))).Page;
        foreach (var image in look.QuerySelectorAll("img"))
            System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(image.GetAttribute("src")!.Split(',')[1])).ShouldContain("data:image/jpeg;base64,");
        (await desk.Press(page, "bang", null, ("o-photo", choice.GetAttribute("value")!))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Service<ItemStore>().Cards(item.Id)).ShouldHaveSingleItem().Boxes["photo"].ShouldBe($"anh:{entry.Hash}");
        (await desk.See(path)).QuerySelector("#o-photo option[selected]")!.GetAttribute("value").ShouldBe($"anh:{entry.Hash}");
        var foreign = await desk.Press(path, "bang", null, ("o-photo", $"anh:{new string('0', 64)}"));
        foreign.Status.ShouldBe(HttpStatusCode.BadRequest);
        foreign.Page.QuerySelector("#loi-photo")!.TextContent.ShouldContain("không còn trong tin, bài");
    }

    [Fact]
    public async Task An_article_without_a_picture_shows_the_cover_that_is_drawn_of_its_title_as_it_is_typed()
    {
        await using var desk = await DeskBench.Open();
        var item = await desk.Item();

        var look = (await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/xem-truoc", ("tieu-de", "Họp bản & chợ phiên"), ("luot", "1"))).Page;

        var cover = look.QuerySelector("[aria-labelledby=xem-zaloOa] img")!;
        cover.GetAttribute("alt").ShouldBe("Họp bản & chợ phiên");
        using var painted = await desk.Client.GetAsync(cover.GetAttribute("src"));
        (painted.StatusCode, painted.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/svg+xml"));
        (await desk.Status($"/tin-bai/{item.Id}/bia.svg")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Words_that_do_not_fit_are_told_and_not_kept()
    {
        await using var desk = await DeskBench.Open();
        var item = await desk.Item();

        var kept = await desk.Press($"/tin-bai/{item.Id}/infographic", "bang", null, ("o-title", string.Join(' ', Enumerable.Repeat("dài", 300))));

        kept.Status.ShouldBe(HttpStatusCode.BadRequest);
        kept.Page.QuerySelector("[role=alert]").ShouldNotBeNull();
        (await desk.Service<ItemStore>().Cards(item.Id)).ShouldBeEmpty();
        (await desk.Status($"/tin-bai/{item.Id}/infographic?mau=khong-co")).ShouldBe(HttpStatusCode.OK);
        (await desk.Status($"/tin-bai/{item.Id}/infographic/khong-co.png")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task A_card_of_an_approved_item_changes_only_with_the_knowledge_that_the_approval_is_void()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item);
        await desk.Service<ApprovalDesk>().Approve(item.Id, WritingBench.Approver);
        var path = $"/tin-bai/{item.Id}/infographic";

        var stopped = await desk.Press(path, "bang", null, ("o-title", "Họp"));
        stopped.Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldBeNull();
        (await desk.Press(path, "bang", null, ("o-title", "Họp"), ("dong-y", "on"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task A_card_whose_item_changed_after_it_was_filled_is_told_to_writer_and_approver_until_the_new_words_are_taken_or_it_is_called_right()
    {
        await using var desk = await DeskBench.Open();
        await desk.As(WritingBench.Writer);
        var item = await desk.Item("Họp bản lúc 7 giờ", "Họp ngày 12/9/2026.");
        await desk.Service<ItemStore>().SetCard(item.Id, 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "Mời họp lúc 7 giờ", ["date"] = "12/9/2026" }), WritingBench.Writer);
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector(".card-stale").ShouldBeNull();

        await desk.Service<ItemStore>().Change(item.Id, 2, now => now with { Title = "Họp bản lúc 8 giờ", Body = "Họp ngày 14/9/2026." }, WritingBench.Writer);

        var told = (await desk.See($"/tin-bai/{item.Id}")).QuerySelector(".card-stale")!.TextContent;
        told.ShouldContain("Mời họp lúc 7 giờ");
        told.ShouldContain("Nay ghi “Họp bản lúc 8 giờ”");
        (await desk.See($"/duyet/{item.Id}")).QuerySelector("[aria-labelledby=luu-y]")!.TextContent.ShouldContain("ghi “12/9/2026”");

        (await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/infographic/observance/lay/title")).Location.ShouldBe($"/tin-bai/{item.Id}?xong=infographic#infographic");
        (await desk.Service<ItemStore>().Cards(item.Id))[0].Boxes["title"].ShouldBe("Họp bản lúc 8 giờ");
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector(".card-stale")!.TextContent.ShouldContain("12/9/2026");
        (await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/infographic/observance/lay/date")).Status.ShouldBe(HttpStatusCode.Conflict);

        (await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/infographic/observance/dung")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector(".card-stale").ShouldBeNull();
        (await desk.See($"/duyet/{item.Id}")).QuerySelector("[aria-labelledby=luu-y]")?.TextContent.ShouldNotContain("infographic");
    }
}
