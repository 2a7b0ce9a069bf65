using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Scheduler.Tests.Approvals;

public sealed class ProposalTests
{
    [StoreFact]
    public async Task What_the_approver_reads_is_byte_for_byte_what_is_frozen()
    {
        await using var rig = await ApprovalRig.Open();
        var read = (await rig.Desk.Propose(rig.Item.Id)).Value!;

        var approved = await rig.Desk.Approve(new ApprovalRequest(rig.Item.Id, "Chị Duyệt") { Revision = read.Item.Revision, Seal = read.Seal });

        approved.Ok.ShouldBeTrue();
        read.Posts.Count.ShouldBe(5);
        foreach (var kind in new[] { ChannelKind.Portal, ChannelKind.Facebook, ChannelKind.ZaloOa, ChannelKind.Assisted, ChannelKind.Radio })
        {
            var frozen = (await rig.Approved(kind))!;
            JsonSerializer.Serialize(read.Posts.Single(post => post.Variant.Form == frozen.Form).Variant, Json.Compact).ShouldBe(JsonSerializer.Serialize(frozen, Json.Compact));
        }
    }

    [StoreFact]
    public async Task A_post_that_was_moved_after_it_was_read_is_not_approved_with_what_was_read()
    {
        await using var rig = await ApprovalRig.Open();
        var read = (await rig.Desk.Propose(rig.Item.Id)).Value!;
        await rig.Store.Database.Write(session => session.Run("UPDATE post SET due = due + 3600000 WHERE id = @id", new { id = read.Posts[0].Id }));

        var refused = await rig.Desk.Approve(new ApprovalRequest(rig.Item.Id, "Chị Duyệt") { Seal = read.Seal });

        refused.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World);
        (await rig.Approved(ChannelKind.Portal)).ShouldBeNull();
        (await rig.Desk.Of(rig.Item.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Its_pictures_are_those_that_would_be_frozen()
    {
        await using var rig = await ApprovalRig.Open();
        var picture = (await rig.Desk.Propose(rig.Item.Id)).Value!.Posts.First(post => post.Variant.Pictures.Count > 0).Variant.Pictures[0];

        (await rig.Desk.Picture(rig.Item.Id, picture.Hash))!.MediaType.ShouldBe("image/png");
        (await rig.Desk.Picture(rig.Item.Id, new string('a', 64))).ShouldBeNull();
        (await rig.Desk.Propose("khong-co")).Ok.ShouldBeFalse();
    }
}
