using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Approvals;

public sealed class ApprovalDeskTests
{
    [StoreFact]
    public async Task Every_account_gets_its_own_words_and_its_own_size_of_the_picture()
    {
        await using var rig = await ApprovalRig.Open();

        var approved = await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        approved.Ok.ShouldBeTrue();
        approved.Value!.Posts.Count.ShouldBe(5);
        var portal = (await rig.Approved(ChannelKind.Portal))!;
        portal.Form.ShouldBe(VariantForm.PortalHtml);
        portal.Text.ShouldContain("<strong>nhà văn hóa</strong>");
        (await rig.Picture(portal.Pictures.ShouldHaveSingleItem())).ShouldBe("observance 10/10 1200x630");
        var facebook = (await rig.Approved(ChannelKind.Facebook))!;
        facebook.Text.ShouldContain("#ChuyểnĐổiSố");
        (await rig.Picture(facebook.Pictures.ShouldHaveSingleItem())).ShouldBe("observance 10/10 1080x1080");
        facebook.Pictures[0].Alt.ShouldBe("Infographic: 10/10");
        (await rig.Approved(ChannelKind.ZaloOa))!.Paragraphs.ShouldNotBeEmpty();
        (await rig.Approved(ChannelKind.Assisted))!.Form.ShouldBe(VariantForm.GroupMessage);
        (await rig.Approved(ChannelKind.Radio))!.Pictures.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task What_is_approved_bears_the_category_of_its_column()
    {
        await using var rig = await ApprovalRig.Open();
        var item = (await rig.Items.Change(rig.Item.Id, rig.Item.Revision, now => now with { Section = "Chuyển đổi số" }, "editor")).Value!;
        await rig.Store.Database.Write(session => session.Run("""
            INSERT INTO section (id, unit_id, name, category, radio_days, monthly, created) VALUES ('cm', @UnitId, 'Chuyển đổi số', 'Tin công nghệ', 0, 0, 0)
            """, new { item.UnitId }));

        await rig.Desk.Approve(item.Id, "chi.duyet");

        (await rig.Approved(ChannelKind.Portal))!.Section.ShouldBe("Tin công nghệ");
        (await rig.Items.Find(item.Id))!.Section.ShouldBe("Chuyển đổi số");
    }

    [StoreFact]
    public async Task Approving_the_same_revision_again_changes_nothing()
    {
        await using var rig = await ApprovalRig.Open();
        var first = await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        var (frozen, audit) = (await rig.Count("frozen"), await rig.Count("audit"));

        var second = await rig.Desk.Approve(rig.Item.Id, "anh.duyet");

        second.Value!.Approval.ShouldBe(first.Value!.Approval);
        second.Value.Posts.ShouldBe(first.Value.Posts);
        (await rig.Count("approval")).ShouldBe(1);
        (await rig.Count("frozen")).ShouldBe(frozen);
        (await rig.Count("audit")).ShouldBe(audit);
    }

    [StoreFact]
    public async Task A_post_made_after_the_approval_gets_it_when_it_is_given_again()
    {
        await using var rig = await ApprovalRig.Open();
        var first = await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        var late = await rig.Queue(ChannelKind.WordPress);

        var second = await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        second.Value!.Approval.Id.ShouldBe(first.Value!.Approval.Id);
        second.Value.Posts.ShouldContain(late);
        (await rig.Claimable()).ShouldBe(6);
    }

    [StoreFact]
    public async Task A_change_of_words_voids_the_approval_and_the_posts_keep_what_they_were_given()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        var before = await rig.Approved(ChannelKind.Facebook);

        var changed = await rig.Items.Change(rig.Item.Id, rig.Item.Revision, item => item with { Title = "Ngày khác" }, "editor");

        changed.Value!.Revision.ShouldBe(rig.Item.Revision + 1);
        changed.Value.State.ShouldBe(ItemState.Draft);
        (await rig.Claimable()).ShouldBe(0);
        (await rig.Approved(ChannelKind.Facebook))!.Text.ShouldBe(before!.Text);
        var approval = (await rig.Desk.Of(rig.Item.Id)).ShouldHaveSingleItem();
        approval.Voided.ShouldBe(rig.Store.Clock.GetUtcNow());
        approval.VoidWhy.ShouldBe("Nội dung đã sửa sau khi duyệt.");
    }

