using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Programmes;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Approvals;

/// <summary>The approver's pages, as a browser without script uses them.</summary>
public sealed class ApprovalPagesTests
{
    [StoreFact]
    public async Task The_approver_reads_exactly_what_goes_out_and_one_press_freezes_it()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        await desk.Queue(item, ChannelKind.Facebook);
        await desk.As(WritingBench.Approver);
        (await desk.Text("/duyet")).ShouldContain("Họp bản Nà Ban");

        var page = await desk.See($"/duyet/{item.Id}");
        var facebook = page.QuerySelectorAll("section[aria-labelledby^=bai-]").Single(card => card.QuerySelector("h2")!.TextContent == "Kênh Facebook").QuerySelector(".post-text")!.TextContent;
        var approved = await desk.Press(page, "/duyet", null);

        (approved.Status, approved.Location).ShouldBe((HttpStatusCode.Redirect, $"/duyet/{item.Id}"));
        (await desk.Now(item)).State.ShouldBe(ItemState.Approved);
        var hash = (await desk.Service<Database>().Read(session => session.Value<string>("SELECT p.content_hash FROM post p JOIN account a ON a.id = p.account_id WHERE a.kind = 1")))!;
        System.Text.Json.JsonSerializer.Deserialize<Content.Captions.Variant>((await desk.Service<FrozenStore>().Find(hash))!.Bytes, Content.Json.Compact)!.Text.ShouldBe(facebook);
        (await desk.Text("/duyet")).ShouldContain("Không có tin, bài nào chờ duyệt.");
        var after = await desk.See($"/duyet/{item.Id}");
        after.Body!.TextContent.ShouldContain("Bản 1 đã được Anh Duyệt duyệt lúc");
        after.QuerySelector("form[action$='/duyet']").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_time_at_which_the_station_is_not_on_the_air_is_said_where_it_is_typed_and_where_it_is_approved()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        var station = await ProgrammePagesTests.Station(desk);
        await desk.Service<PostTimes>().Add(item, desk.Unit, [station.Id], "2026-10-07 07:00", WritingBench.Writer, CancellationToken.None);
        const string Said = "07:00 không phải khung giờ của đài: sẽ phát ở khung 17:00.";

        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector("section[aria-labelledby=kenh]")!.TextContent.ShouldContain(Said);
        var post = (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id })).Single(post => post.Account == station.Id);
        (await desk.Text($"/lich/bai/{post.Id}")).ShouldContain(Said);
        await desk.As(WritingBench.Approver);
        var card = (await desk.See($"/duyet/{item.Id}")).QuerySelector($"section[aria-labelledby=bai-{post.Id}]")!.TextContent;

        (card.Contains(Said, StringComparison.Ordinal), card.Contains("Dự kiến phát trên đài: 17:00 07/10", StringComparison.Ordinal)).ShouldBe((true, true), card);
    }

    [StoreFact]
    public async Task What_changed_after_it_was_read_is_not_approved()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        await desk.As(WritingBench.Approver);
        var read = await desk.See($"/duyet/{item.Id}");

        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { NotAfter = desk.Clock.GetUtcNow().AddDays(9) }, WritingBench.Writer);
        var window = await desk.Press(read, "/duyet", null);
        var again = await desk.See($"/duyet/{item.Id}");
        await desk.Queue(item, ChannelKind.Facebook);
        var channel = await desk.Press(again, "/duyet", null);
        await desk.Service<ItemStore>().Change(item.Id, 1, i => i with { Body = "Lời khác." }, WritingBench.Writer);
        var words = await desk.Press(again, "/duyet", null);

        new[] { window.Status, channel.Status, words.Status }.ShouldAllBe(status => status == HttpStatusCode.Conflict);
        window.Page.Body!.TextContent.ShouldContain("Khung giờ được đăng vừa đổi");
        channel.Page.Body!.TextContent.ShouldContain("Nội dung sẽ đăng đã khác với bản bạn vừa đọc");
        (await desk.Service<ApprovalDesk>().Of(item.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task It_is_sent_back_with_a_word_that_the_writer_reads_on_the_page_of_the_item()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        await desk.As(WritingBench.Approver);

        var returned = await desk.Press($"/duyet/{item.Id}", "/tra-lai", null, ("loi", "Sai ngày họp."));

        returned.Status.ShouldBe(HttpStatusCode.Redirect);
        var page = await desk.See($"/tin-bai/{item.Id}");
        page.QuerySelector(".writing-state")!.TextContent.ShouldContain("trả lại");
        page.Body!.TextContent.ShouldContain("Anh Duyệt trả lại lúc");
        page.Body!.TextContent.ShouldContain("Sai ngày họp.");
        (await desk.Text("/duyet")).ShouldContain("Không có tin, bài nào chờ duyệt.");
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("Trả lại bản 1: Sai ngày họp.");
    }

    [StoreFact]
    public async Task Several_are_approved_at_once_and_what_changed_meanwhile_is_told_and_stays()
    {
        await using var desk = await WritingBench.Open();
        var (one, two, three) = (await Asked(desk, "Tin một"), await Asked(desk, "Tin hai"), await Asked(desk, "Tin ba"));
        await desk.As(WritingBench.Approver);
        var list = await desk.See("/duyet");
        var ticks = list.QuerySelectorAll("input[name=tin]").Select(tick => ("tin", tick.GetAttribute("value")!)).ToArray();
        ticks.Length.ShouldBe(3);
        await desk.Service<ItemStore>().Change(three.Id, 1, i => i with { Body = "Lời khác." }, WritingBench.Writer);

        var some = await desk.Press(list, "/duyet/nhieu", null, ticks);

        some.Status.ShouldBe(HttpStatusCode.Conflict);
        some.Page.QuerySelector(".alert-danger")!.TextContent.ShouldContain("“Tin ba”");
        some.Page.QuerySelector(".alert-success")!.TextContent.ShouldContain("Đã duyệt 2 tin, bài.");
        ((await desk.Now(one)).State, (await desk.Now(two)).State, (await desk.Now(three)).State).ShouldBe((ItemState.Approved, ItemState.Approved, ItemState.Draft));
    }

    [StoreFact]
    public async Task Nobody_approves_what_they_wrote_unless_their_unit_allows_it_and_then_it_is_marked()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        var signature = await desk.Signature("/tin-bai/moi");

        (await desk.See($"/duyet/{item.Id}")).Body!.TextContent.ShouldContain("Bạn đã viết tin, bài này nên không duyệt được.");
        (await desk.See("/duyet")).QuerySelector("input[name=tin]").ShouldBeNull();
        (await desk.See($"/duyet/{item.Id}")).QuerySelector("form[action$='/duyet']").ShouldBeNull();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", signature), KeyValuePair.Create("ban", "1")]);
        using var forced = await desk.Client.PostAsync($"/duyet/{item.Id}/duyet", form);
        forced.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.Post("/tin-bai/moi", "/duyet/nhieu", ("tin", $"{item.Id}:1:{ApprovalPages.Window(item)}:"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Service<ApprovalDesk>().Of(item.Id)).ShouldBeEmpty();

        await desk.Service<UnitStore>().Save(desk.Unit with { Settings = desk.Unit.Settings with { SelfApproval = true } });
        (await desk.Press($"/duyet/{item.Id}", "/duyet", null)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<Database>().Read(session => session.Value<string>("SELECT detail FROM audit WHERE act = 'item.approve'")))!.ShouldEndWith("(người viết tự duyệt)");
    }

    [StoreFact]
    public async Task A_post_past_its_time_is_shown_as_late_and_may_still_be_approved()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        desk.Clock.Advance(TimeSpan.FromHours(6));
        await desk.As(WritingBench.Approver);

        (await desk.Text("/duyet")).ShouldContain("chưa duyệt, quá giờ");
        (await desk.Press($"/duyet/{item.Id}", "/duyet", null)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id }))[0].Approved.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_likely_twin_of_something_that_is_out_is_shown()
    {
        await using var desk = await WritingBench.Open();
        var body = "Mời bà con bản Nà Ban đến nhà văn hóa họp chiều thứ Bảy để bàn việc nước sạch";
        var old = await desk.Item("Họp bàn nước sạch", body);
        var post = await desk.Queue(old);
        await desk.Service<Database>().Write(session => session.Run("UPDATE post SET state = 3, published = @at WHERE id = @post", new { post, at = desk.Clock.GetUtcNow().ToUnixTimeMilliseconds() }));
        var item = await desk.Item("Họp bàn nước sạch ở bản", body);

        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("Gần giống “Họp bàn nước sạch”, đã đăng ngày");
        (await desk.Text($"/tin-bai/{item.Id}")).ShouldContain("Gần giống “Họp bàn nước sạch”, đã đăng ngày");
        (await desk.Text($"/tin-bai/{old.Id}")).ShouldNotContain("Gần giống");
    }

    [Fact]
    public async Task Forms_that_this_desk_did_not_give_out_approve_nothing()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        await desk.As(WritingBench.Approver);
        foreach (var form in new[] { "/duyet", "/tra-lai" })
            (await desk.Press($"/duyet/{item.Id}", form, null, ("loi", "Sai"), ("__RequestVerificationToken", "giả"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Press("/duyet", "/duyet/nhieu", null, ("tin", $"{item.Id}:1:-:"), ("__RequestVerificationToken", "giả"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Now(item)).State.ShouldBe(ItemState.Submitted);
        (await desk.Status("/duyet/khong-co")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status($"/duyet/{item.Id}/anh/{new string('a', 64)}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task Whoever_may_not_approve_or_write_reads_and_finds_no_button()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Họp bản Nà Ban");
        await desk.As("Người xem", PersonRole.Viewer);

        (await desk.See($"/duyet/{item.Id}")).QuerySelectorAll("main form").ShouldBeEmpty();
        (await desk.See("/duyet")).QuerySelectorAll("main input[type=checkbox], main button").ShouldBeEmpty();
        var page = await desk.See($"/tin-bai/{item.Id}");
        page.QuerySelector(".writing-bar").ShouldBeNull();
        page.QuerySelector("fieldset.writing-main")!.HasAttribute("disabled").ShouldBeTrue();
    }

    private static async Task<Item> Asked(DeskBench desk, string title)
    {
        var item = await desk.Item(title);
        var account = (await desk.Service<AccountStore>().Of(desk.Unit.Id)).FirstOrDefault(a => a.Kind == ChannelKind.Portal) ?? await desk.Account(ChannelKind.Portal);
        var at = desk.Clock.GetUtcNow().AddHours(5);
        await desk.Service<PostStore>().Plan([new NewPost(desk.Unit.Id, item.Id, account.Id, at, at.AddHours(2))]);
        (await desk.Service<SubmissionDesk>().Submit(item.Id, 1, WritingBench.Writer)).Ok.ShouldBeTrue();
        return await desk.Now(item);
    }
}
