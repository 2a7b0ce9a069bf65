using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Approvals;

/// <summary>What an approval does for posts that are out already.</summary>
public sealed class OldPostTests
{
    [StoreFact]
    public async Task A_changed_item_is_approved_again_for_what_is_out_and_nothing_of_it_is_touched_until_a_person_says_so()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        var stood = await Out(rig);

        var changed = await Change(rig, "Ngày Chuyển đổi số quốc gia (đã sửa)");
        var approved = (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Value!;

        approved.Approval.Revision.ShouldBe(changed.Revision);
        (approved.Posts.Count, approved.Prepared.Count).ShouldBe((0, 5));
        (await Hashes(rig)).ShouldBe(stood, "what is out stays what it was approved as");
        (await rig.Count("post_next")).ShouldBe(5);
        (await rig.Approved(ChannelKind.Portal))!.Title.ShouldNotContain("đã sửa");
    }

    [StoreFact]
    public async Task A_change_that_a_channel_does_not_show_leaves_it_nothing_to_update_and_gives_it_the_new_approval()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        await Out(rig);
        await rig.Items.Change(rig.Item.Id, rig.Item.Revision, i => i with { Radio = "Lời riêng cho loa truyền thanh." }, "editor");

        var approved = (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Value!;

        approved.Prepared.ShouldHaveSingleItem().ShouldBe(await Post(rig, ChannelKind.Radio));
        (await rig.Claimable()).ShouldBe(4);
    }

    [StoreFact]
    public async Task What_was_made_ready_is_not_good_any_more_when_the_item_changes_again()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        await Out(rig);
        await Change(rig, "Bản hai");
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        await Change(rig, "Bản ba");

        (await Ready(rig)).ShouldBe(0);
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        (await Ready(rig)).ShouldBe(5);
        (await rig.Count("post_next")).ShouldBe(5);
    }

    [StoreFact]
    public async Task To_approve_the_same_revision_again_makes_nothing_ready()
    {
        await using var rig = await ApprovalRig.Open();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        await Out(rig);
        rig.Studio.Painted.Clear();

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Value!.Prepared.ShouldBeEmpty();

        rig.Studio.Painted.ShouldBeEmpty();
        (await rig.Count("post_next")).ShouldBe(0);
    }

    /// <summary>Everything goes out; what stands then.</summary>
    private static async Task<string[]> Out(ApprovalRig rig)
    {
        await rig.Store.Database.Write(session => session.Run("UPDATE post SET state = @out", new { @out = PostState.Published }));
        return await Hashes(rig);
    }

    private static async Task<Item> Change(ApprovalRig rig, string title)
    {
        var now = (await rig.Items.Find(rig.Item.Id))!;
        return (await rig.Items.Change(now.Id, now.Revision, i => i with { Title = title }, "editor")).Value!;
    }

    private static Task<string[]> Hashes(ApprovalRig rig) =>
        rig.Store.Database.Read<string[]>(async session => [.. await session.List<string>("SELECT content_hash FROM post ORDER BY id")]);

    private static Task<string?> Post(ApprovalRig rig, ChannelKind kind) => rig.Store.Database.Read(session =>
        session.Value<string>("SELECT p.id FROM post p JOIN account a ON a.id = p.account_id WHERE a.kind = @kind", new { kind }));

    private static Task<long> Ready(ApprovalRig rig) => rig.Store.Database.Read(async session =>
        await session.Value<long>("SELECT COUNT(*) FROM post_next n JOIN approval a ON a.id = n.approval_id WHERE a.voided IS NULL"));
}
