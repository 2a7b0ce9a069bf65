using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Approvals;

/// <summary>An item that is kept and approved in one act: all of it, or nothing.</summary>
public sealed class NewItemTests
{
    [StoreFact]
    public async Task Is_there_with_its_card_its_posts_and_their_approval()
    {
        await using var rig = await ApprovalRig.Open(withPosts: false);
        var entry = await Entry(rig);

        var kept = await rig.Desk.Keep(entry, Request(entry));

        kept.Value!.Posts.ShouldHaveSingleItem();
        (await rig.Items.Find(entry.Item.Id))!.State.ShouldBe(ItemState.Approved);
        (await rig.Items.Cards(entry.Item.Id)).ShouldHaveSingleItem().Template.ShouldBe("observance");
        (await rig.Claimable()).ShouldBe(1);
        rig.Studio.Painted.ShouldBe(["observance 11/10 1200x630"]);
    }

    [StoreFact]
    public async Task Whose_picture_cannot_be_painted_leaves_nothing()
    {
        await using var rig = await ApprovalRig.Open(withPosts: false);
        var entry = await Entry(rig);
        rig.Studio.Refuses = Problem.Input(new("Chữ không vừa ô.", "The text does not fit."), "title");

        var refused = await rig.Desk.Keep(entry, Request(entry));

        refused.Problems.ShouldContain(problem => problem.Where == "title");
        await NothingIsLeft(rig, entry);
    }

    [StoreFact]
    public async Task That_the_store_will_not_approve_leaves_nothing()
    {
        await using var rig = await ApprovalRig.Open(withPosts: false);
        var entry = await Entry(rig);
        await rig.Store.Refuse("INSERT ON approval");

        await Should.ThrowAsync<System.Data.Common.DbException>(() => rig.Desk.Keep(entry, Request(entry)));

        await NothingIsLeft(rig, entry);
    }

    [StoreFact]
    public async Task Without_the_name_of_who_approves_is_refused()
    {
        await using var rig = await ApprovalRig.Open(withPosts: false);
        var entry = await Entry(rig);

        (await rig.Desk.Keep(entry, new ApprovalRequest(entry.Item.Id, ""))).Ok.ShouldBeFalse();

        await NothingIsLeft(rig, entry);
    }

    private static ApprovalRequest Request(NewItem entry) => new(entry.Item.Id, "quản trị") { WindowTo = entry.Item.NotAfter };

    private static async Task<NewItem> Entry(ApprovalRig rig)
    {
        var account = await rig.Accounts.Save(new Account { Id = Id.New(rig.Store.Clock), UnitId = rig.Store.Unit.Id, Kind = ChannelKind.Portal, Name = "Cổng", Sandbox = true });
        var item = new Item { Id = Id.New(rig.Store.Clock), UnitId = rig.Store.Unit.Id, Title = "Họp bản", Body = "Mời bà con.", NotAfter = rig.Due.AddHours(2) };
        return new NewItem(item, [new NewPost(rig.Store.Unit.Id, item.Id, account.Id, rig.Due, rig.Due.AddHours(2))])
        {
            Cards = [new ItemCard("observance", new Dictionary<string, string> { ["title"] = "11/10" })],
        };
    }

    private static async Task NothingIsLeft(ApprovalRig rig, NewItem entry)
    {
        (await rig.Items.Find(entry.Item.Id)).ShouldBeNull();
        (await rig.Items.Cards(entry.Item.Id)).ShouldBeEmpty();
        (await rig.Count("post")).ShouldBe(0);
        (await rig.Count("approval")).ShouldBe(0);
        (await rig.Count("frozen")).ShouldBe(0);
    }
}
