using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Cards;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Tests.Approvals;

public sealed class ApprovalPictureTests
{
    [StoreFact]
    public async Task Photographs_are_frozen_after_the_infographic_in_their_order_on_every_channel_that_shows_pictures()
    {
        await using var rig = await ApprovalRig.Open();
        var (one, two) = (await Entry(rig, 1), await Entry(rig, 2, alt: ""));
        await Give(rig, it => it with { Pictures = [two.Picture(), one.Picture()] });

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();

        foreach (var kind in new[] { ChannelKind.Portal, ChannelKind.Facebook, ChannelKind.ZaloOa, ChannelKind.Assisted })
        {
            var shown = (await rig.Approved(kind))!.Pictures;
            shown.Skip(1).Select(picture => picture.Hash).ShouldBe([two.Hash!, one.Hash!], kind.ToString());
            // Nobody said what the one shows: the title stands in.
            shown.Skip(1).Select(picture => picture.Alt).ShouldBe([rig.Item.Title, "Ảnh 1"]);
        }
        (await rig.Approved(ChannelKind.Radio))!.Pictures.ShouldBeEmpty();
        (await rig.Frozen.Find(one.Hash!)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task A_photograph_is_the_cover_of_a_Zalo_article_that_has_no_infographic()
    {
        await using var rig = await ApprovalRig.Open();
        var one = await Entry(rig, 1);
        await rig.Items.RemoveCard(rig.Item.Id, 2, "observance", "editor");
        await Give(rig, it => it with { Pictures = [one.Picture()] });

        await rig.Desk.Approve(rig.Item.Id, "chi.duyet");

        (await rig.Approved(ChannelKind.ZaloOa))!.Pictures.ShouldHaveSingleItem().Hash.ShouldBe(one.Hash);
        rig.Studio.Painted.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_card_shows_a_photograph_of_its_item_and_is_not_approved_once_the_item_has_it_no_more()
    {
        await using var rig = await ApprovalRig.Open();
        var one = await Entry(rig, 1);
        await Give(rig, it => it with { Pictures = [one.Picture()] });
        await rig.Items.SetCard(rig.Item.Id, rig.Item.Revision + 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "10/10", ["photo"] = CardPhotos.Mark + one.Hash }), "editor");

        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();
        rig.Studio.Painted.ShouldAllBe(what => what.Contains("data:image/png;base64,", StringComparison.Ordinal));

        await Give(rig, it => it with { Pictures = [] });
        var problem = (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Problems.ShouldHaveSingleItem();
        (problem.Where, problem.What.Vi).ShouldBe(("photo", "Ảnh của infographic không còn trong tin, bài."));
    }

    [StoreFact]
    public async Task Another_order_or_another_description_voids_the_approval()
    {
        await using var rig = await ApprovalRig.Open();
        var (one, two) = (await Entry(rig, 1), await Entry(rig, 2));
        await Give(rig, it => it with { Pictures = [one.Picture(), two.Picture()] });
        foreach (var change in new Func<Item, Item>[] { it => it with { Pictures = [two.Picture(), one.Picture()] }, it => it with { Pictures = [two.Picture() with { Alt = "Khác" }, one.Picture()] } })
        {
            await rig.Desk.Approve(rig.Item.Id, "chi.duyet");
            var before = await rig.Claimable();
            await Give(rig, change);
            (before, await rig.Claimable()).ShouldBe((5, 0));
        }
    }

    [StoreFact]
    public async Task What_may_not_be_used_on_the_day_of_a_post_keeps_the_item_from_being_approved_and_proposed()
    {
        await using var rig = await ApprovalRig.Open();
        var today = DateOnly.FromDateTime(rig.Store.Unit.Local(rig.Store.Clock.GetUtcNow()).DateTime);
        var one = await Entry(rig, 1, until: today);
        await Give(rig, it => it with { Pictures = [one.Picture()] });

        var problem = (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Problems.ShouldHaveSingleItem();
        problem.What.Vi.ShouldContain($"chỉ được dùng đến hết ngày {today:dd/MM/yyyy}");
        (await rig.Desk.Propose(rig.Item.Id)).Ok.ShouldBeFalse();
        (await rig.Claimable()).ShouldBe(0);

        await Library(rig).Change(one.Id, one.Notes with { Until = today.AddDays(1) }, "editor");
        (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Ok.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_photograph_too_heavy_for_Zalo_is_told_with_the_account_and_nothing_is_approved()
    {
        await using var rig = await ApprovalRig.Open();
        var one = (await Library(rig).Add(rig.Store.Unit.Id, new CleanPicture("image/jpeg", 10, 10, new byte[PictureDesk.Light + 1]), new LibraryNotes { Title = "Nặng", Alt = "x" }, "editor")).Value!;
        await Give(rig, it => it with { Pictures = [one.Picture()] });

        var problem = (await rig.Desk.Approve(rig.Item.Id, "chi.duyet")).Problems.ShouldHaveSingleItem();

        (problem.Where, problem.What.Vi.Contains("1 MB", StringComparison.Ordinal)).ShouldBe(("ZaloOa", true));
        (await rig.Claimable()).ShouldBe(0);
    }

    private static async Task<LibraryEntry> Entry(ApprovalRig rig, byte seed, string? alt = null, DateOnly? until = null) => (await Library(rig).Add(rig.Store.Unit.Id,
        new CleanPicture("image/png", 1, 1, [.. TestPicture.Png, seed]), new LibraryNotes { Title = $"Tư liệu {seed}", Alt = alt ?? $"Ảnh {seed}", Until = until }, "editor")).Value!;

    private static LibraryStore Library(ApprovalRig rig) => new(rig.Store.Database, rig.Frozen, new AuditLog(rig.Store.Clock), rig.Store.Clock);

    private static async Task Give(ApprovalRig rig, Func<Item, Item> change)
    {
        var now = (await rig.Items.Find(rig.Item.Id))!;
        (await rig.Items.Change(now.Id, now.Revision, change, "editor")).Ok.ShouldBeTrue();
    }
}
