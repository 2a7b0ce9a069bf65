using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Writing;

/// <summary>The page on which an item is written, as a browser without script uses it, and what its script asks for.</summary>
public sealed class WritingPagesTests
{
    [StoreFact]
    public async Task The_previews_show_infographic_and_pictures_as_each_channel_does()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item(more: one => one with { Pictures = [new(new string('a', 64), "image/jpeg", 1600, 1200, "Bà con họp", "t1"), new(new string('b', 64), "image/png", 800, 600, "", "t2")] });
        await desk.Service<ItemStore>().SetCard(item.Id, 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "Họp" }, "Thông báo họp"), WritingBench.Writer);

        var page = await desk.See($"/tin-bai/{item.Id}");

        string?[] Shown(string form) => [.. page.QuerySelectorAll($"[aria-labelledby='xem-{form}'].writing-look .look-pictures img").Select(image => image.GetAttribute("src"))];
        var card = $"/tin-bai/{item.Id}/infographic/observance.png?ban=2";
        Shown("facebook").ShouldBe([card, "/kho/t1/hinh-nho", "/kho/t2/hinh-nho"]);
        Shown("portal").ShouldBe([$"{card}&kho=ngang", "/kho/t1/hinh-nho", "/kho/t2/hinh-nho"]);
        Shown("messagingGroup").Length.ShouldBe(3);
        Shown("radio").ShouldBeEmpty();
        page.QuerySelectorAll(".look-pictures img").ShouldAllBe(image => image.GetAttribute("alt")!.Length > 0);
        // Above the words where the channel puts it there.
        page.QuerySelector("[aria-labelledby='xem-portal'] .writing-shown")!.FirstElementChild!.ClassName.ShouldBe("look-pictures");
    }

    [StoreFact]
    public async Task Everything_of_an_item_is_written_in_one_form_and_saved_by_one_press()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        var saved = await desk.Press($"/tin-bai/{item.Id}", "bai", null, ("tieu-de", "Họp bản chiều thứ Bảy"), ("tom-tat", "Tóm tắt"),
            ("noi-dung", "Mời bà con.\r\n\r\nĐúng 14 giờ."), ("ban-doc", "Kính mời."), ("the-loai", "6"), ("tac-gia", "Lan, Toản"), ("nguon-tin", "1"), ("chuyen-muc", "Thông báo"),
            ("doi-tuong", "bà con bản Nà Ban"), ("chu-de", "Dân vận"), ("ngon-ngu", "Tiếng Thái"), ("nguoi-viet", "Lan"), ("the", "#hop, bản"), ("lien-ket", "https://xa.gov.vn/hop"),
            ("khau-hieu", "Một\r\nHai"), ("viet-xong", "2027-03-01T09:00"), ("som-nhat", "2027-03-02T07:00"), ("han-cuoi", "2027-03-03T17:30"));

        (saved.Status, saved.Location).ShouldBe((HttpStatusCode.Redirect, $"/tin-bai/{item.Id}?xong=luu"));
        var now = await desk.Now(item);
        (now.Title, now.Summary, now.Body, now.Radio, now.Genre, now.Origin, now.Revision).ShouldBe(
            ("Họp bản chiều thứ Bảy", "Tóm tắt", "Mời bà con.\n\nĐúng 14 giờ.", "Kính mời.", Genre.Notice, Origin.Contributed, 2));
        (now.Section, now.Audience, now.Theme, now.Language, now.Person, now.Link).ShouldBe(("Thông báo", "bà con bản Nà Ban", "Dân vận", "Tiếng Thái", "Lan", "https://xa.gov.vn/hop"));
        (string.Join('|', now.Authors), string.Join('|', now.Tags), string.Join('|', now.Slogans)).ShouldBe(("Lan|Toản", "hop|bản", "Một|Hai"));
        now.NotAfter.ShouldBe(new DateTimeOffset(2027, 3, 3, 17, 30, 0, TimeSpan.FromHours(7)));
        var page = await desk.See(saved.Location!);
        page.Body!.TextContent.ShouldContain("Đã lưu.");
        page.QuerySelector("#han-cuoi")!.GetAttribute("value").ShouldBe("2027-03-03T17:30");
    }

    [StoreFact]
    public async Task A_press_that_changes_nothing_leaves_no_trace()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item(more: i => i with { Earliest = desk.Clock.GetUtcNow().AddSeconds(17), Tags = ["a", "b"], Slogans = ["Một, hai"] });
        (await desk.Press($"/tin-bai/{item.Id}", "bai", null)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'item.change'"))).ShouldBe(0);
    }

    [StoreFact]
    public async Task What_is_typed_is_kept_at_the_server_and_answered_with_every_channel_and_what_was_found()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        var look = await Type(desk, item, WritingBench.Writer, "Mời **bà con** theo Nghị quyết 57/NQ-TW, gọi 014200001234.", turn: "77");

        look.QuerySelector("#giu-luc")!.GetAttribute("data-luot").ShouldBe("77");
        look.QuerySelector("#giu-luc")!.HasAttribute("data-giu").ShouldBeTrue();
        look.QuerySelectorAll(".writing-look h3").Select(h => h.TextContent).ShouldBe(["Cổng thông tin", "Facebook", "Bài viết Zalo", "Tin nhắn nhóm", "Bản đọc phát thanh"]);
        look.QuerySelector(".variant-page strong")!.TextContent.ShouldBe("bà con");
        look.QuerySelector(".writing-findings")!.TextContent.ShouldContain("Có dãy 12 chữ số");
        look.QuerySelector(".writing-findings")!.TextContent.ShouldContain("57/NQ-TW");
        look.Body!.TextContent.ShouldContain("đọc khoảng");
        (await desk.Now(item)).Body.ShouldBe("Mời bà con đến dự.");
        (await desk.Service<TypingStore>().Of(item.Id, WritingBench.Writer))!.Fields["noi-dung"].ShouldStartWith("Mời **bà con**");
    }

    [StoreFact]
    public async Task Typed_text_stands_in_the_form_again_when_the_page_is_opened_anew_and_may_be_let_go()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await Type(desk, item, WritingBench.Writer, "Mời bà con, đang gõ dở");

        var again = await Page(desk, item, WritingBench.Writer);

        again.QuerySelector("#loi-bai")!.TextContent.ShouldBe("Mời bà con, đang gõ dở");
        again.Body!.TextContent.ShouldContain("mà chưa lưu");
        (await Page(desk, item, "Chị Mai")).QuerySelector("#loi-bai")!.TextContent.ShouldBe("Mời bà con đến dự.");
        (await desk.Press(await Page(desk, item, WritingBench.Writer), $"{item.Id}/bo")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await Page(desk, item, WritingBench.Writer)).QuerySelector("#loi-bai")!.TextContent.ShouldBe("Mời bà con đến dự.");
    }

    [StoreFact]
    public async Task Two_people_in_one_item_are_told_and_the_second_sees_both_versions()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        (await Type(desk, item, "Chị Mai", "Mời bà con đến dự đông đủ.")).Body!.TextContent.ShouldNotContain("cũng đang viết");
        (await Type(desk, item, WritingBench.Writer, "Mời bà con đến họp.")).Body!.TextContent.ShouldContain("Chị Mai cũng đang viết tin, bài này");
        var mine = await desk.See($"/tin-bai/{item.Id}");
        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { Body = "Mời bà con đến dự đông đủ." }, "Chị Mai");

        var second = await desk.Press(mine, "bai", null, ("noi-dung", "Mời bà con đến họp."));

        second.Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Now(item)).Body.ShouldBe("Mời bà con đến dự đông đủ.");
        second.Page.QuerySelector("#loi-bai")!.TextContent.ShouldBe("Mời bà con đến họp.");
        second.Page.QuerySelector(".writing-conflict")!.TextContent.ShouldContain("Chị Mai đã lưu bản 2 trong lúc bạn viết");
        string.Concat(second.Page.QuerySelectorAll(".writing-conflict del").Select(d => d.TextContent)).ShouldContain("dự đông đủ.");
        string.Concat(second.Page.QuerySelectorAll(".writing-conflict ins").Select(d => d.TextContent)).ShouldContain("họp.");
        (await desk.Press(second.Page, "bai", null, ("de", "2"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Body.ShouldBe("Mời bà con đến họp."), now => now.Revision.ShouldBe(3));
    }

    [StoreFact]
    public async Task That_an_approval_would_be_void_is_said_before_anything_is_saved()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item);
        (await desk.Service<ApprovalDesk>().Approve(item.Id, WritingBench.Approver)).Ok.ShouldBeTrue();

        (await Type(desk, item, WritingBench.Writer, "Lời khác.")).Body!.TextContent.ShouldContain("sẽ làm mất hiệu lực lần duyệt của Anh Duyệt");
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldBeNull();
        var stopped = await desk.Press($"/tin-bai/{item.Id}", "bai", null, ("noi-dung", "Lời khác."));

        stopped.Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Now(item)).Revision.ShouldBe(1);
        (await desk.Press($"/tin-bai/{item.Id}", "bai", null, ("noi-dung", "Mời bà con đến dự."), ("nguoi-viet", "Mai"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldBeNull();
        (await desk.Press(stopped.Page, "bai", null, ("dong-y", "on"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Body.ShouldBe("Lời khác."), now => now.State.ShouldBe(ItemState.Draft));
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task It_is_sent_for_approval_with_what_was_typed_unless_something_must_be_mended_first()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var page = $"/tin-bai/{item.Id}";

        var nowhere = await desk.Press(page, "bai", $"{page}/gui-duyet", ("noi-dung", "Lời mới."));
        nowhere.Page.Body!.TextContent.ShouldContain("Tin, bài chưa có kênh và giờ đăng nào.");
        await desk.Queue(item);
        var blocked = await desk.Press(page, "bai", $"{page}/gui-duyet", ("noi-dung", "Số 014200001234."));
        var sent = await desk.Press(page, "bai", $"{page}/gui-duyet", ("noi-dung", "Lời cuối."));

        (nowhere.Status, blocked.Status, sent.Status).ShouldBe((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Redirect));
        blocked.Page.Body!.TextContent.ShouldContain("Đã lưu nhưng chưa gửi duyệt");
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Body.ShouldBe("Lời cuối."), now => now.State.ShouldBe(ItemState.Submitted));
        (await desk.Service<SubmissionDesk>().Waiting([desk.Unit.Id])).ShouldHaveSingleItem().Person.ShouldBe(WritingBench.Writer);
    }

    [StoreFact]
    public async Task The_marking_of_a_secret_is_neither_saved_nor_kept_while_it_is_typed()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        var refused = await desk.Press($"/tin-bai/{item.Id}", "bai", null, ("noi-dung", "TỐI MẬT\n\nNội dung"));
        var look = await Type(desk, item, WritingBench.Writer, "MẬT\n\nNội dung");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Page.Body!.TextContent.ShouldContain("không được đưa vào chương trình này");
        look.QuerySelector("#giu-luc")!.HasAttribute("data-giu").ShouldBeFalse();
        (await desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM item_typing"))).ShouldBe(0);
        (await desk.Now(item)).Revision.ShouldBe(1);
    }

    [StoreFact]
    public async Task Channels_and_times_are_added_moved_and_dropped_and_no_typed_word_is_lost_by_it()
    {
        await using var desk = await WritingBench.Open();
        var (item, portal) = (await desk.Item(), await desk.Account(ChannelKind.Portal));
        var (path, at) = ($"/tin-bai/{item.Id}", ItemFields.Clock(desk.Clock.GetUtcNow().AddDays(1), desk.Unit));

        var added = await desk.Press(path, "bai", $"{path}/kenh", ("noi-dung", "Đang gõ dở"), ("kenh", portal.Id), ("gio", at));
        (added.Status, added.Location).ShouldBe((HttpStatusCode.Redirect, $"{path}?xong=kenh#kenh"));
        var post = (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id })).ShouldHaveSingleItem();
        (await desk.Service<TypingStore>().Of(item.Id, WritingBench.Writer))!.Fields["noi-dung"].ShouldBe("Đang gõ dở");
        (await desk.Press(path, "bai", $"{path}/kenh", ("gio", at))).Page.Body!.TextContent.ShouldContain("Chưa chọn kênh nào.");
        (await desk.Press(path, "bai", $"{path}/kenh/{post.Id}/doi", ($"gio-{post.Id}", "2020-01-01T07:00"))).Page.Body!.TextContent.ShouldContain("Giờ đăng đã qua.");

        await desk.Press(path, "bai", $"{path}/kenh/{post.Id}/doi", ($"gio-{post.Id}", ItemFields.Clock(desk.Clock.GetUtcNow().AddDays(2), desk.Unit)));
        (await desk.Service<PostList>().Find(post.Id))!.Due.ShouldBe(post.Due.AddDays(1));
        await desk.Press(path, "bai", $"{path}/kenh/{post.Id}/bo");
        (await desk.Service<PostList>().Find(post.Id))!.State.ShouldBe(PostState.Cancelled);
        await desk.Press(path, "bai", $"{path}/kenh", ("kenh", portal.Id), ("gio", at));
        (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id })).Count.ShouldBe(2);
        (await desk.Service<Database>().Read(session => session.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'item.queue'"))).ShouldBe(2);
    }

    [Fact]
    public async Task A_forged_form_saves_nothing_and_keeps_what_it_brought_on_the_page()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();

        var forged = await desk.Press($"/tin-bai/{item.Id}", "bai", null, ("noi-dung", "Lời lạ"), ("__RequestVerificationToken", "giả"));

        forged.Status.ShouldBe(HttpStatusCode.Conflict);
        forged.Page.QuerySelector("#loi-bai")!.TextContent.ShouldBe("Lời lạ");
        (await desk.Now(item)).Body.ShouldBe("Mời bà con đến dự.");
        (await desk.Status("/tin-bai/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<AngleSharp.Dom.IDocument> Page(DeskBench desk, Item item, string person)
    {
        await desk.As(person);
        return await desk.See($"/tin-bai/{item.Id}");
    }

    private static async Task<AngleSharp.Dom.IDocument> Type(DeskBench desk, Item item, string person, string body, string turn = "1")
    {
        var page = await Page(desk, item, person);
        return (await desk.Press(page, "bai", $"/tin-bai/{item.Id}/xem-truoc", ("noi-dung", body), ("luot", turn))).Page;
    }
}
