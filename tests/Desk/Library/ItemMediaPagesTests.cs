using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Units;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Library;

public sealed class ItemMediaPagesTests
{
    [StoreFact]
    public async Task Pictures_are_brought_to_an_item_from_its_page_described_put_in_order_and_removed()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var path = $"/tin-bai/{item.Id}/anh";

        var sent = await desk.Send($"/tin-bai/{item.Id}", "anh-cho-bai", [("một.png", TestPicture.Png), ("hai.jpg", TestPicture.Jpeg())]);
        (sent.Status, sent.Location).ShouldBe((HttpStatusCode.Redirect, $"/tin-bai/{item.Id}#anh"));
        var (one, two) = ((await desk.Now(item)).Pictures[0], (await desk.Now(item)).Pictures[1]);
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelectorAll(".library-strip img").Length.ShouldBe(2);

        await desk.Press(path, "da-chon", null, ($"mo-ta-{one.Entry}", "Sân nhà văn hóa"), ($"mo-ta-{two.Entry}", "Bà con đến họp"), ("viec", "len-1"));
        (await desk.Now(item)).Pictures.Select(picture => picture.Alt).ShouldBe(["Bà con đến họp", "Sân nhà văn hóa"]);
        await desk.Press(path, "da-chon", null, ("viec", "xuong-0"));
        (await desk.Now(item)).Pictures[0].Entry.ShouldBe(one.Entry);
        await desk.Press(path, "da-chon", null, ("viec", "bo-0"));

        (await desk.Now(item)).Pictures.ShouldHaveSingleItem().Alt.ShouldBe("Bà con đến họp");
        (await desk.Now(item)).Revision.ShouldBe(5);
    }

    [StoreFact]
    public async Task A_video_is_chosen_on_the_page_said_and_taken_away()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var path = $"/tin-bai/{item.Id}/anh";
        await desk.Send("/kho", "tai-len", [("Phim họp.mp4", TestVideo.Bytes())]);
        var entry = (await desk.Entries()).ShouldHaveSingleItem();

        await desk.Press(path, "chon", null, ("tu-lieu", entry.Id));
        await desk.Press(path, "da-chon", null, ("mo-ta-video", "Bà con hát"), ("viec", "luu"));

        var video = (await desk.Now(item)).Video!;
        (video.Hash, video.Alt, video.Seconds, video.Entry).ShouldBe((entry.Hash, "Bà con hát", 12, entry.Id));
        (await desk.See(path)).QuerySelector("video source")!.GetAttribute("src").ShouldBe($"/video/{entry.Hash}.mp4");
        await desk.Press(path, "da-chon", null, ("viec", "bo-video"));
        (await desk.Now(item)).Video.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_picture_without_a_description_keeps_the_item_from_being_sent_for_approval()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item);
        await desk.Send($"/tin-bai/{item.Id}", "anh-cho-bai", [("một.png", TestPicture.Png)]);

        (await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/gui-duyet")).Status.ShouldBe(HttpStatusCode.BadRequest);
        await desk.Press($"/tin-bai/{item.Id}/anh", "da-chon", null, ($"mo-ta-{(await desk.Now(item)).Pictures[0].Entry}", "Sân"), ("viec", "luu"));
        (await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/gui-duyet")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).State.ShouldBe(ItemState.Submitted);
    }

    [StoreFact]
    public async Task A_right_that_has_ended_is_found_before_the_item_is_sent()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var entry = (await desk.Service<LibraryStore>().Add(desk.Unit.Id, new Content.Library.Pictures.CleanPicture("image/png", 1, 1, TestPicture.Png),
            new LibraryNotes { Title = "Cũ", Alt = "Sân", Until = DateOnly.FromDateTime(desk.Unit.Local(desk.Clock.GetUtcNow()).DateTime).AddDays(-1) }, "Lan")).Value!;
        await desk.Press($"/tin-bai/{item.Id}/anh", "chon", null, ("tu-lieu", entry.Id));

        (await desk.See($"/tin-bai/{item.Id}")).QuerySelector(".writing-findings")!.TextContent.ShouldContain("chỉ được dùng đến hết ngày");
    }

    [StoreFact]
    public async Task A_change_of_pictures_after_the_approval_waits_for_a_yes()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item);
        await desk.Service<ApprovalDesk>().Approve(item.Id, WritingBench.Approver);

        var stopped = await desk.Send($"/tin-bai/{item.Id}", "anh-cho-bai", [("một.png", TestPicture.Png)]);
        stopped.Status.ShouldBe(HttpStatusCode.Conflict);
        stopped.Page.QuerySelector("input[name=dong-y]")!.ParentElement!.TextContent.ShouldContain(WritingBench.Approver);
        (await desk.Now(item)).Pictures.ShouldBeEmpty();

        await desk.Send($"/tin-bai/{item.Id}/anh", "tai-len", [("một.png", TestPicture.Png)], ("dong-y", "on"));
        (await desk.See($"/tin-bai/{item.Id}/anh")).QuerySelector("input[name=dong-y]").ShouldBeNull();
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task Words_that_are_being_typed_outlive_a_picture_that_comes_meanwhile()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Press($"/tin-bai/{item.Id}", "bai", $"/tin-bai/{item.Id}/xem-truoc", ("noi-dung", "Đang viết dở"));

        await desk.Send($"/tin-bai/{item.Id}", "anh-cho-bai", [("một.png", TestPicture.Png)]);

        var page = await desk.See($"/tin-bai/{item.Id}");
        page.QuerySelector("[name=noi-dung]")!.TextContent.ShouldBe("Đang viết dở");
        (await desk.Press(page, "bai")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).ShouldSatisfyAllConditions(now => now.Body.ShouldBe("Đang viết dở"), now => now.Pictures.Count.ShouldBe(1));
    }

    [StoreFact]
    public async Task The_approver_sees_the_photograph_that_would_go_out()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item, ChannelKind.Facebook);
        await desk.Send($"/tin-bai/{item.Id}/anh", "tai-len", [("một.png", TestPicture.Png)], ("mo-ta", "Sân"));
        var hash = (await desk.Now(item)).Pictures[0].Hash;

        (await desk.See($"/duyet/{item.Id}")).QuerySelectorAll("img").ShouldContain(img => img.GetAttribute("src")!.EndsWith(hash, StringComparison.Ordinal));
        (await desk.Client.GetByteArrayAsync($"/duyet/{item.Id}/anh/{hash}")).ShouldBe(TestPicture.Png);
    }
}
