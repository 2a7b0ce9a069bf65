using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Scheduler.Tests.Approvals;

public sealed class ApprovalEditTests
{
    [StoreFact]
    public async Task What_was_written_by_hand_for_a_channel_is_what_is_frozen_there_and_only_there()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        var portal = (await rig.Approved(ChannelKind.Portal))!.Text;

        await Write(rig, "Bà con ơi, mai là ngày 10/10!");
        (await rig.Claimable()).ShouldBe(0);
        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();

        (await rig.Approved(ChannelKind.Facebook))!.Text.ShouldBe("Bà con ơi, mai là ngày 10/10!");
        (await rig.Approved(ChannelKind.Facebook))!.Pictures.ShouldHaveSingleItem();
        (await rig.Approved(ChannelKind.Portal))!.Text.ShouldBe(portal);
    }

    [StoreFact]
    public async Task To_go_back_to_the_derived_version_voids_the_approval_too()
    {
        await using var rig = await ApprovalRig.Open();
        await Write(rig, "Lời riêng.");
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        (await rig.Claimable()).ShouldBe(5);

        var now = (await rig.Items.Find(rig.Item.Id))!;
        await rig.Items.Change(now.Id, now.Revision, it => it with { Edits = [] }, "editor");

        (await rig.Claimable()).ShouldBe(0);
    }

    private static async Task Write(ApprovalRig rig, string text)
    {
        var now = (await rig.Items.Find(rig.Item.Id))!;
        var edit = VariantEdits.Derived(now, rig.Store.Unit, VariantForm.FacebookText) with { Text = text, Person = "editor" };
        (await rig.Items.Change(now.Id, now.Revision, it => it with { Edits = [edit] }, "editor")).Ok.ShouldBeTrue();
    }
}
