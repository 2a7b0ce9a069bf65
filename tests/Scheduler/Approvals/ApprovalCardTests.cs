using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Scheduler.Tests.Approvals;

public sealed class ApprovalCardTests
{
    [StoreFact]
    public async Task A_card_is_painted_once_a_size_however_many_accounts_show_it()
    {
        await using var rig = await ApprovalRig.Open();

        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        rig.Studio.Painted.Order().ShouldBe(["observance 10/10 1080x1080", "observance 10/10 1200x630"]);
    }

    [StoreFact]
    public async Task An_item_without_a_card_has_no_picture()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Items.RemoveCard(rig.Item.Id, rig.Item.Revision, "observance", "editor");

        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        (await rig.Approved(ChannelKind.Portal))!.Pictures.ShouldBeEmpty();
        (await rig.Approved(ChannelKind.Facebook))!.Pictures.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_Zalo_article_without_a_card_gets_a_cover_of_its_title()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Items.RemoveCard(rig.Item.Id, rig.Item.Revision, "observance", "editor");

        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        (await rig.Picture((await rig.Approved(ChannelKind.ZaloOa))!.Pictures.ShouldHaveSingleItem())).ShouldBe("observance Ngày Chuyển đổi số quốc gia 1200x630");
        rig.Studio.Painted.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task A_picture_that_cannot_be_painted_is_a_problem_and_no_post_goes_without_it()
    {
        await using var rig = await ApprovalRig.Open();
        rig.Studio.Refuses = Problem.Input(new("Chữ không vừa ô.", "The text does not fit."), "title");

        var refused = await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        refused.Problems.ShouldContain(problem => problem.Where == "title");
        (await rig.Claimable()).ShouldBe(0);
        (await rig.Count("approval")).ShouldBe(0);
    }
}
