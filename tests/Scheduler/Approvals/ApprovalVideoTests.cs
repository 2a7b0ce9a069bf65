using Campaigns.Content.Accounts;
using Campaigns.Content.Items;

namespace Campaigns.Scheduler.Tests.Approvals;

public sealed class ApprovalVideoTests
{
    [Fact]
    public async Task A_video_is_frozen_by_its_hash_on_every_channel_that_carries_one()
    {
        await using var rig = await ApprovalRig.Open();
        var video = (await rig.Store.Media.Take(await TestVideo.File(rig.Store.Folder), "Bà con xem")).Value!;
        await Give(rig, video);

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();

        foreach (var kind in new[] { ChannelKind.Portal, ChannelKind.Facebook, ChannelKind.ZaloOa, ChannelKind.Assisted })
            (await rig.Approved(kind))!.Video.ShouldNotBeNull(kind.ToString()).Hash.ShouldBe(video.Hash);
        (await rig.Approved(ChannelKind.Radio))!.Video.ShouldBeNull();
    }

    [Fact]
    public async Task A_video_that_a_channel_does_not_take_is_told_with_the_channel_and_nothing_is_approved()
    {
        await using var rig = await ApprovalRig.Open();
        var video = (await rig.Store.Media.Take(await TestVideo.File(rig.Store.Folder))).Value!;
        await Give(rig, video with { Size = 60L * 1024 * 1024 });

        var problem = (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Problems.ShouldHaveSingleItem();

        problem.Where.ShouldBe("ZaloOa");
        problem.What.Vi.ShouldContain("50 MB");
        (await rig.Claimable()).ShouldBe(0);
    }

    [Fact]
    public async Task A_video_whose_file_is_not_what_it_was_is_not_approved()
    {
        await using var rig = await ApprovalRig.Open();
        var video = (await rig.Store.Media.Take(await TestVideo.File(rig.Store.Folder))).Value!;
        await Give(rig, video);
        await File.AppendAllTextAsync(rig.Store.Media.Path(video.Hash)!, "x");

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("video");
        (await rig.Claimable()).ShouldBe(0);
    }

    [Fact]
    public async Task Another_video_voids_the_approval()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        var before = await rig.Claimable();

        await Give(rig, (await rig.Store.Media.Take(await TestVideo.File(rig.Store.Folder))).Value!);

        (before, await rig.Claimable()).ShouldBe((5, 0));
    }

    private static async Task Give(ApprovalRig rig, ItemVideo video) =>
        (await rig.Items.Change(rig.Item.Id, rig.Item.Revision, item => item with { Video = video }, "editor")).Ok.ShouldBeTrue();
}
