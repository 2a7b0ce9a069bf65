using System.Net;
using Campaigns.Content.Items;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Variants;

public sealed class VariantPagesTests
{
    [StoreFact]
    public async Task A_version_is_written_by_hand_marked_compared_and_given_back()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var path = $"/tin-bai/{item.Id}/ban/facebook";

        (await desk.Press(path, "ban-rieng", null, ("noi-dung", "Bà con ơi, tối nay họp!"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var edit = (await desk.Now(item)).Edits.ShouldHaveSingleItem();
        (edit.Text, edit.Person).ShouldBe(("Bà con ơi, tối nay họp!", WritingBench.Writer));
        var writing = await desk.See($"/tin-bai/{item.Id}");
        writing.QuerySelectorAll(".variant-note .bg-blue-lt").Length.ShouldBe(1);
        writing.QuerySelectorAll(".variant-note .bg-yellow-lt").ShouldBeEmpty();
        writing.QuerySelectorAll(".writing-shown").ShouldContain(shown => shown.TextContent.Contains("Bà con ơi, tối nay họp!"));
        (await desk.See(path)).QuerySelectorAll(".writing-diff ins").ShouldNotBeEmpty();

        (await desk.Press(path, "ban-rieng", $"{path}/bo")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).Edits.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_the_item_moves_on_the_version_stays_and_says_so_with_what_changed_until_it_is_saved_again()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var path = $"/tin-bai/{item.Id}/ban/zaloOa";
        await desk.Press(path, "ban-rieng", null, ("noi-dung", "Lời riêng cho Zalo."));
        await desk.Press($"/tin-bai/{item.Id}", "bai", null, ("noi-dung", "Hoãn họp sang thứ Bảy."));

        var page = await desk.See(path);
        page.QuerySelector("section.alert-warning ins")!.TextContent.ShouldContain("Hoãn");
        page.QuerySelector("#noi-dung-rieng")!.TextContent.ShouldBe("Lời riêng cho Zalo.");
        (await desk.See($"/tin-bai/{item.Id}")).QuerySelectorAll(".variant-note .bg-yellow-lt").Length.ShouldBe(1);

        await desk.Press(page, "ban-rieng");
        (await desk.See(path)).QuerySelector("section.alert-warning").ShouldBeNull();
        (await desk.Now(item)).Edits.ShouldHaveSingleItem().Text.ShouldBe("Lời riêng cho Zalo.");
    }

    [StoreFact]
    public async Task A_version_of_an_approved_item_changes_only_with_a_yes_and_voids_the_approval()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        await desk.Queue(item);
        await desk.Service<ApprovalDesk>().Approve(item.Id, WritingBench.Approver);
        var path = $"/tin-bai/{item.Id}/ban/portal";

        (await desk.Press(path, "ban-rieng", null, ("noi-dung", "Khác."))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldBeNull();
        (await desk.Press(path, "ban-rieng", null, ("noi-dung", "Khác."), ("dong-y", "on"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Service<ApprovalDesk>().Of(item.Id))[0].Voided.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task What_is_too_long_comes_back_as_it_was_typed_and_what_another_changed_meanwhile_is_told()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        var path = $"/tin-bai/{item.Id}/ban/messagingGroup";

        var tooLong = await desk.Press(path, "ban-rieng", null, ("noi-dung", new string('x', 2_001)));
        (tooLong.Status, tooLong.Page.QuerySelector("#noi-dung-rieng")!.TextContent.Length).ShouldBe((HttpStatusCode.BadRequest, 2_001));

        var page = await desk.See(path);
        await desk.Service<ItemStore>().Change(item.Id, 1, it => it with { Body = "Khác." }, "Toản");
        var late = await desk.Press(page, "ban-rieng", null, ("noi-dung", "Lời riêng."));
        (late.Status, late.Page.QuerySelector("#noi-dung-rieng")!.TextContent).ShouldBe((HttpStatusCode.Conflict, "Lời riêng."));
        (await desk.Now(item)).Edits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_that_look_like_markup_stay_words_and_a_secret_is_not_kept()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item();
        foreach (var form in new[] { "portal", "facebook", "zaloOa", "messagingGroup" })
        {
            await desk.Press($"/tin-bai/{item.Id}/ban/{form}", "ban-rieng", null, ("noi-dung", "\"></textarea><img src=x onerror=alert(1)>"));
            foreach (var path in new[] { $"/tin-bai/{item.Id}/ban/{form}", $"/tin-bai/{item.Id}" })
                (await desk.See(path)).QuerySelectorAll("[onerror], img[src=x]").ShouldBeEmpty(path);
        }
        var before = (await desk.Now(item)).Revision;
        (await desk.Press($"/tin-bai/{item.Id}/ban/facebook", "ban-rieng", null, ("noi-dung", "TỐI MẬT\n\nNội dung"))).Status.ShouldNotBe(HttpStatusCode.Redirect);
        (await desk.Now(item)).Revision.ShouldBe(before);
        (await desk.Status($"/tin-bai/{item.Id}/ban/radio")).ShouldBe(HttpStatusCode.NotFound);
        (await desk.Status($"/tin-bai/{item.Id}/ban/khong-co")).ShouldBe(HttpStatusCode.NotFound);
    }
}