    [StoreFact]
    public async Task A_change_of_the_card_voids_the_approval()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        await rig.Items.SetCard(rig.Item.Id, rig.Item.Revision, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "11/10" }), "editor");

        (await rig.Claimable()).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_card_with_the_title_of_its_item_is_another_picture_once_the_title_changes_and_has_to_be_approved_anew()
    {
        await using var rig = await ApprovalRig.Open();
        var carded = (await rig.Items.SetCard(rig.Item.Id, rig.Item.Revision, new ItemCard("observance", new Dictionary<string, string> { ["title"] = rig.Item.Title }), "editor")).Value!;
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        var before = (await rig.Approved(ChannelKind.Portal))!.Pictures.ShouldHaveSingleItem();

        await rig.Items.Change(rig.Item.Id, carded.Revision, item => item with { Title = "Ngày khác" }, "editor");

        (await rig.Claimable()).ShouldBe(0);
        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();
        var after = (await rig.Approved(ChannelKind.Portal))!.Pictures.ShouldHaveSingleItem();
        after.Hash.ShouldNotBe(before.Hash);
        (await rig.Picture(after)).ShouldBe("observance Ngày khác 1200x630");
    }

    [StoreFact]
    public async Task The_new_revision_can_be_approved_and_is_what_the_posts_then_say()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        await rig.Items.Change(rig.Item.Id, rig.Item.Revision, item => item with { Title = "Tên mới" }, "editor");

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();

        (await rig.Approved(ChannelKind.Facebook))!.Title.ShouldBe("Tên mới");
        (await rig.Claimable()).ShouldBe(5);
    }

    [StoreFact]
    public async Task A_change_while_the_pictures_are_painted_leaves_nothing_approved()
    {
        await using var rig = await ApprovalRig.Open();
        var once = 0;
        rig.Studio.Meanwhile = async () =>
        {
            if (once++ == 0)
                await rig.Items.Change(rig.Item.Id, rig.Item.Revision, item => item with { Body = "Chữ khác." }, "editor");
        };

        var lost = await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        lost.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World);
        (await rig.Count("approval")).ShouldBe(0);
        (await rig.Count("frozen")).ShouldBe(0);
        (await rig.Approved(ChannelKind.Portal)).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_revision_that_was_not_the_one_read_is_not_approved()
    {
        await using var rig = await ApprovalRig.Open();

        var stale = await rig.Desk.Approve(new ApprovalRequest(rig.Item.Id, "chi.duyet") { Revision = rig.Item.Revision - 1 });

        stale.Ok.ShouldBeFalse();
        rig.Studio.Painted.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Posts_outside_the_approved_window_stay_unapproved_and_are_named()
    {
        await using var rig = await ApprovalRig.Open();
        var late = await rig.Queue(ChannelKind.WordPress, rig.Due.AddDays(3));

        var approved = await rig.Desk.Approve(rig.Item.Id, "chi.duyet", rig.Due.AddHours(-1), rig.Due);

        approved.Value!.Posts.Count.ShouldBe(5);
        approved.Value.OutsideWindow.ShouldBe([late]);
        (await rig.Claimable()).ShouldBe(5);
    }

    [StoreFact]
    public async Task Another_window_takes_the_place_of_the_first()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet", null, rig.Due.AddHours(-1));
        (await rig.Claimable()).ShouldBe(0);

        await rig.Desk.Approve(rig.Item.Id, "chi.duyet", null, rig.Due.AddHours(1));

        (await rig.Claimable()).ShouldBe(5);
        (await rig.Desk.Of(rig.Item.Id)).Count(approval => approval.Voided is null).ShouldBe(1);
    }

    [StoreTheory]
    [InlineData(PostState.Sending)]
    [InlineData(PostState.Published)]
    [InlineData(PostState.Unknown)]
    [InlineData(PostState.Cancelled)]
    public async Task A_post_that_left_or_is_off_is_not_touched(PostState state)
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Store.Database.Write(session => session.Run(
            "UPDATE post SET state = @state WHERE account_id IN (SELECT id FROM account WHERE kind = @kind)", new { state, kind = ChannelKind.Portal }));

        var approved = await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        approved.Value!.Posts.Count.ShouldBe(4);
        (await rig.Approved(ChannelKind.Portal)).ShouldBeNull();
    }

    [StoreFact]
    public async Task The_audit_says_who_approved_what_and_how()
    {
        await using var rig = await ApprovalRig.Open();

        await rig.Desk.Approve(new ApprovalRequest(rig.Item.Id, "quản trị") { How = "tại máy" });

        var line = await rig.Store.Database.Read(session => session.Value<string>("SELECT person || ': ' || detail FROM audit WHERE act = 'item.approve'"));
        line.ShouldBe("quản trị: Duyệt bản 2 cho 5 bài đăng: Ngày Chuyển đổi số quốc gia (tại máy)");
    }

    [StoreFact]
    public async Task An_item_without_posts_has_nothing_to_approve()
    {
        await using var rig = await ApprovalRig.Open(withPosts: false);

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Input);
    }

    [StoreFact]
    public async Task An_item_that_is_not_there_and_a_person_without_a_name_are_refused()
    {
        await using var rig = await ApprovalRig.Open();

        (await rig.Desk.Approve("nothing", "chi.duyet")).Problems.ShouldHaveSingleItem().Where.ShouldBe("nothing");
        (await rig.Desk.Approve(rig.Item.Id, " ")).Ok.ShouldBeFalse();
        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet", rig.Due, rig.Due.AddHours(-1))).Ok.ShouldBeFalse();
    }

    [StoreFact]
    public async Task The_campaign_an_item_belongs_to_stands_in_its_variants()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Store.Database.Write(async session =>
        {
            await session.Run("INSERT INTO campaign (id, unit_id, observance, year, day, name, created) VALUES ('c1', @Id, '10-10', 2026, '2026-10-10', 'Ngày 10/10 năm 2026', 0)",
                new { rig.Store.Unit.Id });
            await session.Run("UPDATE item SET campaign_id = 'c1'");
        });

        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        (await rig.Approved(ChannelKind.Portal))!.Campaign.ShouldBe("Ngày 10/10 năm 2026");
    }
}
