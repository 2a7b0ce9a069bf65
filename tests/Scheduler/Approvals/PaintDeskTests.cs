using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Approvals;

/// <summary>A machine that paints nothing: the writer's browser does, and what nobody painted is held and never sent without.</summary>
public sealed class PaintDeskTests
{
    [StoreFact]
    public async Task Posts_whose_infographic_nobody_painted_are_held_with_the_reason_and_go_on_once_a_browser_painted_it()
    {
        await using var rig = await Bare();

        var refused = (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Problems;

        refused.ShouldAllBe(problem => problem.What.Vi.Contains("chưa có trình duyệt nào vẽ", StringComparison.Ordinal));
        (await States(rig)).ShouldAllBe(post => post.State == PostState.Held && post.Why!.Contains("infographic", StringComparison.Ordinal));
        (await rig.Claimable()).ShouldBe(0);
        var desk = Paint(rig);
        var missing = await desk.Unpainted(rig.Item.Id);
        missing.Select(card => (card.Width, card.Height)).ShouldBe([(1200, 630), (1080, 1080)], ignoreOrder: true);
        (await desk.Keep(rig.Item.Id, missing[0].Hash, Picture(missing[0], 10), "chị Lan")).Value.ShouldBe(1);
        (await States(rig)).ShouldAllBe(post => post.State == PostState.Held);
        (await desk.Keep(rig.Item.Id, missing[1].Hash, Picture(missing[1], 20), "chị Lan")).Value.ShouldBe(0);
        (await States(rig)).ShouldAllBe(post => post.State == PostState.Scheduled && post.Why == null);

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();

        (await rig.Claimable()).ShouldBe(5);
        var shown = (await rig.Approved(ChannelKind.Portal))!.Pictures.ShouldHaveSingleItem();
        var bytes = (await rig.Frozen.Find(shown.Hash))!.Bytes;
        Png.Read(bytes)!.Rgb.ShouldBe(Png.Read(Picture(missing.Single(card => card.Width == 1200), (byte)(missing[0].Width == 1200 ? 10 : 20)))!.Rgb);
    }

    [StoreFact]
    public async Task What_is_held_for_its_picture_goes_on_by_the_approval_where_the_machine_has_learnt_to_paint()
    {
        await using var rig = await Bare();
        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
        rig.Studio.Paints = true;

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();

        (await States(rig)).ShouldAllBe(post => post.State == PostState.Scheduled);
        (await Paint(rig).Unpainted(rig.Item.Id)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Only_a_picture_of_exactly_that_size_counts_and_only_for_the_words_it_was_painted_from()
    {
        await using var rig = await Bare();
        var desk = Paint(rig);
        var card = (await desk.Unpainted(rig.Item.Id)).Single(one => one.Width == 1080);
        var right = Picture(card, 30);

        foreach (var wrong in new[] { [], "<svg/>"u8.ToArray(), Picture(card with { Width = 1081 }, 30), TestPicture.Bomb(1080, 1080), TestPicture.Bomb(60_000, 60_000), TestPicture.Jpeg(1080, 1080), right[..^40], new byte[DrawnCards.MostSent + 1] })
            (await desk.Keep(rig.Item.Id, card.Hash, wrong, "chị Lan")).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Input);
        (await desk.Keep(rig.Item.Id, new string('0', 64), right, "chị Lan")).Ok.ShouldBeFalse();
        (await desk.Keep(rig.Item.Id, card.Hash, right, "chị Lan")).Value.ShouldBe(1);
        (await desk.Keep(rig.Item.Id, card.Hash, right, "chị Lan")).Ok.ShouldBeFalse("it is painted");
        // Behind its end a picture carries nothing along.
        (await desk.Keep(rig.Item.Id, (await desk.Unpainted(rig.Item.Id))[0].Hash, [.. Picture((await desk.Unpainted(rig.Item.Id))[0], 1), .. "<script>"u8], "chị Lan")).Value.ShouldBe(0);

        await rig.Items.SetCard(rig.Item.Id, rig.Item.Revision, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "11/10" }), "editor");
        (await desk.Unpainted(rig.Item.Id)).Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task Posts_are_held_for_their_picture_before_anybody_tries_to_approve_them_and_an_approval_that_holds_stays()
    {
        await using var rig = await Bare();
        var desk = Paint(rig);

        await desk.Hold(rig.Item.Id);

        (await States(rig)).ShouldAllBe(post => post.State == PostState.Held && post.Why!.Contains("infographic", StringComparison.Ordinal));
        rig.Studio.Paints = true;
        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();
        rig.Studio.Paints = false;
        await desk.Hold(rig.Item.Id);
        (await States(rig)).ShouldAllBe(post => post.State == PostState.Scheduled);
    }

    [StoreFact]
    public async Task What_is_made_approved_where_nobody_painted_its_picture_is_not_kept_and_it_is_said_how_to_go_about_it()
    {
        await using var rig = await Bare();
        var item = rig.Item with { Id = Id.New(rig.Store.Clock), Title = "Mới" };
        var account = (await rig.Accounts.Of(rig.Store.Unit.Id)).First(one => one.Kind == ChannelKind.Portal);
        var due = rig.Store.Clock.GetUtcNow().AddHours(1);

        var kept = await rig.Desk.Keep(new NewItem(item, [new NewPost(rig.Store.Unit.Id, item.Id, account.Id, due, due.AddHours(2))])
        {
            Cards = [new ItemCard("observance", new Dictionary<string, string> { ["title"] = "Mới" })],
        }, new ApprovalRequest(item.Id, "quản trị"));

        kept.Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("không kèm duyệt");
        (await rig.Items.Find(item.Id)).ShouldBeNull();
    }

    private static async Task<ApprovalRig> Bare()
    {
        var rig = await ApprovalRig.Open();
        rig.Studio.Paints = false;
        return rig;
    }

    private static PaintDesk Paint(ApprovalRig rig) =>
        new(rig.Store.Database, rig.Items, new UnitStore(rig.Store.Database, rig.Store.Clock), rig.Accounts, rig.Frozen, new DrawnCards(rig.Store.Database, rig.Frozen, rig.Store.Clock), rig.Studio, rig.Store.Limits, rig.Store.Clock);

    private static Task<IReadOnlyList<PostView>> States(ApprovalRig rig) => new PostList(rig.Store.Database, rig.Store.Clock).Find(new PostQuery { ItemId = rig.Item.Id });

    /// <summary>As a browser would send it: one colour, as large as the drawing.</summary>
    private static byte[] Picture(ComposedCard card, byte colour)
    {
        var rgb = new byte[3 * card.Width * card.Height];
        Array.Fill(rgb, colour);
        return Png.Write(new Pixels(card.Width, card.Height, rgb));
    }
}
